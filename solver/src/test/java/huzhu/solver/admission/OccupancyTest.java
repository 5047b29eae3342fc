package huzhu.solver.admission;

import static huzhu.solver.admission.AdmissionTables.OUT;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.admission.AdmissionAudit;
import huzhu.model.admission.AdmissionBreach;
import huzhu.model.admission.AdmissionPlan;
import huzhu.model.admission.AdmissionProblem;
import huzhu.model.admission.Lodging;
import huzhu.solver.admission.AdmissionTables.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fast reckoning says what the audit says, after every move. */
final class OccupancyTest {
    private static AdmissionAudit audit(AdmissionProblem problem, AdmissionTables tables, Occupancy beds) {
        return AdmissionAudit.of(
                problem,
                new AdmissionPlan(IntStream.range(0, tables.units)
                        .filter(u -> beds.room(u) != OUT)
                        .mapToObj(u -> new Lodging(
                                tables.stay[u], beds.room(u), tables.from[u], tables.from[u] + tables.length[u]))
                        .toList()));
    }

    private static void requireSame(AdmissionProblem problem, AdmissionTables tables, Occupancy beds) {
        var audit = audit(problem, tables, beds);
        assertThat(audit.breaches())
                .doesNotContainKeys(
                        AdmissionBreach.ROOM_FULL,
                        AdmissionBreach.ROOM_FORBIDDEN,
                        AdmissionBreach.SEXES_MIXED,
                        AdmissionBreach.OUTSIDE);
        assertThat(beds.cost()).isEqualTo(audit.score().cost());
        assertThat(beds.lost()).isEqualTo(problem.rules().everybodyPlaced() ? audit.nightsLeftOut() : audit.lost());
    }

    @ParameterizedTest
    @CsvSource({"10, true, false", "10, false, false", "80, true, false", "80, false, false", "10, true, true"})
    void costIsThatOfTheAuditAfterEveryMove(int nights, boolean priced, boolean cut) {
        for (long seed = 1; seed <= 5; seed++) {
            var random = new SplittableRandom(seed);
            var problem = RandomAdmissions.problem(seed, 6, nights * 2, nights, priced);
            var pieces = cut ? halved(AdmissionTables.whole(problem)) : AdmissionTables.whole(problem);
            var tables = new AdmissionTables(problem, pieces);
            var beds = new Occupancy(tables);
            for (int i = 0; i < 300; i++) {
                int u = random.nextInt(tables.units);
                if (beds.room(u) != OUT) {
                    long before = beds.cost();
                    long saved = (long) tables.price[u][beds.room(u)] * tables.length[u] + beds.extraOfLeaving(u);
                    beds.leave(u);
                    assertThat(beds.cost()).isEqualTo(before - saved);
                }
                int r = tables.choice[u][random.nextInt(tables.choice[u].length)];
                if (r != OUT && beds.fits(u, r)) {
                    long before = beds.cost();
                    long price = (long) tables.price[u][r] * tables.length[u] + beds.extraOfEntering(u, r);
                    beds.enter(u, r);
                    assertThat(beds.cost()).isEqualTo(before + price);
                }
                requireSame(problem, tables, beds);
            }
        }
    }

    private static List<Piece> halved(List<Piece> pieces) {
        var halves = new ArrayList<Piece>();
        for (var piece : pieces) {
            int middle = (piece.from() + piece.to()) / 2;
            if (middle > piece.from()) {
                halves.add(new Piece(piece.stay(), piece.part(), piece.from(), middle));
            }
            halves.add(new Piece(piece.stay(), piece.part(), middle, piece.to()));
        }
        return halves;
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void anAnnealKeepsItsBooksAndAChainThatFailsLeavesNoTrace(boolean priced) {
        for (long seed = 1; seed <= 5; seed++) {
            var problem = RandomAdmissions.problem(seed, 5, 30, 12, priced);
            var tables = new AdmissionTables(problem, AdmissionTables.whole(problem));
            var nobody = IntStream.generate(() -> OUT).limit(tables.units).toArray();
            var anneal = new Annealing(tables, nobody, new SplittableRandom(seed));
            for (int i = 0; i < 100; i++) {
                anneal.walk(i % 50, 20);
                requireSame(problem, tables, anneal.beds());
            }
        }
    }
}
