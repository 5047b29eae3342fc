package huzhu.solver.bound;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.CountyBuilder.north;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.fixture.RandomCounty;
import huzhu.model.objective.Objective;
import huzhu.model.objective.Worth;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import huzhu.model.service.ServiceKind;
import huzhu.solver.kernel.Kernel;
import huzhu.solver.kernel.KernelBudget;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

final class PriceBoundTest {
    private static final long MICROS = 1_000_000;

    private static long bound(PlanView plan) {
        return (long) (new PriceBound(plan, series -> Worth.visitMicros(plan.county(), series) / 1e6, Runnable::run)
                        .unmet()
                * MICROS);
    }

    /** A plan of a short search. */
    private static PlanView searched(long seed, RandomCounty.Size size) {
        var problem = RandomCounty.problem(seed, size);
        var plan = new Kernel(problem, Runnable::run).search(Plan.EMPTY, seed, KernelBudget.ofSteps(400), score -> {});
        return new PlanView(problem, plan);
    }

    @Test
    void aLongProofIsSharpWhereAUsualOneIsNot() {
        assertThat(PriceBound.isSharp(ProofEffort.SHARP, 500)).isTrue();
        assertThat(PriceBound.isSharp(ProofEffort.SHARP, 501)).isFalse();
        assertThat(PriceBound.isSharp(ProofEffort.LONG, 12_000)).isTrue();
        assertThat(PriceBound.isSharp(ProofEffort.LONG, 12_001)).isFalse();
    }

    @Test
    void noPlanOfTheSearchLeavesLessUnmetThanIsProven() {
        int proven = 0;
        for (long seed = 1; seed <= 36; seed++) {
            var size = seed % 6 == 0 ? RandomCounty.Size.MIDDLING : RandomCounty.Size.SMALL;
            var view = searched(seed, size);
            long bound = bound(view);
            assertThat(bound).as("seed %d", seed).isLessThanOrEqualTo(new Objective(view).unmetVisitsMicros());
            proven += bound > 0 ? 1 : 0;
        }
        assertThat(proven).isPositive();
    }

    /** So that prices are not moved towards what nobody could do. */
    @Test
    void whatIsSoonFoundOfAWeekIsNoMoreThanTheWeekCanEarn() {
        int found = 0;
        for (long seed = 1; seed <= 12; seed++) {
            var view = new PlanView(RandomCounty.problem(seed, RandomCounty.Size.MIDDLING), Plan.EMPTY);
            var reach = new Reach(view);
            var table = new PriceTable(
                    reach, new LoneVisits(reach), series -> Worth.visitMicros(view.county(), series) / 1e6);
            var prices = new PartPrices(PriceSlots.bySeries(table), new double[table.series]);
            var week = new WeekPrices(table);
            for (int v = 0; v < table.volunteers; v++) {
                week.earn(v, prices, 0.1, Sharpness.FOUND);
                double soon = week.earnedInAll();
                assertThat(week.askedCount() > 0).isEqualTo(soon > 0);
                assertThat(week.askedMinutes() > 0).isEqualTo(soon > 0);
                week.earn(v, prices, 0.1, Sharpness.EXACT);
                assertThat(soon).as("seed %d, volunteer %d", seed, v).isLessThanOrEqualTo(week.earnedInAll() + 1e-9);
                found += soon > 0 ? 1 : 0;
            }
        }
        assertThat(found).isGreaterThan(30);
    }

    private static PriceBound.Least least(PlanView plan, Executor executor) {
        var reach = new Reach(plan);
        return new PriceBound(
                        new PriceTable(
                                reach,
                                new LoneVisits(reach),
                                series -> Worth.visitMicros(plan.county(), series) / 1e6,
                                new PricedSessions(plan, series -> Worth.seatMicros(plan.county(), series) / 1e6)),
                        executor)
                .least(ProofEffort.SHARP);
    }

    @Test
    void noPlanOfTheSearchLeavesLessUnmetOfVisitsAndPlacesThanIsProvenOfBoth() {
        int more = 0;
        for (long seed = 1; seed <= 24; seed++) {
            var size = seed % 12 == 0 ? RandomCounty.Size.MIDDLING : RandomCounty.Size.SMALL;
            var view = searched(seed, size);
            var left = new Objective(view);
            var least = least(view, Runnable::run);
            assertThat(least.withPlaces())
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo((left.unmetVisitsMicros() + left.unmetSeatsMicros()) / 1e6);
            more += least.withPlaces() > least.visits() + 1 ? 1 : 0;
        }
        assertThat(more).isPositive();
    }

