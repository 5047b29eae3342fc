package huzhu.model.rule;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.fixture.Breaches;
import huzhu.model.fixture.CountyBuilder;
import huzhu.model.need.NeedLevel;
import huzhu.model.place.HomeId;
import huzhu.model.place.Room;
import huzhu.model.place.RoomId;
import huzhu.model.place.SexPolicy;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RoomLevelTest {
    private static Room room(String id, Optional<NeedLevel> limit) {
        return new Room(new RoomId(id), new HomeId("H"), 1, SexPolicy.ANY, Set.of(), limit);
    }

    @Test
    void lowerOfHomeAndRoomBinds() {
        var problem = county().elder("two", e -> e.level(2))
                .elder("three", e -> e.level(3))
                .home("H", CountyBuilder.MIDDLE, Optional.of(NeedLevel.SEVERE))
                .room(room("open", Optional.empty()))
                .room(room("light", Optional.of(NeedLevel.MODERATE)))
                .room(room("heavy", Optional.of(NeedLevel.COMPLETE)))
                .elder("four", e -> e.level(4))
                .stay("s2", "two", MONDAY, 1)
                .stay("s3", "three", MONDAY, 1)
                .stay("s4", "four", MONDAY, 1)
                .problem();
        assertThat(Breaches.of(
                        new RoomLevel(),
                        problem,
                        plan(problem).bed("s2", "light", 1).bed("s3", "open", 1)))
                .isEmpty();
        assertThat(Breaches.of(
                        new RoomLevel(),
                        problem,
                        plan(problem)
                                .bed("s3", "light", 1)
                                .bed("s4", "heavy", 1)
                                .bed("s4", "open", 1)))
                .containsExactly("s3 | light | 3 | 2", "s4 | heavy | 4 | 3", "s4 | open | 4 | 3");
    }
}
