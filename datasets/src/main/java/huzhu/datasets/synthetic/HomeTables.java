package huzhu.datasets.synthetic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes homes.csv and rooms.csv. */
final class HomeTables {
    private HomeTables() {}

    static void write(Path folder, Calibration calibration, GeneratorOptions options, List<HomeSite> homes)
            throws IOException {
        var draws = Draws.of(options.seed(), "rooms", 0);
        try (var homeTable = new Table(
                        folder,
                        "homes.csv",
                        "home_id,name,village_id,latitude,longitude,max_need_level,provider,cost_per_night");
                var roomTable =
                        new Table(folder, "rooms.csv", "room_id,home_id,beds,sex_policy,equipment,max_need_level")) {
            for (var home : homes) {
                var kind = home.kind();
                homeTable.row(
                        home.id(),
                        home.name(),
                        home.village().id(),
                        home.spot().latitudeText(),
                        home.spot().longitudeText(),
                        Integer.toString(kind.maxNeedLevel()),
                        kind.provider(),
                        Integer.toString(draws.between(
                                kind.cost().getFirst(), kind.cost().getLast())));
                rooms(roomTable, calibration, home, draws);
            }
        }
    }

    private static void rooms(Table table, Calibration calibration, HomeSite home, Draws draws) {
        var rates = calibration.homes();
        var policies = List.copyOf(rates.sexPolicy().keySet());
        var chances = policies.stream()
                .map(policy -> rates.sexPolicy().getOrDefault(policy, 0d))
                .toList();
        int left = home.beds();
        var ids = new Numbering(home.id() + "-", 10);
        while (left > 0) {
            int beds = Math.min(left, 1 + draws.weighted(rates.roomBeds()));
            left -= beds;
            var equipment = new ArrayList<String>();
            for (var thing : calibration.stays().equipment()) {
                if (draws.chance(home.kind().equipment())) {
                    equipment.add(thing);
                }
            }
            var policy = policies.get(draws.weighted(chances));
            table.row(
                    ids.next(),
                    home.id(),
                    Integer.toString(beds),
                    beds == 1 ? "any" : policy,
                    Table.list(equipment),
                    "");
        }
    }
}
