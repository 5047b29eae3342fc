package huzhu.datasets.synthetic;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Draws and writes bed_requests.csv: nights of the planned week that elders ask for. */
final class StayTable implements Closeable {
    private static final int WEEK = 7;

    private final Calibration.Stays rates;
    private final List<HomeSite> homes;
    private final LocalDate monday;
    private final Table table;
    private final Numbering ids;
    /** Nights that a spouse asked for, by the number of the elder who asks with them. */
    private final Map<Integer, Nights> together = new HashMap<>();

    /** All homes, those nearest to the village that is being written first. */
    private List<HomeSite> near = List.of();

    private record Nights(String reason, LocalDate from, LocalDate to, String preference) {}

    StayTable(Path folder, Calibration calibration, GeneratorOptions options, List<HomeSite> homes) throws IOException {
        rates = calibration.stays();
        this.homes = homes;
        monday = options.week().monday();
        ids = new Numbering("S", options.elders());
        table = new Table(
                folder,
                "bed_requests.csv",
                "stay_id,elder_id,from,to,equipment,home_preference,required_home,priority,reason,weight");
    }

    /** Writes the bed requests of a village's elders. */
    void write(List<Elder> elders, VillageSite site, Draws draws) {
        together.clear();
        near = HomeSite.byDistance(homes, site.centre());
        for (int i = 0; i < elders.size(); i++) {
            var elder = elders.get(i);
            double share =
                    rates.shareByLevel().get(elder.level()) * (elder.living().equals("alone") ? rates.alone() : 1);
            var shared = together.get(i);
            if (shared != null) {
                write(elder, shared, draws);
            } else if (draws.chance(share)) {
                var nights = nights(elder, draws);
                write(elder, nights, draws);
                if (elder.spouse() > i && draws.chance(rates.coupleTogether())) {
                    together.put(elder.spouse(), nights);
                }
            }
        }
    }

    private Nights nights(Elder elder, Draws draws) {
        var weights = rates.reasons().stream().map(Calibration.StayKind::weight).toList();
        var kind = rates.reasons().get(draws.weighted(weights));
        int nights = draws.between(kind.nights().getFirst(), kind.nights().getLast());
        var from = monday.plusDays(draws.between(0, WEEK - nights));
        var nearest = admitting(elder, draws.between(1, rates.preferenceMost()));
        boolean prefers = draws.chance(rates.preference());
        return new Nights(
                kind.reason(),
                from,
                from.plusDays(nights),
                prefers ? Table.list(nearest.stream().map(HomeSite::id).toList()) : "");
    }

    /** The nearest homes that admit the elder's need level. */
    private List<HomeSite> admitting(Elder elder, int most) {
        return near.stream()
                .filter(home -> home.kind().maxNeedLevel() >= elder.level())
                .limit(most)
                .toList();
    }

    private void write(Elder elder, Nights nights, Draws draws) {
        var nearest = admitting(elder, 1);
        boolean equipped = draws.chance(rates.equipmentByLevel().get(elder.level()));
        boolean requires = draws.chance(rates.required()) && !nearest.isEmpty();
        table.row(
                ids.next(),
                elder.id(),
                nights.from.toString(),
                nights.to.toString(),
                equipped ? draws.pick(rates.equipment()) : "",
                nights.preference,
                requires ? nearest.getFirst().id() : "",
                draws.chance(rates.priority()) ? Integer.toString(draws.between(1, rates.priorityLast())) : "",
                nights.reason,
                draws.chance(rates.weightStated()) ? Decimals.text(draws.pick(rates.weights()), 2) : "");
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
