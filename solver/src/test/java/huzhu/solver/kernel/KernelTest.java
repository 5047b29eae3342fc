package huzhu.solver.kernel;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.CountyBuilder.north;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.audit.Audit;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.fixture.CountyBuilder;
import huzhu.model.fixture.RandomCounty;
import huzhu.model.objective.Score;
import huzhu.model.plan.Plan;
import huzhu.model.service.ServiceKind;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class KernelTest {
    private static final Executor HERE = Runnable::run;

    private static Plan search(PlanningProblem problem, Plan start, long seed, long steps) {
        return new Kernel(problem, HERE).search(start, seed, KernelBudget.ofSteps(steps), score -> {});
    }

    @Test
    void plansBreakNoRuleAndCountAsTheAuditDoes() {
        for (long seed = 1; seed <= 120; seed++) {
            var size = seed % 4 == 0 ? RandomCounty.Size.MIDDLING : RandomCounty.Size.SMALL;
            var problem = RandomCounty.problem(seed, size);
            var last = new Score[1];
            var plan = new Kernel(problem, HERE)
                    .search(Plan.EMPTY, seed, KernelBudget.ofSteps(300), found -> last[0] = found.score());
            var audit = Audit.of(problem, plan);
            assertThat(audit.violations()).as("seed %d", seed).isEmpty();
            if (last[0] != null) {
                assertThat(audit.score()).as("seed %d", seed).isLessThanOrEqualTo(last[0]);
            }
        }
    }

    /** By a clock that goes a millisecond whenever it is looked at: searches side by side, in legs that end while it is hot. */
    @Test
    void noPlanIsWorseThanOneThatHasBeenToldOf() {
        for (long seed = 1; seed <= 60; seed++) {
            var problem = RandomCounty.problem(seed, RandomCounty.Size.SMALL);
            var clock = new AtomicLong();
            var last = new Score[1];
            var budget = KernelBudget.ofNanos(
                    Duration.ofSeconds(1).toNanos(),
                    2,
                    () -> clock.addAndGet(Duration.ofMillis(1).toNanos()));
            var plan = new Kernel(problem, HERE).search(Plan.EMPTY, seed, budget, found -> last[0] = found.score());
            var audit = Audit.of(problem, plan);
            assertThat(audit.violations()).as("seed %d", seed).isEmpty();
            if (last[0] != null) {
                assertThat(audit.score()).as("seed %d", seed).isLessThanOrEqualTo(last[0]);
            }
        }
    }

    @Test
    void searchFromAPlanIsNeverWorse() {
        for (long seed = 1; seed <= 40; seed++) {
            var problem = RandomCounty.problem(seed, RandomCounty.Size.SMALL);
            var first = search(problem, Plan.EMPTY, seed, 100);
            var second = search(problem, first, seed + 1, 100);
            assertThat(Audit.of(problem, second).score())
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(Audit.of(problem, first).score());
        }
    }

    /** More sessions lie nearer than are kept for a place, none of which can be held. */
    @Test
    void aFarSessionIsFoundWhenNoNearOneWillDo() {
        var county = county().service("SING", s -> s.kind(ServiceKind.SESSION))
                .elder("e")
                .request("r", "e", "SING")
                .session("far", "SING", MONDAY, "09:00-10:00", s -> s.at(north(40)))
                .volunteer("v", v -> v.at(north(40)));
        for (int i = 0; i < 200; i++) {
            int km = i % 10;
            county.session(
                    "near" + i,
                    "SING",
                    MONDAY,
                    "09:00-10:00",
                    s -> s.at(north(km)).minAttendance(2));
        }

        var plan = search(county.problem(), Plan.EMPTY, 1, 50);

        assertThat(plan.sessions())
                .singleElement()
                .satisfies(run -> assertThat(run.session().value()).isEqualTo("far"));
        assertThat(Audit.of(county.problem(), plan).violations()).isEmpty();
    }

    @Test
    void whoHelpsAtASessionCanVisitInTheSameWindow() {
        var problem = county().service("SING", s -> s.kind(ServiceKind.SESSION))
                .service("CALL", s -> s.minutes(30))
                .elder("e")
                .elder("f")
                .request("r", "e", "SING")
                .request("q", "f", "CALL", r -> r.days(MONDAY).window("10:30-11:30"))
                .session("g", "SING", MONDAY, "09:00-10:00")
                .volunteer("v", v -> v.free(MONDAY, "08:00-12:00"))
                .problem();
        var plan = search(problem, Plan.EMPTY, 1, 20);
        assertThat(plan.sessions()).hasSize(1);
        assertThat(plan.tours()).hasSize(1);
        assertThat(Audit.of(problem, plan).violations()).isEmpty();
    }

    /** Both orders take the same ways; the heavier visit is put in first, the other before or after it. */
    private static void assertOrder(CountyBuilder requests, String... visits) {
        var problem =
                requests.volunteer("v", v -> v.free(MONDAY, "08:00-10:00")).problem();
        assertThat(search(problem, Plan.EMPTY, 1, 0).tours())
                .singleElement()
                .satisfies(tour -> assertThat(tour.stops())
                        .map(stop -> stop.visit().value())
                        .containsExactly(visits));
    }

    private static CountyBuilder heavyAndLight() {
        return county().service("CALL", s -> s.minutes(60))
                .elder("e", e -> e.level(4))
                .elder("f", e -> e.level(0));
    }

    @Test
    void aVisitIsPutInWhereNoneComesLate() {
        var requests = heavyAndLight()
                .request("heavy", "e", "CALL", r -> r.days(MONDAY).lateAfter("08:30"))
                .request("light", "f", "CALL", r -> r.days(MONDAY));
        assertOrder(requests, "heavy#1", "light#1");
    }

    @Test
    void aVisitThatWouldBeLateGoesFirst() {
        var requests = heavyAndLight()
                .request("heavy", "e", "CALL", r -> r.days(MONDAY))
                .request("light", "f", "CALL", r -> r.days(MONDAY).lateAfter("08:30"));
        assertOrder(requests, "light#1", "heavy#1");
    }

    @Test
    void waitingIsUsedWhereACapLeavesNoMinuteMore() {
        var problem = county().service("CALL", s -> s.minutes(60))
                .elder("e", e -> e.level(4))
                .elder("f", e -> e.level(0))
                .request("first", "e", "CALL", r -> r.days(MONDAY).window("08:00-09:00"))
                .request("between", "f", "CALL", r -> r.days(MONDAY).window("09:00-10:00"))
                .request("last", "e", "CALL", r -> r.days(MONDAY).window("10:00-11:00"))
                .volunteer("v", v -> v.free(MONDAY, "08:00-12:00").maxMinutesWeek(180))
                .problem();
        var plan = search(problem, Plan.EMPTY, 1, 0);
        assertThat(plan.tours())
                .singleElement()
                .satisfies(tour -> assertThat(tour.stops()).hasSize(3));
    }
}
