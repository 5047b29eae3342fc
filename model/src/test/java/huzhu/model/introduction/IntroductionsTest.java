package huzhu.model.introduction;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.county.Past;
import huzhu.model.fixture.CountyBuilder;
import huzhu.model.fixture.PlanBuilder;
import huzhu.model.introduction.Introduction.Obstacle;
import huzhu.model.people.PersonId;
import huzhu.model.people.Relation;
import huzhu.model.plan.PlanView;
import huzhu.model.policy.RhythmPolicy;
import huzhu.model.policy.UnpopularHours;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class IntroductionsTest {
    private static final RhythmPolicy ASKED = new RhythmPolicy(UnpopularHours.NONE, 0, 0, 0, 15, 13);
    private static final PersonId OLD = new PersonId("old");

    /** The elder e, to whom "old" has come before; all live at the same place. */
    private static CountyBuilder village() {
        return county().service("CHAT", s -> s.minutes(30))
                .elder("e")
                .volunteer("old", v -> v.freeDaily("08:00-12:00"))
                .volunteer("new", v -> v.freeDaily("08:00-12:00"))
                .request("r", "e", "CHAT", r -> r.times(2))
                .rhythm(ASKED)
                .past(known("e", "old"));
    }

    private static Past known(String elder, String... people) {
        var ids = Set.of(List.of(people).stream().map(PersonId::new).toArray(PersonId[]::new));
        return new Past(Map.of(), Map.of(new PersonId(elder), ids), Map.of());
    }

    private static List<Introduction> found(CountyBuilder county, String... visits) {
        var problem = county.problem();
        PlanBuilder plan = plan(problem).visits("new", MONDAY, visits);
        return Introductions.of(new PlanView(problem, plan.build()), List.of());
    }

    private static List<Introduction> found(CountyBuilder county) {
        return found(county, "r#1 09:00-09:30");
    }

    @Test
    void whoComesForTheFirstTimeIsBroughtBySomebodyKnownForTheFirstMinutes() {
        var found = found(village());
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().by()).contains(OLD);
        assertThat(found.getFirst().pair().startMinute()).isEqualTo(9 * 60);
        assertThat(found.getFirst().pair().endMinute()).isEqualTo(9 * 60 + 15);
    }

    @Test
    void nobodyIsBroughtWhomTheElderKnowsOrIfPolicyDoesNotAskOrInAFirstWeek() {
        assertThat(found(village().past(known("e", "old", "new")))).isEmpty();
        assertThat(found(village().tie("new", "e", Relation.NEIGHBOUR, 0.1))).isEmpty();
        assertThat(found(village().rhythm(RhythmPolicy.NONE))).isEmpty();
        assertThat(found(village().past(Past.NONE))).isEmpty();
    }

    @Test
    void aTieIsAsGoodAsAVisitBefore() {
        var found = found(village().past(known("other", "old")).tie("old", "e", Relation.FRIEND, 0.1));
        assertThat(found.getFirst().by()).contains(OLD);
        assertThat(found(village().past(known("other", "old"))).getFirst().obstacle())
                .contains(Obstacle.NOBODY_KNOWN);
    }

    @Test
    void whoIsAtOddsWithTheNewcomerDoesNotBringThem() {
        assertThat(found(village().tie("old", "new", Relation.CONFLICT, 1))
                        .getFirst()
                        .obstacle())
                .contains(Obstacle.NOBODY_KNOWN);
    }

    @Test
    void whoIsAwayThenBringsNobody() {
        var problem = village().elder("f").request("q", "f", "CHAT").problem();
        var busy = plan(problem)
                .visits("new", MONDAY, "r#1 09:00-09:30")
                .visits("old", MONDAY, "q#1 09:10-09:40")
                .build();
        assertThat(Introductions.of(new PlanView(problem, busy), List.of()))
                .filteredOn(one -> one.pair().elder().equals(new PersonId("e")))
                .singleElement()
                .satisfies(one -> assertThat(one.obstacle()).contains(Obstacle.NOBODY_FREE));
        var free = plan(problem)
                .visits("new", MONDAY, "r#1 09:00-09:30")
                .visits("old", MONDAY, "q#1 09:15-09:45")
                .build();
        assertThat(Introductions.of(new PlanView(problem, free), List.of())
                        .getFirst()
                        .by())
                .contains(OLD);
    }

    @Test
    void hoursAndCapsOfWhoBringsSomebodyHold() {
        assertThat(found(village()
                                .volunteer("late", v -> v.freeDaily("10:00-12:00"))
                                .past(known("e", "late")))
                        .getFirst()
                        .by())
                .isEmpty();
        assertThat(found(village()
                                .volunteer(
                                        "spent", v -> v.freeDaily("08:00-12:00").maxMinutesWeek(14))
                                .past(known("e", "spent")))
                        .getFirst()
                        .by())
                .isEmpty();
        assertThat(found(village()
                                .volunteer(
                                        "fit", v -> v.freeDaily("08:00-12:00").maxMinutesWeek(15))
                                .past(known("e", "fit")))
                        .getFirst()
                        .by())
                .contains(new PersonId("fit"));
    }

    @Test
    void theSamePersonIsNotAtTwoPlacesAndOnlyTheFirstVisitCounts() {
        var county = village()
                .elder("f")
                .request("q", "f", "CHAT")
                .volunteer("other", v -> v.freeDaily("08:00-12:00"))
                .past(new Past(
                        Map.of(), Map.of(new PersonId("e"), Set.of(OLD), new PersonId("f"), Set.of(OLD)), Map.of()));
        var problem = county.problem();
        var plan = plan(problem)
                .visits("new", MONDAY, "r#1 09:00-09:30")
                .visits("other", MONDAY, "q#1 09:10-09:40")
                .visits("new", TUESDAY, "r#2 09:00-09:30")
                .build();
        assertThat(Introductions.of(new PlanView(problem, plan), List.of()))
                .extracting(Introduction::by)
                .containsExactly(Optional.of(OLD), Optional.empty());
    }

    @Test
    void anotherCaregiverOfTheVisitIntroduces() {
        var problem = village()
                .service("LIFT", s -> s.minutes(30).caregivers(2))
                .request("l", "e", "LIFT")
                .problem();
        var plan = plan(problem)
                .visits("new", MONDAY, "l#1 09:00-09:30")
                .visits("old", MONDAY, "l#1 09:00-09:30")
                .build();
        assertThat(Introductions.of(new PlanView(problem, plan), List.of())
                        .getFirst()
                        .by())
                .contains(OLD);
    }

    @Test
    void whoWasToldBeforeComesIfTheyCan() {
        var county =
                village().volunteer("also", v -> v.freeDaily("08:00-12:00")).past(known("e", "old", "also"));
        var problem = county.problem();
        var view = new PlanView(
                problem, plan(problem).visits("new", MONDAY, "r#1 09:00-09:30").build());
        var first = Introductions.of(view, List.of());
        assertThat(first.getFirst().by()).contains(new PersonId("also"));
        var told = List.of(Introduction.by(first.getFirst().pair(), OLD));
        assertThat(Introductions.of(view, told)).isEqualTo(told);
    }
}
