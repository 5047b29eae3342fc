package huzhu.solver.simulate;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import huzhu.model.county.County;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.fixture.CountyBuilder;
import huzhu.model.people.PersonId;
import huzhu.model.plan.PlanView;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A county whose tables are other in some weeks than at the start. */
final class WeekCountyTest {
    private static CountyBuilder base() {
        return county().service("CHAT").elder("e").request("r", "e", "CHAT", r -> r.required("x"));
    }

    private static Population population(County start) {
        return new Population(start, Map.of(), new Draws(1, 1));
    }

    private static Optional<PersonId> required(Population population, County tables) {
        return WeekCounty.of(population, tables, 1, 1)
                .needs()
                .requests()
                .getFirst()
                .carers()
                .required();
    }

    @Test
    void volunteerOfSomeWeeksIsRequiredInThem() {
        var start = base().volunteer("v").build();
        var with = base().volunteer("v").volunteer("x").build();
        assertThat(required(population(start), with)).contains(new PersonId("x"));
        assertThat(required(population(start), start)).isEmpty();
    }

    @Test
    void whatIsMuchForAVolunteerFollowsTheHoursOfTheWeek() {
        var start = base().volunteer("x", v -> v.maxMinutesWeek(300)).build();
        var fewer = base().volunteer("x", v -> v.maxMinutesWeek(60)).build();
        assertThat(workload(start, start)).isCloseTo(0.1, within(1e-9));
        assertThat(workload(start, fewer)).isCloseTo(0.5, within(1e-9));
    }

    /** Of half an hour given, remembered for one week alone. */
    private static double workload(County start, County tables) {
        var population = population(start);
        var problem = PlanningProblem.of(WeekCounty.of(population, tables, 0, 1));
        var lived = new LivedWeek(
                new PlanView(
                        problem,
                        plan(problem).visits("x", MONDAY, "r#1 09:00-09:30").build()),
                population);
        lived.measure();
        lived.settle(1, 8);
        return population.givers().iterator().next().load();
    }
}
