package huzhu.solver.kernel;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.CountyBuilder.north;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.fixture.RandomCounty;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PartitionTest {
    /** Elders in a row from south to north, each with a neighbour who can visit those within a kilometre. */
    private static KernelProblem row(int mostElders, double... km) {
        var county = county().service("CHAT", s -> s);
        for (int i = 0; i < km.length; i++) {
            double at = km[i];
            county.elder("e" + i, e -> e.at(north(at)))
                    .request("r" + i, "e" + i, "CHAT")
                    .volunteer("v" + i, v -> v.at(north(at)).maxKm(1));
        }
        return new KernelProblem(county.problem(), mostElders);
    }

    private static Partition cut(KernelProblem problem) {
        return Partition.cut(problem, List.of());
    }

    private static long parted(KernelProblem problem, Partition partition) {
        return IntStream.range(0, problem.series.size())
                .flatMap(s -> IntStream.of(problem.candidates[s])
                        .filter(p -> partition.volunteer[p] != partition.elder[problem.seriesElder[s]]))
                .count();
    }

    @Test
    void bordersRunWhereNobodyHelpsAcross() {
        // Halves would part the seven neighbours in the middle.
        var problem = row(7, 0, 0.1, 0.2, 0.3, 30, 30.1, 30.2, 30.3, 30.4, 30.5, 30.6);
        var partition = cut(problem);
        assertThat(partition.count()).isEqualTo(2);
        assertThat(parted(problem, partition)).isZero();
    }

    @Test
    void whoWasPartedIsTogetherTheNextTimeWhereThatCanBe() {
        var problem = row(6, 0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5);
        var first = cut(problem);
        var second = Partition.cut(problem, List.of(first));
        assertThat(parted(problem, first)).isPositive();
        assertThat(IntStream.range(0, problem.series.size())
                        .flatMap(s -> IntStream.of(problem.candidates[s])
                                .filter(p -> first.volunteer[p] != first.elder[problem.seriesElder[s]]
                                        && second.volunteer[p] != second.elder[problem.seriesElder[s]]))
                        .count())
                .isLessThan(parted(problem, first));
    }

    @Test
    void everybodyHasAPartAndThoseWhoGiveAndReceiveHaveOne() {
        for (long seed = 1; seed <= 60; seed++) {
            var problem = new KernelProblem(RandomCounty.problem(seed, RandomCounty.Size.MIDDLING), 3);
            var partition = cut(problem);
            assertThat(IntStream.of(partition.elder)).allMatch(part -> part < partition.count());
            assertThat(IntStream.of(partition.volunteer)).allMatch(part -> part < partition.count());
            for (int p = 0; p < problem.volunteers; p++) {
                int elder = problem.volunteerElder[p];
                if (elder != KernelProblem.NONE) {
                    assertThat(partition.volunteer[p]).isEqualTo(partition.elder[elder]);
                }
            }
        }
    }

    @Test
    void partsAreNoLargerThanTheyMayBeUnlessAllLiveAtOnePlace() {
        var problem = row(3, IntStream.range(0, 40).mapToDouble(i -> 0.7 * i).toArray());
        var partition = cut(problem);
        for (int part = 0; part < partition.count(); part++) {
            int number = part;
            assertThat(IntStream.of(partition.elder).filter(own -> own == number))
                    .hasSizeBetween(1, 3);
        }
        assertThat(cut(row(3, 1, 1, 1, 1, 1, 1)).count()).isOne();
        // Most at one place: they stay together, and the others are cut off.
        var village = cut(row(3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2));
        assertThat(village.count()).isEqualTo(2);
    }

    @Test
    void neighboursAreTheNearestAlsoWhereTheyAreLookedForInAGrid() {
        var rows = IntStream.range(0, 90).mapToDouble(i -> 0.37 * i % 11).toArray();
        var whole = row(1_000, rows);
        var large = row(10, rows);
        for (int elder = 0; elder < rows.length; elder++) {
            assertThat(large.neighbours.near(elder)).isEqualTo(whole.neighbours.near(elder));
        }
    }
}
