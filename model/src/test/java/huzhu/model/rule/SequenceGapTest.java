package huzhu.model.rule;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.fixture.Breaches;
import org.junit.jupiter.api.Test;

final class SequenceGapTest {
    private static PlanningProblem insulinThenMeal(int insulinCaregivers) {
        return county().service("INSULIN", s -> s.minutes(10).caregivers(insulinCaregivers))
                .service("MEAL", s -> s.minutes(20))
                .elder("e")
                .request("i", "e", "INSULIN", r -> r.times(2))
                .request("m", "e", "MEAL", r -> r.times(2).after("i", 20, 60))
                .volunteer("v")
                .volunteer("w")
                .problem();
    }

    @Test
    void bothEndsOfTheGapAreAllowed() {
        var problem = insulinThenMeal(1);
        assertThat(Breaches.of(
                        new SequenceGap(),
                        problem,
                        plan(problem).visits("v", MONDAY, "i#1 09:00-09:10", "m#1 09:30-09:50")))
                .isEmpty();
        assertThat(Breaches.of(
                        new SequenceGap(),
                        problem,
                        plan(problem).visits("v", MONDAY, "i#1 09:00-09:10", "m#1 10:10-10:30")))
                .isEmpty();
    }

    @Test
    void oneMinuteBeyondEitherEndIsForbidden() {
        var problem = insulinThenMeal(1);
        assertThat(Breaches.of(
                        new SequenceGap(),
                        problem,
                        plan(problem).visits("v", MONDAY, "i#1 09:00-09:10", "m#1 09:29-09:49")))
                .containsExactly("m#1 | i#1 | 19 | 20 | 60");
        assertThat(Breaches.of(
                        new SequenceGap(),
                        problem,
                        plan(problem).visits("v", MONDAY, "i#1 09:00-09:10", "m#1 10:11-10:31")))
                .containsExactly("m#1 | i#1 | 61 | 20 | 60");
    }

    @Test
    void secondWithoutItsOwnFirstIsForbidden() {
        var problem = insulinThenMeal(1);
        assertThat(Breaches.of(new SequenceGap(), problem, plan(problem).visits("v", MONDAY, "m#1 09:30-09:50")))
                .containsExactly("m#1 | i#1 |  | 20 | 60");
        assertThat(Breaches.of(
                        new SequenceGap(),
                        problem,
                        plan(problem).visits("v", MONDAY, "i#2 09:00-09:10", "m#1 09:30-09:50")))
                .containsExactly("m#1 | i#1 |  | 20 | 60");
    }

    @Test
    void firstOnAnotherDayDoesNotCount() {
        var problem = insulinThenMeal(1);
        var plan = plan(problem).visits("v", MONDAY, "i#1 09:00-09:10").visits("v", TUESDAY, "m#1 09:30-09:50");
        assertThat(Breaches.of(new SequenceGap(), problem, plan)).containsExactly("m#1 | i#1 |  | 20 | 60");
    }

    @Test
    void firstWithOneOfTwoCaregiversIsNotMet() {
        var problem = insulinThenMeal(2);
        var half = plan(problem).visits("v", MONDAY, "i#1 09:00-09:10", "m#1 09:30-09:50");
        assertThat(Breaches.of(new SequenceGap(), problem, half)).containsExactly("m#1 | i#1 |  | 20 | 60");
        assertThat(Breaches.of(
                        new SequenceGap(), problem, half.visits("w", MONDAY, "i#1 09:00-09:10", "m#1 09:30-09:50")))
                .isEmpty();
    }

    @Test
    void firstNeedsNoSecond() {
        var problem = insulinThenMeal(1);
        assertThat(Breaches.of(new SequenceGap(), problem, plan(problem).visits("v", MONDAY, "i#1 09:00-09:10")))
                .isEmpty();
    }
}
