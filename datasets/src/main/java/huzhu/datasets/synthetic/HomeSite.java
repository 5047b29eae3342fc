package huzhu.datasets.synthetic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A home in the making.
 *
 * @param id id in the tables
 * @param name its name
 * @param kind what kind of home it is
 * @param village the village it stands in
 * @param spot where it stands
 * @param beds number of its beds
 */
record HomeSite(String id, String name, Calibration.HomeKind kind, VillageSite village, Spot spot, int beds) {

    /** All homes of a county, spread as the elders are; homes of the government stand at seats. */
    static List<HomeSite> of(Calibration calibration, GeneratorOptions options, List<VillageSite> villages) {
        var rates = calibration.homes();
        var draws = Draws.of(options.seed(), "homes", 0);
        var kinds = kinds(rates, options.homes());
        var sizes = kinds.stream()
                .map(kind -> draws.logNormal(kind.size(), rates.sizeSigma()))
                .toList();
        int floor = Math.min(rates.bedsLeast(), options.beds() / Math.max(1, kinds.size()));
        var beds = Apportionment.split(options.beds() - floor * kinds.size(), sizes);
        var ids = new Numbering("H", kinds.size());
        var homes = new ArrayList<HomeSite>();
        for (int i = 0; i < kinds.size(); i++) {
            var kind = kinds.get(i);
            var village = host(kind, villages, (int) ((i + 0.5) / kinds.size() * options.elders()));
            homes.add(new HomeSite(
                    ids.next(),
                    (kind.provider().equals("government") ? village.township() : village.name()) + kind.name(),
                    kind,
                    village,
                    village.centre().scattered(draws, rates.offsetKm()),
                    floor + beds[i]));
        }
        return homes;
    }

    /** Each kind in its number and each spread evenly over the county, so that no part has homes of one kind alone. */
    private static List<Calibration.HomeKind> kinds(Calibration.Homes rates, int homes) {
        var counts = Apportionment.split(
                homes, rates.kinds().stream().map(Calibration.HomeKind::share).toList());
        record Turn(Calibration.HomeKind kind, double at) {}
        var turns = new ArrayList<Turn>();
        for (int k = 0; k < counts.length; k++) {
            for (int i = 0; i < counts[k]; i++) {
                turns.add(new Turn(rates.kinds().get(k), (i + 0.5) / counts[k]));
            }
        }
        return turns.stream()
                .sorted(Comparator.comparingDouble(Turn::at))
                .map(Turn::kind)
                .toList();
    }

    private static VillageSite host(Calibration.HomeKind kind, List<VillageSite> villages, int elder) {
        int at = 0;
        while (at + 1 < villages.size() && villages.get(at + 1).firstElder() <= elder) {
            at++;
        }
        while (kind.provider().equals("government")
                && at > 0
                && !villages.get(at).seat()) {
            at--;
        }
        return villages.get(at);
    }

    /** All homes, nearest to a spot first. */
    static List<HomeSite> byDistance(List<HomeSite> homes, Spot spot) {
        return homes.stream()
                .sorted(Comparator.comparingDouble(home -> home.spot.squareKm(spot)))
                .toList();
    }
}