    @Test
    void anHourOfHelpIsAnHourLessForVisits() {
        // Two hours on Monday: the session, or visits to two; each place is worth 60 minutes of need level 2.
        var problem = county().service("CALL", s -> s.minutes(60))
                .service("SING", s -> s.kind(ServiceKind.SESSION))
                .elder("e")
                .elder("f")
                .elder("g")
                .request("a", "e", "CALL", r -> r.days(MONDAY))
                .request("b", "f", "CALL", r -> r.days(MONDAY))
                .request("c", "g", "SING")
                .volunteer("v", v -> v.free(MONDAY, "08:00-10:00"))
                .session("s", "SING", MONDAY, "08:00-10:00", s -> s.minAttendance(1))
                .problem();
        var view = new PlanView(problem, Plan.EMPTY);
        double place =
                Worth.seatMicros(view.county(), problem.demand().seatSeries().getFirst()) / 1e6;
        var least = least(view, Runnable::run);
        assertThat(least.visits()).isZero();
        assertThat(least.withPlaces()).isLessThanOrEqualTo(place).isCloseTo(place, Percentage.withPercentage(2));
    }

    @Test
    void theAnswerDoesNotDependOnHowManyThreadsLook() {
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (long seed = 1; seed <= 6; seed++) {
                var view = new PlanView(RandomCounty.problem(seed, RandomCounty.Size.MIDDLING), Plan.EMPTY);
                double alone =
                        new PriceBound(view, series -> Worth.visitMicros(view.county(), series), Runnable::run).unmet();
                assertThat(new PriceBound(view, series -> Worth.visitMicros(view.county(), series), pool).unmet())
                        .as("seed %d", seed)
                        .isEqualTo(alone);
            }
            var view = new PlanView(RandomCounty.problem(7, RandomCounty.Size.MIDDLING), Plan.EMPTY);
            assertThat(least(view, pool)).isEqualTo(least(view, Runnable::run));
        }
    }

    @Test
    void theShortageFallsOnTheLightestNeedThatCannotBeReachedInTime() {
        // 60 minutes away, 20 of them on the road to either place: one visit of 40 minutes, the heavier.
        var problem = county().service("CALL", s -> s.minutes(40))
                .elder("light", e -> e.level(0).at(north(0.5)))
                .elder("heavy", e -> e.level(2).at(north(0.5)))
                .request("l", "light", "CALL", r -> r.days(MONDAY))
                .request("h", "heavy", "CALL", r -> r.days(MONDAY))
                .volunteer("v", v -> v.free(MONDAY, "08:00-12:00").maxMinutesWeek(60))
                .problem();
        assertThat(bound(new PlanView(problem, Plan.EMPTY)))
                .isLessThanOrEqualTo(40 * MICROS)
                .isCloseTo(40 * MICROS, Offset.offset(10 * MICROS));
    }

    @Test
    void halfAVisitByTwoIsWorthNothing() {
        // Both need a, who has time for one of them; b and c alone are of no use.
        var problem = county().service("LIFT", s -> s.minutes(40).caregivers(2).skills("lift"))
                .service("BATH", s -> s.minutes(40).caregivers(2).skills("bath"))
                .elder("e")
                .elder("f")
                .request("l", "e", "LIFT", r -> r.days(MONDAY))
                .request("b", "f", "BATH", r -> r.days(MONDAY))
                .volunteer("a", v -> v.free(MONDAY, "08:00-09:00").skills("lift", "bath"))
                .volunteer("b", v -> v.free(MONDAY, "08:00-12:00").skills("lift"))
                .volunteer("c", v -> v.free(MONDAY, "08:00-12:00").skills("bath"))
                .problem();
        var view = new PlanView(problem, Plan.EMPTY);
        long one =
                Worth.visitMicros(view.county(), problem.demand().visitSeries().getFirst());
        assertThat(bound(view)).isLessThanOrEqualTo(one).isCloseTo(one, Percentage.withPercentage(2));
    }

    @Test
    void noBoundIsClaimedWhereEverybodyCanBeServed() {
        var problem = county().service("CALL", s -> s.minutes(40))
                .elder("e")
                .request("r", "e", "CALL", r -> r.days(MONDAY))
                .volunteer("v", v -> v.free(MONDAY, "08:00-12:00"))
                .problem();
        assertThat(bound(new PlanView(problem, Plan.EMPTY))).isZero();
    }
}
