package huzhu.solver.bound;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.CountyBuilder.north;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import huzhu.model.demand.DemandId;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.fixture.RandomCounty;
import huzhu.model.fixture.RandomPlan;
import huzhu.model.people.PersonId;
import huzhu.model.place.GeoPoint;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import huzhu.model.shortage.Bottleneck;
import huzhu.model.shortage.BottleneckCheck;
import huzhu.model.shortage.PriceProof;
import huzhu.solver.kernel.Kernel;
import huzhu.solver.kernel.KernelBudget;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class VisitBoundTest {

    private static VisitBound bound(PlanningProblem problem) {
        return new VisitBound(new PlanView(problem, Plan.EMPTY));
    }

    private static long proven(VisitBound bound) {
        return bound.bottlenecks().stream()
                .mapToLong(Bottleneck::shortageAmount)
                .sum();
    }

    @Nested
    final class OnRandomCounties {

        @Test
        void everyProofAddsUp() {
            int proofs = 0;
            for (long seed = 0; seed < 600; seed++) {
                var size = seed % 3 == 0 ? RandomCounty.Size.MIDDLING : RandomCounty.Size.SMALL;
                var problem = RandomCounty.problem(seed, size);
                var view = new PlanView(problem, RandomPlan.decided(problem, seed));
                var bottlenecks = new VisitBound(view).bottlenecks();
                proofs += bottlenecks.size();
                assertThat(new BottleneckCheck(view).faults(bottlenecks))
                        .as("seed %d", seed)
                        .isEmpty();
            }
            assertThat(proofs).isGreaterThan(1_000);
        }

        @Test
        void noCleanPlanMeetsWhatIsProvenImpossible() {
            for (long seed = 0; seed < 120; seed++) {
                var problem = RandomCounty.problem(seed, RandomCounty.Size.SMALL);
                var view = new PlanView(problem, RandomPlan.clean(problem, seed));
                for (var bottleneck : new VisitBound(view).bottlenecks()) {
                    long met = bottleneck.demands().stream()
                            .map(id ->
                                    problem.demand().findVisit(new DemandId(id)).orElseThrow())
                            .filter(view::isMet)
                            .mapToLong(visit -> visit.series().care().careMinutes())
                            .sum();
                    assertThat(met)
                            .as("seed %d, %s", seed, bottleneck)
                            .isLessThanOrEqualTo(bottleneck.capacityAmount());
                }
            }
        }

        @Test
        void impossibleAloneIsExactlyWhatNoPlanOfItsOwnCanMeet() {
            int impossible = 0;
            for (long seed = 0; seed < 50; seed++) {
                var problem =
                        RandomCounty.problem(seed, seed % 2 == 0 ? RandomCounty.Size.TINY : RandomCounty.Size.SMALL);
                var beds = RandomPlan.clean(problem, seed).beds();
                var oracle = new AloneOracle(problem, beds);
                var alone = new VisitBound(new PlanView(problem, new Plan(List.of(), beds, List.of()))).alone();
                impossible += alone.size();
                for (var visit : oracle.visits()) {
                    assertThat(alone.containsKey(visit.id()))
                            .as("seed %d, %s", seed, visit)
                            .isEqualTo(oracle.findPlan(visit).isEmpty());
                }
            }
            assertThat(impossible).isGreaterThan(10);
        }
    }

    @Nested
    final class OnPlantedShortages {

        @Test
        void nursingHoursShortByAKnownAmountAreProvenToTheMinute() {
            var county = county().service("WOUND", s -> s.minutes(60).skills("nursing"))
                    .service("CHAT")
                    .volunteer("nurse", v -> v.skills("nursing").free(MONDAY, "08:00-10:30"))
                    .volunteer("neighbour");
            for (int i = 0; i < 5; i++) {
                county.elder("e" + i)
                        .request("wound" + i, "e" + i, "WOUND", r -> r.days(MONDAY))
                        .request("chat" + i, "e" + i, "CHAT", r -> r.days(MONDAY));
            }
            var bound = bound(county.problem());
            assertThat(proven(bound)).isEqualTo(5 * 60 - 150);
            assertThat(bound.bottlenecks()).singleElement().satisfies(only -> {
                assertThat(only.volunteers()).containsExactly(new PersonId("nurse"));
                assertThat(only.demands()).hasSize(5).allMatch(id -> id.startsWith("wound"));
                assertThat(only.rule().code()).isEqualTo(BottleneckCheck.HOURS);
                assertThat(only.anyBeds()).isTrue();
            });
        }

        @Test
        void weekCapBindsBeforeHours() {
            var county = county().service("CHAT", s -> s.minutes(30)).volunteer("v", v -> v.maxMinutesWeek(100));
            for (int i = 0; i < 6; i++) {
                county.elder("e" + i).request("r" + i, "e" + i, "CHAT");
            }
            assertThat(proven(bound(county.problem()))).isEqualTo(80);
        }

        @Test
        void twoShortValleysAreTwoBottlenecks() {
            var problem = county().service("CHAT", s -> s.minutes(60))
                    .elder("south")
                    .elder("north", e -> e.at(north(50)))
                    .request("a", "south", "CHAT", r -> r.times(3))
                    .request("b", "north", "CHAT", r -> r.times(3))
                    .volunteer("s", v -> v.maxKm(5).maxMinutesWeek(60))
                    .volunteer("n", v -> v.at(north(50)).maxKm(5).maxMinutesWeek(90))
                    .problem();
            var bound = bound(problem);
            assertThat(bound.bottlenecks())
                    .extracting(Bottleneck::demandAmount, Bottleneck::capacityAmount)
                    .containsExactly(tuple(180L, 60L), tuple(180L, 90L));
        }

        @Test
        void moreVisitsThanTheGapAllowsAreShort() {
            var problem = county().service("CHAT", s -> s.minutes(30))
                    .elder("e")
                    .request("r", "e", "CHAT", r -> r.times(5).gapDays(3))
                    .volunteer("v")
                    .problem();
            assertThat(bound(problem).bottlenecks()).singleElement().satisfies(only -> {
                assertThat(only.rule().code()).isEqualTo(BottleneckCheck.DAYS);
                assertThat(only.demandAmount()).isEqualTo(150);
                assertThat(only.capacityAmount()).isEqualTo(90);
            });
        }

        @Test
        void waysBetweenVisitsAreProvenByPricesAndTheProofAddsUpAgain() {
            var problem = scattered();
            var byShares = bound(problem);
            var view = new PlanView(problem, Plan.EMPTY);
            var byPrices = new VisitBound(view, Runnable::run, ProofEffort.THOROUGH);
            // Of four visits two hours' walk from each other only two fit the six hours.
            assertThat(proven(byShares)).isZero();
            assertThat(byPrices.bottlenecks()).singleElement().satisfies(only -> {
                assertThat(only.rule().code()).isEqualTo(BottleneckCheck.PRICES);
                assertThat(only.demandAmount()).isEqualTo(120);
                assertThat(only.shortageAmount()).isBetween(50L, 60L);
            });
            assertThat(new BottleneckCheck(view).faults(byPrices.bottlenecks())).isEmpty();
        }

        @Test
        void aProofWithAPriceTooLowOrADayTooPoorIsFoundOut() {
            var problem = scattered();
            var view = new PlanView(problem, Plan.EMPTY);
            var proof = new VisitBound(view, Runnable::run, ProofEffort.THOROUGH)
                    .bottlenecks()
                    .getFirst();
            var prices = proof.prices().orElseThrow();
            var cheap = new HashMap<>(prices.prices());
            cheap.replaceAll((series, price) -> price + 15);
            assertThat(new BottleneckCheck(view).faults(List.of(with(proof, new PriceProof(cheap, prices.weeks())))))
                    .isNotEmpty();
            var roster =
                    new Kernel(problem, Runnable::run).search(Plan.EMPTY, 1, KernelBudget.ofSteps(200), score -> {});
            var poor = with(proof, new PriceProof(withoutPrice(prices.prices()), idle(prices.weeks())));
            assertThat(new BottleneckCheck(new PlanView(problem, roster)).faults(List.of(poor)))
                    .anyMatch(fault -> fault.contains("earns"));
            assertThat(new BottleneckCheck(view)
                            .faults(List.of(with(proof, new PriceProof(prices.prices(), Map.of())))))
                    .anyMatch(fault -> fault.contains("no prices of"));
        }

        private static PlanningProblem scattered() {
            var county =
                    county().service("CALL", s -> s.minutes(30)).volunteer("v", v -> v.free(MONDAY, "08:00-14:00"));
            for (int i = 0; i < 4; i++) {
                int km = i % 2 == 0 ? 3 : -3;
                double east = i < 2 ? 3 : -3;
                county.elder("e" + i, e -> e.at(new GeoPoint(north(km).latitude(), north(0).longitude() + east / 100)))
                        .request("r" + i, "e" + i, "CALL", r -> r.days(MONDAY));
            }
            return county.problem();
        }

        private static Bottleneck with(Bottleneck one, PriceProof proof) {
            return Bottleneck.ofVisits(
                    one.id(),
                    one.demands(),
                    one.volunteers(),
                    one.usable(),
                    one.demandAmount(),
                    one.capacityAmount(),
                    one.anyBeds(),
                    one.rule(),
                    Optional.of(proof));
        }

        private static Map<String, Double> withoutPrice(Map<String, Double> prices) {
            var none = new HashMap<>(prices);
            none.replaceAll((series, price) -> 0.0);
            return none;
        }

        private static Map<PersonId, PriceProof.Week> idle(Map<PersonId, PriceProof.Week> weeks) {
            var idle = new HashMap<>(weeks);
            idle.replaceAll((id, week) -> new PriceProof.Week(0, List.of(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)));
            return idle;
        }

        @Test
        void nothingIsShortWherePlentyIs() {
            var problem = county().service("CHAT")
                    .elder("e")
                    .request("r", "e", "CHAT", r -> r.times(7))
                    .volunteer("v")
                    .problem();
            assertThat(bound(problem).bottlenecks()).isEmpty();
        }
    }

    @Nested
    final class Beds {

        @Test
        void aGiverInABedTakesTheirDaysOutAndTheProofHangsOnTheBed() {
            var problem = county().service("CHAT", s -> s.minutes(60))
                    .elder("e")
                    .elder("giver")
                    .request("r", "e", "CHAT", r -> r.days(TUESDAY, WEDNESDAY).times(2))
                    .volunteer("giver", v -> v.free(TUESDAY, "09:00-10:00").free(WEDNESDAY, "09:00-10:00"))
                    .home("H")
                    .room("R", "H", 1)
                    .stay("S", "giver", MONDAY, 2)
                    .problem();
            var inBed = plan(problem).bed("S", "R", 1).build();
            assertThat(bound(problem).bottlenecks()).isEmpty();
            assertThat(new VisitBound(new PlanView(problem, inBed)).bottlenecks())
                    .singleElement()
                    .satisfies(only -> {
                        assertThat(only.shortageAmount()).isEqualTo(60);
                        assertThat(only.anyBeds()).isFalse();
                    });
        }

        @Test
        void aReceiverWhoAsksForABedMakesAProofHangOnBeds() {
            var county = county().service("CHAT")
                    .elder("e")
                    .request("r", "e", "CHAT", r -> r.days(FRIDAY))
                    .volunteer("v", v -> v.free(MONDAY, "08:00-18:00"));
            assertThat(bound(county.problem()).bottlenecks()).singleElement().matches(Bottleneck::anyBeds);
            county.stay("S", "e", SUNDAY, 1);
            assertThat(bound(county.problem()).bottlenecks()).singleElement().matches(Bottleneck::anyBeds);
            county.stay("T", "e", TUESDAY, 3);
            assertThat(bound(county.problem()).bottlenecks()).singleElement().matches(only -> !only.anyBeds());
        }
    }
}
