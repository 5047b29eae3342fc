package huzhu.solver.engine;

import ai.timefold.solver.core.preview.api.move.Move;
import ai.timefold.solver.core.preview.api.move.MutableSolutionView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Puts a whole plan in the place of what is decided now, touching only what differs.
 *
 * @param week the working solution
 * @param placement the plan
 */
record PlaceAll(WeekPlan week, Placement placement) implements Move<WeekPlan> {
    @Override
    public void execute(MutableSolutionView<WeekPlan> view) {
        var variables = WeekVariables.of(view.getSolutionMetaModel());
        var changed = new ArrayList<PlannedTour>();
        for (var tour : week.getTours()) {
            if (!tour.getStops().equals(stops(tour))) {
                changed.add(tour);
            }
        }
        // All out before any goes in: a care that moves to another tour must have left the first.
        for (var tour : changed) {
            for (int last = tour.getStops().size() - 1; last >= 0; last--) {
                view.unassignValue(variables.stops(), tour, last);
            }
        }
        for (var tour : changed) {
            if (!stops(tour).isEmpty()) {
                view.assignValuesAndAdd(variables.stops(), stops(tour), tour, 0);
            }
        }
        for (var care : week.getCares()) {
            if (!Objects.equals(care.getStartMinute(), placement.startMinute(care))) {
                view.changeVariable(variables.startMinute(), care, placement.startMinute(care));
            }
        }
        placeElse(view, variables);
    }

    private void placeElse(MutableSolutionView<WeekPlan> view, WeekVariables variables) {
        for (var stay : week.getStays()) {
            if (stay.getBed() != placement.bed(stay)) {
                view.changeVariable(variables.bed(), stay, placement.bed(stay));
            }
        }
        for (var seat : week.getSeats()) {
            if (seat.getSession() != placement.session(seat)) {
                view.changeVariable(variables.session(), seat, placement.session(seat));
            }
        }
        for (var part : week.getHelp()) {
            if (part.getGiver() != placement.giver(part)) {
                view.changeVariable(variables.giver(), part, placement.giver(part));
            }
        }
    }

    /** The placement may have been matched to another clone of the week. */
    private List<PlannedCare> stops(PlannedTour tour) {
        return placement.stops(tour).stream()
                .map(care -> week.getCares().get(care.getIndex()))
                .toList();
    }
}
