package huzhu.model.rule;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.fixture.Breaches;
import huzhu.model.place.HomeId;
import huzhu.model.place.Room;
import huzhu.model.place.RoomId;
import huzhu.model.place.SexPolicy;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RoomEquipmentTest {
    @Test
    void roomHasAllThatIsAsked() {
        var problem = county().elder("e")
                .home("H")
                .room(new Room(
                        new RoomId("R"), new HomeId("H"), 1, SexPolicy.ANY, Set.of("oxygen", "lift"), Optional.empty()))
                .room("bare", "H", 1)
                .stay("s", "e", MONDAY, 1, s -> s.equipment("oxygen", "lift"))
                .stay("t", "e", MONDAY, 1, s -> s.equipment("oxygen", "rail"))
                .stay("u", "e", MONDAY, 1)
                .problem();
        assertThat(Breaches.of(
                        new RoomEquipment(),
                        problem,
                        plan(problem).bed("s", "R", 1).bed("u", "bare", 1)))
                .isEmpty();
        assertThat(Breaches.of(
                        new RoomEquipment(),
                        problem,
                        plan(problem).bed("t", "R", 1).bed("s", "bare", 1)))
                .containsExactly("t | R | rail", "s | bare | lift;oxygen");
    }
}
