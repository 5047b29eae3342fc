package huzhu.solver.facility;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.facility.CapacitatedProblem;
import huzhu.model.facility.FacilityFlows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CapacitatedSearchTest {
    private static IntStream seeds() {
        return IntStream.range(0, 70);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void servesWholeAsCheaplyAsTryingEverythingDoes(int seed) {
        var problem = random(seed, 5, 9);
        var choice = CapacitatedSearch.solve(problem, true, () -> false);
        var least = leastWhole(problem, 0, new ArrayList<>());
        assertThat(choice.map(FacilityChoice::cost)).isEqualTo(least);
        choice.ifPresent(found -> {
            assertThat(found.flows().breaches(problem, true)).isZero();
            assertThat(found.flows().cost(problem)).isEqualTo(found.cost());
            assertThat(found.bound()).isEqualTo(found.cost());
            assertThat(found.optimal()).isTrue();
        });
    }

    /** A customer of n units is n customers of one unit, each at an n-th of the cost. */
    @ParameterizedTest
    @MethodSource("seeds")
    void splitsAsCheaplyAsTryingEverythingDoes(int seed) {
        var problem = random(seed, 3, 3);
        var choice = CapacitatedSearch.solve(problem, false, () -> false);
        var least = leastWhole(inUnits(problem), 0, new ArrayList<>());
        assertThat(choice.isPresent()).isEqualTo(least.isPresent());
        choice.ifPresent(found -> {
            assertThat(found.flows().breaches(problem, false)).isZero();
            assertThat(found.optimal()).isTrue();
            assertThat(found.cost().multiply(BigDecimal.valueOf(SHARES)).doubleValue())
                    .isCloseTo(least.orElseThrow().doubleValue(), Offset.offset(1e-3));
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void claimsNoMoreThanIsTrueWhereStoppedAtOnce(int seed) {
        var problem = random(seed, 4, 6);
        var least = leastWhole(problem, 0, new ArrayList<>());
        CapacitatedSearch.solve(problem, true, () -> true).ifPresent(found -> {
            assertThat(found.flows().breaches(problem, true)).isZero();
            assertThat(found.bound()).isLessThanOrEqualTo(least.orElseThrow());
            assertThat(found.cost()).isGreaterThanOrEqualTo(least.orElseThrow());
        });
    }

    /** Costs of up to 30,000,000,000,000 that differ in the last digit: what is rounded away may be larger than what decides. */
    @ParameterizedTest
    @MethodSource("seeds")
    void losesNoCheaperSolutionToRoundingWhereCostsAreLarge(int seed) {
        var random = new SplittableRandom(seed);
        var small = random(seed, 5, 9);
        for (long scale : new long[] {1_000_000L, 1_000_000_000_000L}) {
            var problem = new CapacitatedProblem(
                    small.capacity(),
                    scaled(small.opening(), scale, random),
                    small.demand(),
                    small.serving().stream()
                            .map(row -> scaled(row, scale, random))
                            .toList());
            var choice = CapacitatedSearch.solve(problem, true, () -> false);
            assertThat(choice.map(FacilityChoice::cost)).isEqualTo(leastWhole(problem, 0, new ArrayList<>()));
            CapacitatedSearch.solve(problem, true, () -> true)
                    .ifPresent(found -> assertThat(found.bound())
                            .isLessThanOrEqualTo(choice.orElseThrow().cost()));
        }
    }

    /**
     * At prices a little above what each customer costs in a solution, the bound is that solution's cost, and nothing of it may be
     * ruled out within a limit of that cost, however large the sums are.
     */
    @ParameterizedTest
    @MethodSource("seeds")
    void narrowingKeepsASolutionThatCostsTheLimit(int seed) {
        for (long scale : new long[] {1, 1_000_000L, 1_000_000_000_000L}) {
            var random = new SplittableRandom(seed);
            int customers = 3 + random.nextInt(10);
            int facilities = 1 + random.nextInt(3);
            var served = numbers(random, customers, 0, facilities - 1);
            var demand = numbers(random, customers, 1, 9);
            // Whom a facility does not serve costs twice as much there, so that nobody wants to go.
            var problem = new CapacitatedProblem(
                    Collections.nCopies(facilities, 9 * customers),
                    scaled(List.of(7L, 8L, 9L).subList(0, facilities), scale, random),
                    demand,
                    served.stream()
                            .map(there -> {
                                long cost = (1 + random.nextInt(30)) * scale + random.nextInt(1000);
                                return IntStream.range(0, facilities)
                                        .mapToObj(i -> i == there ? cost : 2 * cost + 9)
                                        .toList();
                            })
                            .toList());
            var node = CapacityNode.root(problem);
            for (int j = 0; j < customers; j++) {
                node.price[j] = problem.serving().get(j).get(served.get(j)) + random.nextInt(4096) / 4096.0;
            }
            Arrays.fill(node.settled, (byte) 1);
            var relaxation = new CapacityRelaxation(new CapacityTable(problem), true);
            double cost = FacilityFlows.whole(problem, served).cost(problem).doubleValue();
            if (IntStream.range(0, facilities).allMatch(served::contains)) {
                assertThat(relaxation.look(node, node.price)).isLessThanOrEqualTo(cost);
                assertThat(relaxation.narrow(node, cost)).isTrue();
                for (int j = 0; j < customers; j++) {
                    assertThat(node.allowed[j][served.get(j)]).isTrue();
                }
            }
        }
    }

    private static List<Long> scaled(List<Long> costs, long scale, SplittableRandom random) {
        return costs.stream().map(cost -> cost * scale + random.nextInt(3)).toList();
    }

    @Test
    void findsNothingWhereACustomerFitsNowhere() {
        var problem = new CapacitatedProblem(List.of(3, 3), List.of(1L, 1L), List.of(4), List.of(List.of(1L, 2L)));
        assertThat(CapacitatedSearch.solve(problem, true, () -> false)).isEmpty();
        assertThat(CapacitatedSearch.solve(problem, false, () -> false))
                .map(FacilityChoice::cost)
                .hasValueSatisfying(cost -> assertThat(cost).isEqualByComparingTo("3.25"));
    }

    @Test
    void findsNothingWhereThereIsTooLittleRoom() {
        var problem = new CapacitatedProblem(
                List.of(3, 3), List.of(1L, 1L), List.of(3, 4), List.of(List.of(1L, 2L), List.of(2L, 1L)));
        assertThat(CapacitatedSearch.solve(problem, false, () -> false)).isEmpty();
    }

    /** Divisible by every demand of the cases that are split. */
    private static final int SHARES = 12;

    private static CapacitatedProblem random(int seed, int mostFacilities, int mostDemand) {
        var random = new SplittableRandom(seed);
        int facilities = 1 + random.nextInt(mostFacilities);
        int customers = 1 + random.nextInt(mostFacilities + 1);
        int loose = 1 + random.nextInt(3);
        var demand = numbers(random, customers, 1, mostDemand);
        int each = 1 + loose * demand.stream().mapToInt(Integer::intValue).sum() / (facilities + 1);
        return new CapacitatedProblem(
                numbers(random, facilities, each / 2, each + 1),
                numbers(random, facilities, 0, 40).stream()
                        .map(Integer::longValue)
                        .toList(),
                demand,
                IntStream.range(0, customers)
                        .mapToObj(j -> numbers(random, facilities, 0, 30).stream()
                                .map(Integer::longValue)
                                .toList())
                        .toList());
    }

    private static List<Integer> numbers(SplittableRandom random, int count, int least, int most) {
        return IntStream.range(0, count)
                .mapToObj(k -> random.nextInt(least, most + 1))
                .toList();
    }

    private static CapacitatedProblem inUnits(CapacitatedProblem problem) {
        var serving = new ArrayList<List<Long>>();
        for (int j = 0; j < problem.customers(); j++) {
            int units = problem.demand().get(j);
            var part = problem.serving().get(j).stream()
                    .map(cost -> cost * SHARES / units)
                    .toList();
            for (int unit = 0; unit < units; unit++) {
                serving.add(part);
            }
        }
        return new CapacitatedProblem(
                problem.capacity(),
                problem.opening().stream().map(cost -> cost * SHARES).toList(),
                serving.stream().map(row -> 1).toList(),
                serving);
    }

    private static Optional<BigDecimal> leastWhole(CapacitatedProblem problem, int customer, List<Integer> served) {
        if (customer == problem.customers()) {
            var flows = FacilityFlows.whole(problem, served);
            return flows.breaches(problem, true) == 0 ? Optional.of(flows.cost(problem)) : Optional.empty();
        }
        Optional<BigDecimal> least = Optional.empty();
        for (int i = 0; i < problem.facilities(); i++) {
            served.addLast(i);
            var found = leastWhole(problem, customer + 1, served);
            var soFar = least;
            least = found.map(cost -> soFar.map(cost::min).orElse(cost)).or(() -> soFar);
            served.removeLast();
        }
        return least;
    }
}
