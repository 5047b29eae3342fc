package huzhu.datasets.synthetic;

import huzhu.model.week.TimeWindow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;

/** Draws and writes sessions.csv: group activities in homes and villages. */
final class SessionTable {
    private static final int WORKDAYS = 5;

    private SessionTable() {}

    static void write(
            Path folder,
            Calibration calibration,
            GeneratorOptions options,
            List<VillageSite> villages,
            List<HomeSite> homes)
            throws IOException {
        var rates = calibration.sessions();
        var draws = Draws.of(options.seed(), "sessions", 0);
        var counts = Apportionment.split(
                options.sessions(),
                rates.kinds().stream().map(Calibration.SessionKind::share).toList());
        var crowd = villages.stream().map(village -> (double) village.elders()).toList();
        var ids = new Numbering("G", options.sessions());
        try (var table = new Table(
                folder,
                "sessions.csv",
                "session_id,service_id,home_id,village_id,date,start,end,capacity,min_attendance,host_skills,"
                        + "helpers_per,transport")) {
            for (int k = 0; k < counts.length; k++) {
                var kind = rates.kinds().get(k);
                int minutes = calibration.service(kind.service()).minutes();
                for (int i = 0; i < counts[k]; i++) {
                    boolean atHome = !homes.isEmpty() && draws.chance(rates.atHome());
                    var home = atHome ? draws.pick(homes).id() : "";
                    var village =
                            atHome ? "" : villages.get(draws.weighted(crowd)).id();
                    int day = draws.chance(rates.weekend()) ? draws.between(WORKDAYS, 6) : draws.below(WORKDAYS);
                    int start = LocalTime.parse(draws.pick(kind.starts())).toSecondOfDay() / 60;
                    table.row(
                            ids.next(),
                            kind.service(),
                            home,
                            village,
                            options.week().monday().plusDays(day).toString(),
                            TimeWindow.clock(start),
                            TimeWindow.clock(start + minutes),
                            Integer.toString(draws.between(
                                    kind.capacity().getFirst(), kind.capacity().getLast())),
                            Integer.toString(kind.minAttendance()),
                            Table.list(kind.hostSkills()),
                            Integer.toString(kind.helpersPer()),
                            draws.chance(rates.transport()) ? "yes" : "no");
                }
            }
        }
    }
}
