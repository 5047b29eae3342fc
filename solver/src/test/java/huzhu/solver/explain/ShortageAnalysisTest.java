package huzhu.solver.explain;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.CountyBuilder.north;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.demand.DemandId;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.fixture.RandomCounty;
import huzhu.model.fixture.RandomPlan;
import huzhu.model.objective.Objective;
import huzhu.model.objective.Worth;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import huzhu.model.service.ServiceKind;
import huzhu.model.shortage.Bottleneck;
import huzhu.model.shortage.DemandKind;
import huzhu.model.shortage.Reason;
import huzhu.model.shortage.Shortage;
import huzhu.model.shortage.Unmet;
import huzhu.model.shortage.Verdict;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class ShortageAnalysisTest {

    private static Unmet only(PlanningProblem problem) {
        var shortage = ShortageAnalysis.analyse(problem, Plan.EMPTY);
        assertThat(shortage.unmet()).hasSize(1);
        return shortage.unmet().getFirst();
    }

    @Nested
    final class OnRandomPlans {
        private static final List<Case> CASES =
                LongStream.range(0, 80).mapToObj(Case::of).toList();

        /** What a clean plan of a random county leaves unmet. */
        private record Case(long seed, PlanView view, Shortage shortage) {
            static Case of(long seed) {
                var problem = RandomCounty.problem(seed, RandomCounty.Size.SMALL);
                var view = new PlanView(problem, RandomPlan.clean(problem, seed));
                return new Case(seed, view, ShortageAnalysis.analyse(view));
            }
        }

        @Test
        void everyUnmetDemandHasAVerdictInOrderAndNothingElse() {
            for (var one : CASES) {
                var view = one.view();
                var problem = view.problem();
                var unmet = one.shortage().unmet();
                var visits = problem.demand()
                        .visits()
                        .filter(visit -> visit.number() <= view.occurrencesLeft(visit.series()) && !view.isMet(visit))
                        .map(visit -> visit.id().value());
                assertThat(unmet.stream()
                                .filter(demand -> demand.kind() == DemandKind.VISIT)
                                .map(Unmet::demandId))
                        .as("seed %d", one.seed())
                        .containsExactlyElementsOf(visits.toList());
                assertThat(unmet).isSortedAccordingTo(Comparator.comparing(Unmet::kind));
                assertThat(unmet.size())
                        .isEqualTo((int) problem.demand()
                                        .visits()
                                        .filter(visit -> visit.number() <= view.occurrencesLeft(visit.series())
                                                && !view.isMet(visit))
                                        .count()
                                + problem.county().needs().stays().size()
                                - view.beds().size()
                                + (int) problem.demand().seats().count()
                                - view.attending().size());
            }
        }

        @Test
        void displacedNamesOnlyWhatThePlanMeetsAndNothingThatWeighsLess() {
            int named = 0;
            for (var each : CASES) {
                var view = each.view();
                var met = weightsOfWhatIsMet(view);
                for (var one : each.shortage().unmet()) {
                    named += one.displacedBy().size();
                    assertThat(one.verdict() == Verdict.DISPLACED
                                    || one.displacedBy().isEmpty())
                            .isTrue();
                    assertThat(one.displacedBy())
                            .as("seed %d, %s", each.seed(), one)
                            .doesNotHaveDuplicates()
                            .allSatisfy(id -> assertThat(met.getOrDefault(id, -1L))
                                    .as(id)
                                    .isGreaterThanOrEqualTo(weight(view, one)));
                }
            }
            assertThat(named).isGreaterThan(100);
        }

        /** The weight of every visit, stay and place that a plan meets, by its id. */
        private Map<String, Long> weightsOfWhatIsMet(PlanView view) {
            var county = view.county();
            var met = new HashMap<String, Long>();
            view.problem()
                    .demand()
                    .visits()
                    .filter(view::isMet)
                    .forEach(visit -> met.put(visit.id().value(), Worth.visitMicros(county, visit.series())));
            view.beds().forEach(bed -> met.put(bed.stay().id().value(), Worth.stayMicros(county, bed.stay())));
            view.attending()
                    .forEach(one -> met.put(
                            one.seat().id().value(),
                            Worth.seatMicros(county, one.seat().series())));
            return met;
        }

        private long weight(PlanView view, Unmet one) {
            var demand = view.problem().demand();
            var id = new DemandId(one.demandId());
            return switch (one.kind()) {
                case VISIT ->
                    Worth.visitMicros(
                            view.county(), demand.findVisit(id).orElseThrow().series());
                case SESSION ->
                    Worth.seatMicros(
                            view.county(), demand.findSeat(id).orElseThrow().series());
                case BED ->
                    view.county().needs().stays().stream()
                            .filter(stay -> stay.id().value().equals(one.demandId()))
                            .mapToLong(stay -> Worth.stayMicros(view.county(), stay))
                            .findFirst()
                            .orElseThrow();
            };
        }

        @Test
        void provenIsNeverMoreThanACleanPlanLeavesUnmet() {
            for (var one : CASES) {
                long seed = one.seed();
                var view = one.view();
                var shortage = one.shortage();
                assertThat(shortage.provenMinutes())
                        .as("minutes, seed %d", seed)
                        .isLessThanOrEqualTo(amount(shortage, DemandKind.VISIT));
                assertThat(shortage.provenWeightedMicros())
                        .as("weighted, seed %d", seed)
                        .isLessThanOrEqualTo(new Objective(view).unmetVisitsMicros());
                assertThat(shortage.provenNights())
                        .as("nights, seed %d", seed)
                        .isLessThanOrEqualTo(amount(shortage, DemandKind.BED));
                assertThat(shortage.provenPlaces())
                        .as("places, seed %d", seed)
                        .isLessThanOrEqualTo(amount(shortage, DemandKind.SESSION));
            }
        }

        @Test
        void bottlenecksOfOneKindShareNoDemand() {
            for (long seed = 0; seed < 12; seed++) {
                var problem = RandomCounty.problem(seed, RandomCounty.Size.MIDDLING);
                var shortage = ShortageAnalysis.analyse(problem, RandomPlan.decided(problem, seed));
                for (var kind : DemandKind.values()) {
                    assertThat(shortage.bottlenecks().stream()
                                    .filter(one -> one.kind() == kind)
                                    .flatMap(one -> one.demands().stream()))
                            .as("seed %d", seed)
                            .doesNotHaveDuplicates();
                }
                assertThat(shortage.bottlenecks()).extracting(Bottleneck::id).doesNotHaveDuplicates();
            }
        }

        @Test
        void everyReasonHasWordsInBothLanguages() {
            for (long seed = 0; seed < 12; seed++) {
                var problem = RandomCounty.problem(seed, RandomCounty.Size.MIDDLING);
                var shortage = ShortageAnalysis.analyse(problem, RandomPlan.decided(problem, seed));
                shortage.unmet().forEach(one -> assertWords(one.because()));
                shortage.bottlenecks().forEach(one -> assertWords(one.rule()));
            }
        }

        private void assertWords(Reason reason) {
            for (var language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
                assertThat(ReasonTexts.text(reason, language))
                        .as("%s", reason)
                        .isNotBlank()
                        .doesNotContainPattern("\\{\\d");
            }
        }

        private long amount(Shortage shortage, DemandKind kind) {
            return shortage.unmet().stream()
                    .filter(one -> one.kind() == kind)
                    .mapToLong(Unmet::amount)
                    .sum();
        }
    }

    @Nested
    final class Alone {

        @Test
        void theNearestMissIsNamed() {
            var problem = county().service("WOUND", s -> s.skills("nursing"))
                    .elder("e")
                    .request("r", "e", "WOUND")
                    .volunteer("unskilled")
                    .volunteer("far", v -> v.skills("nursing").at(north(9)).maxKm(3))
                    .volunteer("near", v -> v.skills("nursing").at(north(3.4)).maxKm(3))
                    .problem();
            var unmet = only(problem);
            assertThat(unmet.verdict()).isEqualTo(Verdict.IMPOSSIBLE_ALONE);
            assertThat(unmet.because().code()).isEqualTo("because.alone.distanceLimit");
            assertThat(unmet.because().arguments())
                    .containsExactly("3", "skillsRequired 1, distanceLimit 2", "near", "3.400", "3.000");
            assertThat(unmet.bottleneck()).isPresent();
        }

        @Test
        void twoWhoAreNeverThereTogetherAreNotTwo() {
            var problem = county().service("LIFT", s -> s.caregivers(2))
                    .elder("e")
                    .request("r", "e", "LIFT")
                    .volunteer("v", v -> v.free(MONDAY, "08:00-09:00"))
                    .volunteer("w", v -> v.free(TUESDAY, "08:00-09:00"))
                    .problem();
            assertThat(only(problem).because().code()).isEqualTo("because.alone.caregiversTogether");
        }

        @Test
        void aWindowTooShortIsMeasured() {
            var problem = county().service("CHAT", s -> s.minutes(60))
                    .elder("e")
                    .request("r", "e", "CHAT")
                    .volunteer("v", v -> v.at(north(1)).free(MONDAY, "08:00-09:20"))
                    .problem();
            assertThat(only(problem).because().code()).isEqualTo("because.alone.availabilityWindow");
            assertThat(only(problem).because().arguments()).contains("50", "60");
        }
    }

    @Nested
    final class Together {

        @Test
        void unmetVisitsOfACrowdNameTheirBottleneck() {
            var problem = county().service("CHAT", s -> s.minutes(60))
                    .elder("a")
                    .elder("b")
                    .request("ra", "a", "CHAT")
                    .request("rb", "b", "CHAT")
                    .volunteer("v", v -> v.free(MONDAY, "08:00-09:00"))
                    .problem();
            var roster = plan(problem)
                    .tour("v", MONDAY, "08:00-09:00", "ra#1 08:00-09:00")
                    .build();
            var shortage = ShortageAnalysis.analyse(problem, roster);
            assertThat(shortage.provenMinutes()).isEqualTo(60);
            assertThat(shortage.unmet()).singleElement().satisfies(one -> {
                assertThat(one.verdict()).isEqualTo(Verdict.IMPOSSIBLE_TOGETHER);
                assertThat(one.bottleneck())
                        .contains(shortage.bottlenecks().getFirst().id());
            });
        }
    }

    @Nested
    final class BedsAndSessions {

        @Test
        void aStayThatFitsNoRoomNamesTheRule() {
            var problem = county().elder("e")
                    .home("H")
                    .room("R", "H", 1)
                    .stay("S", "e", MONDAY, 3, s -> s.equipment("oxygen"))
                    .problem();
            var unmet = only(problem);
            assertThat(unmet.verdict()).isEqualTo(Verdict.IMPOSSIBLE_ALONE);
            assertThat(unmet.because().code()).isEqualTo("because.bedAlone.roomEquipment");
            assertThat(unmet.amount()).isEqualTo(3);
        }

        @Test
        void nightsOverBedsAreProven() {
            var county = county().home("H").room("R", "H", 2);
            for (int i = 0; i < 3; i++) {
                county.elder("e" + i).stay("S" + i, "e" + i, MONDAY, 2 + i);
            }
            var shortage = ShortageAnalysis.analyse(county.problem(), Plan.EMPTY);
            assertThat(shortage.provenNights()).isEqualTo(2);
            assertThat(shortage.bottlenecks()).singleElement().satisfies(one -> {
                assertThat(one.demandAmount()).isEqualTo(9);
                assertThat(one.rooms()).hasSize(1);
                assertThat(one.rule().arguments()).contains("2026-11-23..2026-11-25: 3/2");
            });
        }

        @Test
        void aStayThatClashesInOneNightIsShortOfAllItsNights() {
            var problem = county().elder("a")
                    .elder("b")
                    .home("H")
                    .room("R", "H", 1)
                    .stay("S", "a", MONDAY, 2, s -> s.weight(2))
                    .stay("T", "b", TUESDAY, 3)
                    .problem();
            var shortage = ShortageAnalysis.analyse(
                    problem, plan(problem).bed("S", "R", 1).build());
            // One night clashes, and with it goes the shorter stay whole.
            assertThat(shortage.provenNights()).isEqualTo(2);
            assertThat(shortage.unmet())
                    .singleElement()
                    .satisfies(one -> assertThat(one.verdict()).isEqualTo(Verdict.IMPOSSIBLE_TOGETHER));
        }

        @Test
        void placesOverCapacityAreProvenAndCancelledSessionsOfferNone() {
            var county = county().service("SING", s -> s.kind(ServiceKind.SESSION))
                    .session("G", "SING", MONDAY, "09:00-10:00", s -> s.capacity(2))
                    .volunteer("host");
            for (int i = 0; i < 3; i++) {
                county.elder("e" + i).request("r" + i, "e" + i, "SING");
            }
            assertThat(ShortageAnalysis.analyse(county.problem(), Plan.EMPTY).provenPlaces())
                    .isEqualTo(1);
        }

        @Test
        void placesThatAreProvenCountBesideVisitsAndFallOnTheLightest() {
            var problem = county().service("SING", s -> s.kind(ServiceKind.SESSION))
                    .service("REHAB", s -> s.minutes(45).skills("rehab"))
                    .session("G", "SING", MONDAY, "09:00-10:00", s -> s.capacity(1))
                    .volunteer("host", v -> v.free(MONDAY, "08:00-12:00"))
                    .elder("light", e -> e.level(0))
                    .elder("grave", e -> e.level(3))
                    .request("a", "light", "SING")
                    .request("b", "grave", "SING")
                    .request("c", "grave", "REHAB")
                    .problem();
            var shortage = ShortageAnalysis.analyse(problem, Plan.EMPTY);
            long light = Worth.seatMicros(
                    problem.county(), problem.demand().seatSeries().getFirst());
            assertThat(shortage.provenWeightedMicros()).isEqualTo(8 * 45 * 1_000_000L);
            assertThat(shortage.provenWithPlacesMicros()).isEqualTo(8 * 45 * 1_000_000L + light);
        }

        @Test
        void besideARosterHelpIsWeighedAgainstVisits() {
            // Two hours on Monday: the session, or visits to two; each alone could be met.
            var problem = county().service("CALL", s -> s.minutes(60))
                    .service("SING", s -> s.kind(ServiceKind.SESSION))
                    .session("G", "SING", MONDAY, "08:00-10:00", s -> s.minAttendance(1))
                    .volunteer("v", v -> v.free(MONDAY, "08:00-10:00"))
                    .elder("e")
                    .elder("f")
                    .request("a", "e", "CALL")
                    .request("b", "f", "CALL")
                    .request("c", "e", "SING")
                    .problem();
            var shortage = ShortageAnalysis.analyse(new PlanView(problem, Plan.EMPTY));
            assertThat(shortage.provenWeightedMicros()).isZero();
            assertThat(shortage.provenPlaces()).isZero();
            assertThat(shortage.provenWithPlacesMicros()).isPositive();
        }

        @Test
        void withoutAHostEveryPlaceIsImpossibleAlone() {
            var problem = county().service("SING", s -> s.kind(ServiceKind.SESSION))
                    .session("G", "SING", MONDAY, "09:00-10:00", s -> s.hostSkills("music"))
                    .volunteer("v")
                    .elder("e")
                    .request("r", "e", "SING")
                    .problem();
            assertThat(only(problem).verdict()).isEqualTo(Verdict.IMPOSSIBLE_ALONE);
        }
    }
}
