package huzhu.model.plan;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.CountyBuilder.north;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import huzhu.model.demand.DemandId;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.fixture.CountyBuilder;
import huzhu.model.fixture.PlanBuilder;
import huzhu.model.people.PersonId;
import huzhu.model.request.SessionId;
import huzhu.model.service.ServiceKind;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PlanViewTest {
    private static CountyBuilder village() {
        return county().service("CHAT")
                .service("LIFT", s -> s.caregivers(2))
                .service("SING", s -> s.kind(ServiceKind.SESSION))
                .elder("e", e -> e.at(north(1)))
                .elder("f", e -> e.at(north(3)))
                .request("r", "e", "CHAT", r -> r.times(2))
                .request("q", "f", "CHAT")
                .request("l", "e", "LIFT")
                .request("s", "e", "SING")
                .session("g", "SING", MONDAY, "14:00-15:00", s -> s.at(north(2)))
                .home("H")
                .room("R", "H", 1)
                .stay("stay", "e", TUESDAY, 3)
                .volunteer("v")
                .volunteer("w");
    }

    private static PlanView view(PlanningProblem problem, PlanBuilder plan) {
        return new PlanView(problem, plan.build());
    }

    @Test
    void travelIsFilledInFromHomeToHome() {
        var problem = village().problem();
        var view = view(problem, plan(problem).visits("v", MONDAY, "r#1 09:00-09:30", "q#1 10:00-10:30"));

        var tour = view.tours().getFirst();
        assertThat(tour.stops()).map(CareStop::travelMinutes).containsExactly(15, 30);
        assertThat(tour.returnMinutes()).isEqualTo(45);
        assertThat(tour.travelMinutes()).isEqualTo(90);
        assertThat(tour.travelKm()).isEqualTo(6, within(1e-9));
        assertThat(view.outingsOf(new PersonId("v")))
                .containsExactly(new Outing(tour.outing().volunteer(), MONDAY, 8 * 60 + 45, 11 * 60 + 15));
    }

    @Test
    void helpIsAnOutingWithBothWays() {
        var problem = village().problem();
        var view = view(problem, plan(problem).session("g", List.of("s#1 e"), "v"));

        assertThat(view.outingsOf(new PersonId("v")))
                .containsExactly(new Outing(
                        problem.county().requireVolunteer(new PersonId("v")), MONDAY, 13 * 60 + 30, 15 * 60 + 30));
        assertThat(view.attendedBy(new PersonId("e")))
                .map(one -> one.session().id().value())
                .containsExactly("g");
        assertThat(view.attendeesOf(new SessionId("g"))).hasSize(1);
        assertThat(view.helpersOf(new SessionId("g"))).hasSize(1);
    }

    @Test
    void visitIsMetOnceAllItsCaregiversAreRostered() {
        var problem = village().problem();
        var visit = problem.demand().findVisit(new DemandId("l#1")).orElseThrow();
        var half = plan(problem).visits("v", MONDAY, "l#1 09:00-09:30");

        assertThat(view(problem, plan(problem)).isMet(visit)).isFalse();
        assertThat(view(problem, half).isMet(visit)).isFalse();
        assertThat(view(problem, half.visits("w", MONDAY, "l#1 09:00-09:30")).isMet(visit))
                .isTrue();
    }

    @Test
    void visitsDayAndSpanAreThoseOfItsEarliestStopWhateverTheOrderOfTours() {
        var problem = village().problem();
        var plan = plan(problem)
                .visits("v", WEDNESDAY, "l#1 08:00-08:30")
                .visits("w", MONDAY, "l#1 10:00-10:40")
                .visits("v", MONDAY, "l#1 09:50-10:20");

        var rostered = view(problem, plan).findRostered(new DemandId("l#1")).orElseThrow();
        assertThat(rostered.day()).isEqualTo(MONDAY);
        assertThat(rostered.startMinute()).isEqualTo(9 * 60 + 50);
        assertThat(rostered.endMinute()).isEqualTo(10 * 60 + 40);
        assertThat(view(problem, plan).visitsTo(new PersonId("e"))).containsExactly(rostered);
    }

    @Test
    void bedTakesItsElderAwayOnTheDaysBetweenItsNights() {
        var problem = village().problem();
        var view = view(problem, plan(problem).bed("stay", "R", 1));
        var elder = new PersonId("e");

        assertThat(view.homeDays(elder)).containsExactlyInAnyOrder(WEDNESDAY, THURSDAY);
        assertThat(view.findBed(elder, WEDNESDAY))
                .map(bed -> bed.home().id().value())
                .contains("H");
        assertThat(view.findBed(elder, TUESDAY)).isEmpty();
        assertThat(view.findBed(new PersonId("f"), WEDNESDAY)).isEmpty();
        assertThat(view.occurrencesLeft(problem.demand().findSeries("r").orElseThrow()))
                .isEqualTo(2);
        assertThat(view(problem, plan(problem)).homeDays(elder)).isEmpty();
    }

    @Test
    void unknownStopIsLeftOutAndTheTourGoesOn() {
        var problem = village().problem();
        var view = view(problem, plan(problem).visits("v", MONDAY, "x#1 08:30-09:00", "q#1 10:00-10:30"));

        assertThat(view.unresolved()).containsExactly("visit x#1");
        assertThat(view.tours().getFirst().stops()).map(CareStop::travelMinutes).containsExactly(45);
    }

    @Test
    void sessionNamedTwiceIsOneRunWithAllWhoCome() {
        var problem = village().problem();
        var view =
                view(problem, plan(problem).session("g", List.of("s#1 e"), "v").session("g", List.of(), "w"));

        assertThat(view.runs()).hasSize(1);
        assertThat(view.runs().get(new SessionId("g")).helpers()).hasSize(2);
        assertThat(view.helpersOf(new SessionId("g"))).hasSize(2);
    }
}
