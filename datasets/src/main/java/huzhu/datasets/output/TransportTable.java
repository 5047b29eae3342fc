package huzhu.datasets.output;

import huzhu.model.plan.PlanView;
import huzhu.model.plan.Round;
import huzhu.model.plan.RoundTour;
import huzhu.model.week.TimeWindow;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code transport.csv}: one row for each elder on each round that takes them to a session, or home. */
public final class TransportTable {
    /** Its name in an output folder. */
    public static final String FILE = "transport.csv";

    static final String NAME = "transport";

    private static final List<String> HEADER = List.of(
            "date",
            "session_id",
            "way",
            "driver_id",
            "leave",
            "at_session",
            "back",
            "stop",
            "person_id",
            "time",
            "travel_min",
            "travel_km");

    private TransportTable() {}

    /** How a way is written. */
    public static String way(Round.Way way) {
        return way.name().toLowerCase(Locale.ROOT);
    }

    /** The way that is written so. */
    static Optional<Round.Way> findWay(String text) {
        return Arrays.stream(Round.Way.values())
                .filter(way -> way(way).equals(text))
                .findFirst();
    }

    /** Writes the rounds of a sorted plan. */
    static void write(PlanView plan, OutputStream out) throws IOException {
        var table = new CsvTable(out, HEADER);
        for (var tour : plan.rounds()) {
            write(table, tour);
        }
        table.flush();
    }

    private static void write(CsvTable table, RoundTour tour) {
        int stop = 0;
        for (var call : tour.calls()) {
            if (call.elder().isEmpty()) {
                continue;
            }
            stop++;
            table.row()
                    .text(tour.session().date())
                    .text(tour.session().id())
                    .text(way(tour.round().way()))
                    .text(tour.driver().id())
                    .text(TimeWindow.clock(tour.outing().leaveMinute()))
                    .text(TimeWindow.clock(tour.round().venueMinute()))
                    .text(TimeWindow.clock(tour.outing().backMinute()))
                    .number(stop)
                    .text(call.elder().get().id())
                    .text(TimeWindow.clock(call.minute()))
                    .number(call.travelMinutes())
                    .km(call.travelKm())
                    .end();
        }
    }
}
