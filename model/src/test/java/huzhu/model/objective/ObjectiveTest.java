package huzhu.model.objective;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.CountyBuilder.north;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.account.Lateness;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.fixture.CountyBuilder;
import huzhu.model.fixture.PlanBuilder;
import huzhu.model.fixture.RandomCounty;
import huzhu.model.fixture.RandomPlan;
import huzhu.model.people.Relation;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import huzhu.model.policy.CostPolicy;
import huzhu.model.service.ServiceKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class ObjectiveTest {
    /** Elder of level 3 two road kilometres north; a friend on foot in the middle of the village. */
    private static CountyBuilder village() {
        return county().service("CHAT")
                .service("LIFT", s -> s.caregivers(2).minutes(40))
                .service("SING", s -> s.kind(ServiceKind.SESSION))
                .elder("e", e -> e.level(3).at(north(2)))
                .volunteer("friend")
                .volunteer("stranger")
                .tie("friend", "e", Relation.FRIEND, 0.4);
    }

    private static Objective objective(PlanningProblem problem, PlanBuilder plan) {
        return new Objective(new PlanView(problem, plan.build()));
    }

    @Nested
    final class Worths {
        @Test
        void noUnmetNeedIsWorthMoreThanAtMost() {
            for (long seed = 1; seed <= 200; seed++) {
                var problem = RandomCounty.problem(seed, RandomCounty.Size.SMALL);
                var nothing = new Objective(new PlanView(problem, Plan.EMPTY));
                assertThat((double) nothing.unmetMicros())
                        .as("seed %d", seed)
                        .isLessThanOrEqualTo(Worth.atMostMicros(problem.county()));
            }
        }
    }

    @Nested
    final class Unmet {
        @Test
        void visitsCountMinutesOfAllCaregiversByWeight() {
            var problem = village()
                    .request("r", "e", "CHAT", r -> r.times(2))
                    .request("l", "e", "LIFT")
                    .problem();

            assertThat(objective(problem, plan(problem)).unmetMicros()).isEqualTo((30 + 30 + 80) * 8_000_000L);
            assertThat(objective(problem, plan(problem).visits("friend", MONDAY, "r#2 09:00-09:30"))
                            .unmetMicros())
                    .isEqualTo((30 + 80) * 8_000_000L);
        }

        @Test
        void visitWithOneOfTwoCaregiversIsNotMet() {
            var problem = village().request("l", "e", "LIFT").problem();
            var half = plan(problem).visits("friend", MONDAY, "l#1 09:00-09:40");

            assertThat(objective(problem, half).unmetVisitsMicros()).isEqualTo(80 * 8_000_000L);
            assertThat(objective(problem, half.visits("stranger", MONDAY, "l#1 09:00-09:40"))
                            .unmetVisitsMicros())
                    .isZero();
        }

        @Test
        void bedsCountNightsAndTakeVisitsOutOfTheDemand() {
            var problem = village()
                    .request("r", "e", "CHAT", r -> r.times(2).days(TUESDAY, WEDNESDAY))
                    .home("H")
                    .room("R", "H", 1)
                    .stay("s", "e", MONDAY, 2, s -> s.weight(1.5))
                    .problem();
            var nothing = objective(problem, plan(problem));
            var inBed = objective(problem, plan(problem).bed("s", "R", 1));

            assertThat(nothing.unmetStaysMicros()).isEqualTo(12_000_000L * 2 * 240);
            assertThat(nothing.unmetVisitsMicros()).isEqualTo(60 * 8_000_000L);
            assertThat(inBed.unmetStaysMicros()).isZero();
            assertThat(inBed.unmetVisitsMicros()).isEqualTo(30 * 8_000_000L);
        }

        @Test
        void placesInSessionsCountTheirExchangeValue() {
            var problem = village()
                    .request("s", "e", "SING", r -> r.times(2))
                    .session("g", "SING", MONDAY, "09:00-10:00")
                    .problem();

            assertThat(objective(problem, plan(problem)).unmetSeatsMicros()).isEqualTo(2 * 60 * 8_000_000L);
            assertThat(objective(problem, plan(problem).session("g", List.of("s#1 e"), "friend"))
                            .unmetMicros())
                    .isEqualTo(60 * 8_000_000L);
        }
    }

    @Nested
    final class Cost {
        @Test
        void tourCostsWaysTiesAndLoad() {
            var problem = village().request("r", "e", "CHAT").problem();

            // Half an hour there and back, a tie of 0.4, an hour and a half away.
            assertThat(objective(problem, plan(problem).visits("friend", MONDAY, "r#1 09:00-09:30"))
                            .costMillis())
                    .isEqualTo(Map.of(
                            "travel",
                            60_000L,
                            "carers",
                            0L,
                            "pairs",
                            3_000L,
                            "load",
                            1_125L,
                            "young",
                            0L,
                            "beds",
                            0L,
                            "sessions",
                            0L,
                            "late",
                            0L));
        }

        @Test
        void everyFurtherPersonWhoVisitsAnElderCosts() {
            var problem = village()
                    .volunteer("third")
                    .request("r", "e", "CHAT", r -> r.times(4))
                    .problem();
            var plan = plan(problem)
                    .visits("friend", MONDAY, "r#1 09:00-09:30")
                    .visits("friend", TUESDAY, "r#2 09:00-09:30");

            assertThat(objective(problem, plan).costMillis()).containsEntry("carers", 0L);
            plan.visits("stranger", WEDNESDAY, "r#3 09:00-09:30").visits("third", FRIDAY, "r#4 09:00-09:30");
            assertThat(objective(problem, plan).costMillis()).containsEntry("carers", 20_000L);
        }

        @Test
        void notPreferredAndUntiedCaregiversCost() {
            var problem = village()
                    .request("r", "e", "CHAT", r -> r.times(2).preferred("friend"))
                    .problem();
            var plan = plan(problem)
                    .visits("friend", MONDAY, "r#1 09:00-09:30")
                    .visits("stranger", TUESDAY, "r#2 09:00-09:30");

            assertThat(objective(problem, plan).costMillis()).containsEntry("pairs", 3_000L + 25_000L);
        }

        @Test
        void evenLoadIsCheaperThanOneLongDay() {
            var costs = new Costs(village().build());
            var none = Costs.Carried.NONE;

            assertThat(costs.loadMillis(none, 120, 0)).isEqualTo(2_000);
            assertThat(costs.loadMillis(none, 240, 0)).isEqualTo(8_000);
            assertThat(costs.loadMillis(none, 0, 0)).isZero();
            assertThat(costs.loadMillis(none, 1, 0)).isZero();
        }

        @Test
        void loadAddsUpVisitsAndHelpOverTheWeek() {
            var problem = village()
                    .request("r", "e", "CHAT")
                    .session("g", "SING", FRIDAY, "09:00-09:30")
                    .problem();
            var plan = plan(problem).visits("friend", MONDAY, "r#1 09:00-09:30").session("g", List.of(), "friend");

            assertThat(objective(problem, plan).costMillis()).containsEntry("load", 2_000L);
        }

        @Test
        void youngElderlyShortOfTheirShareCost() {
            var policy = new CostPolicy(1, 10, 20, 5, 0.5, 2, 0.5, 1, 30, 1, 0.5);
            var problem = village()
                    .costs(policy)
                    .elder("young", e -> e.born(1960))
                    .request("r", "e", "CHAT", r -> r.times(2))
                    .request("y", "young", "CHAT", r -> r.minutes(10))
                    .problem();
            var plan = plan(problem)
                    .visits("friend", MONDAY, "r#1 09:00-09:30", "y#1 10:00-10:10")
                    .visits("friend", TUESDAY, "r#2 09:00-09:30");

            // Half of 70 minutes is 35; 25 are missing.
            assertThat(objective(problem, plan).costMillis()).containsEntry("young", 50_000L);
            assertThat(new Costs(village().costs(policy).build()).youngMillis(20, 10))
                    .isZero();
        }

        @Test
        void bedFarFromHomeAndNotPreferredCosts() {
            var problem = village()
                    .home("H", north(3), Optional.empty())
                    .home("K", north(2), Optional.empty())
                    .room("R", "H", 1)
                    .room("Q", "K", 1)
                    .stay("s", "e", MONDAY, 2, s -> s.prefers("K"))
                    .problem();

            assertThat(objective(problem, plan(problem).bed("s", "R", 1)).costMillis())
                    .containsEntry("beds", 31_000L);
            assertThat(objective(problem, plan(problem).bed("s", "Q", 1)).costMillis())
                    .containsEntry("beds", 0L);
        }

        @Test
        void wayToASessionCostsUnlessFetched() {
            var problem = village()
                    .request("s", "e", "SING", r -> r.times(2))
                    .session("g", "SING", MONDAY, "09:00-10:00")
                    .session("h", "SING", TUESDAY, "09:00-10:00", s -> s.transport())
                    .problem();

            assertThat(objective(
                                    problem,
                                    plan(problem).session("g", List.of("s#1 e")).session("h", List.of("s#2 e")))
                            .costMillis())
                    .containsEntry("sessions", 2_000L);
        }

        @Test
        void helpersTravelThereAndBack() {
            var problem = village()
                    .session("g", "SING", MONDAY, "09:00-10:00", s -> s.at(north(1)))
                    .problem();

            assertThat(objective(problem, plan(problem).session("g", List.of(), "friend"))
                            .travelMinutes())
                    .isEqualTo(30);
        }

        @Test
        void everyCaregiversLatenessCosts() {
            var problem = village()
                    .volunteer("third")
                    .request("r", "e", "CHAT", r -> r.lateAfter("09:00"))
                    .request("q", "e", "LIFT", r -> r.lateAfter("10:30"))
                    .request("p", "e", "CHAT")
                    .problem();
            var plan = plan(problem)
                    .visits("friend", MONDAY, "r#1 09:10-09:40", "q#1 11:00-11:40")
                    .visits("stranger", MONDAY, "q#1 11:00-11:40")
                    .visits("third", MONDAY, "p#1 16:00-16:30");

            // Half a travel minute for each of 10 + 2 × 30 minutes.
            assertThat(objective(problem, plan).costMillis()).containsEntry("late", 35_000L);
            assertThat(Lateness.of(new PlanView(problem, plan.build()))).isEqualTo(new Lateness(2, 2, 40, 30));
        }

        @Test
        void totalIsTheSumOfTheParts() {
            var problem = RandomCounty.problem(3, RandomCounty.Size.SMALL);
            var objective = new Objective(new PlanView(problem, RandomPlan.decided(problem, 4)));

            assertThat(objective.totalCostMillis())
                    .isEqualTo(objective.costMillis().values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isPositive();
        }
    }

    @Test
    void violationsOutweighNeedAndNeedOutweighsCost() {
        assertThat(new Score(0, 9, 9)).isLessThan(new Score(1, 0, 0));
        assertThat(new Score(0, 0, 9)).isLessThan(new Score(0, 1, 0));
        assertThat(new Score(0, 0, 0)).isLessThan(new Score(0, 0, 1));
    }
}
