package huzhu.model.rule;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.PlanBuilder.plan;
import static huzhu.model.people.Sex.FEMALE;
import static huzhu.model.people.Sex.MALE;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.fixture.Breaches;
import huzhu.model.fixture.CountyBuilder;
import huzhu.model.people.Relation;
import huzhu.model.place.SexPolicy;
import org.junit.jupiter.api.Test;

final class RoomSexTest {
    private static CountyBuilder couple(SexPolicy policy) {
        return county().elder("man", e -> e.sex(MALE))
                .elder("wife", e -> e.sex(FEMALE))
                .elder("woman", e -> e.sex(FEMALE))
                .elder("unknown")
                .tie("man", "wife", Relation.SPOUSE, 1)
                .home("H")
                .room("R", "H", 3, policy)
                .stay("his", "man", MONDAY, 2)
                .stay("hers", "wife", TUESDAY, 2)
                .stay("later", "wife", WEDNESDAY, 2)
                .stay("other", "woman", TUESDAY, 2)
                .stay("theirs", "unknown", FRIDAY, 1);
    }

    @Test
    void roomForMenTakesMenOnly() {
        var problem = couple(SexPolicy.MEN).problem();
        var plan = plan(problem).bed("his", "R", 1).bed("hers", "R", 2).bed("theirs", "R", 3);
        assertThat(Breaches.of(new RoomSex(), problem, plan))
                .containsExactly("hers | R | FEMALE | MEN", "theirs | R |  | MEN");
    }

    @Test
    void roomForWomenTakesWomenOnly() {
        var problem = couple(SexPolicy.WOMEN).problem();
        var plan = plan(problem).bed("his", "R", 1).bed("hers", "R", 2).bed("theirs", "R", 3);
        assertThat(Breaches.of(new RoomSex(), problem, plan))
                .containsExactly("his | R | MALE | WOMEN", "theirs | R |  | WOMEN");
    }

    @Test
    void roomForAnyoneTakesAnyone() {
        var problem = couple(SexPolicy.ANY).problem();
        var plan = plan(problem).bed("his", "R", 1).bed("hers", "R", 2).bed("theirs", "R", 3);
        assertThat(Breaches.of(new RoomSex(), problem, plan)).isEmpty();
    }

    @Test
    void oneSexANightMayChangeFromNightToNight() {
        var problem = couple(SexPolicy.SAME).problem();
        var plan = plan(problem).bed("his", "R", 1).bed("later", "R", 2);
        assertThat(Breaches.of(new RoomSex(), problem, plan)).isEmpty();
        plan.bed("hers", "R", 2);
        assertThat(Breaches.of(new RoomSex(), problem, plan)).containsExactly("his | R | MALE | SAME | hers");
    }

    @Test
    void unknownSexNeverFitsARoomForOneSexEvenAlone() {
        var problem = couple(SexPolicy.SAME).problem();
        assertThat(Breaches.of(new RoomSex(), problem, plan(problem).bed("theirs", "R", 1)))
                .containsExactly("theirs | R |  | SAME");
    }

    @Test
    void spousesShareWherePolicySaysSo() {
        var allowed = couple(SexPolicy.SAME).couplesShare().problem();
        assertThat(Breaches.of(
                        new RoomSex(), allowed, plan(allowed).bed("his", "R", 1).bed("hers", "R", 2)))
                .isEmpty();
        var strangers = couple(SexPolicy.SAME).couplesShare().problem();
        assertThat(Breaches.of(
                        new RoomSex(),
                        strangers,
                        plan(strangers).bed("his", "R", 1).bed("other", "R", 2)))
                .containsExactly("his | R | MALE | SAME | other");
    }

    @Test
    void couplesShareNoRoomForMen() {
        var problem = couple(SexPolicy.MEN).couplesShare().problem();
        assertThat(Breaches.of(
                        new RoomSex(), problem, plan(problem).bed("his", "R", 1).bed("hers", "R", 2)))
                .containsExactly("hers | R | FEMALE | MEN");
    }
}
