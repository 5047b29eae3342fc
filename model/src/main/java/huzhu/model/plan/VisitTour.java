package huzhu.model.plan;

import huzhu.model.week.TimeWindow;
import java.util.List;

/**
 * A tour with everything it refers to; never without stops.
 *
 * @param window the availability window it names
 * @param stops its stops in order
 * @param returnMinutes minutes on the way home from the last stop
 * @param returnKm road kilometres of that way
 */
public record VisitTour(TimeWindow window, List<CareStop> stops, int returnMinutes, double returnKm) {
    public VisitTour {
        stops = List.copyOf(stops);
        if (stops.isEmpty()) {
            throw new IllegalArgumentException("a tour without stops.\nMaybe it was not left out of the plan.");
        }
    }

    /** Away from home: as late out and as early back as the stops allow. */
    public Outing outing() {
        var first = stops.getFirst();
        return new Outing(
                first.volunteer(),
                first.day(),
                first.startMinute() - first.travelMinutes(),
                stops.getLast().endMinute() + returnMinutes);
    }

    /** Minutes on the road, way home included. */
    public int travelMinutes() {
        return stops.stream().mapToInt(CareStop::travelMinutes).sum() + returnMinutes;
    }

    /** Road kilometres, way home included. */
    public double travelKm() {
        return stops.stream().mapToDouble(CareStop::travelKm).sum() + returnKm;
    }
}
