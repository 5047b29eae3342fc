package huzhu.model.rule;

import static huzhu.model.fixture.CountyBuilder.county;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.fixture.CountyBuilder;
import huzhu.model.need.NeedLevel;
import huzhu.model.people.Sex;
import huzhu.model.place.HomeId;
import huzhu.model.place.Room;
import huzhu.model.place.RoomId;
import huzhu.model.place.SexPolicy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RoomRulesTest {
    private static final List<Set<String>> EQUIPMENT = List.of(Set.of(), Set.of("lift"), Set.of("lift", "oxygen"));

    /** A rule that looked at something else of a stay would let two of equal wishes part here. */
    @Test
    void staysThatAskTheSameFitTheSameRooms() {
        var random = new Random(5);
        var builder = county().home("H").home("limited", CountyBuilder.MIDDLE, Optional.of(NeedLevel.MODERATE));
        for (int r = 0; r < 24; r++) {
            builder.room(new Room(
                    new RoomId("R" + r),
                    new HomeId(r % 2 == 0 ? "H" : "limited"),
                    1 + r % 3,
                    SexPolicy.values()[r % SexPolicy.values().length],
                    EQUIPMENT.get(random.nextInt(3)),
                    random.nextBoolean() ? Optional.empty() : Optional.of(NeedLevel.SEVERE)));
        }
        for (int e = 0; e < 200; e++) {
            int level = random.nextInt(5);
            var sex = random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
            var equipment = EQUIPMENT.get(random.nextInt(3)).toArray(String[]::new);
            var home = List.of("H", "limited", "").get(random.nextInt(3));
            boolean isKnown = random.nextInt(4) > 0;
            builder.elder("e" + e, elder -> isKnown ? elder.level(level).sex(sex) : elder.level(level))
                    .stay(
                            "s" + e,
                            "e" + e,
                            MONDAY.plus(random.nextInt(4)),
                            1 + random.nextInt(3),
                            stay -> home.isEmpty()
                                    ? stay.equipment(equipment)
                                    : stay.equipment(equipment).requires(home));
        }
        var county = builder.problem().county();
        var fits = new HashMap<RoomRules.Asked, List<RoomId>>();
        var choices = new HashSet<List<RoomId>>();
        for (var stay : county.needs().stays()) {
            var able = county.places().rooms().stream()
                    .filter(room -> RoomRules.allAllow(county, stay, room))
                    .map(Room::id)
                    .toList();
            choices.add(able);
            assertThat(able).isEqualTo(fits.computeIfAbsent(RoomRules.Asked.by(county, stay), asked -> able));
        }
        assertThat(choices).hasSizeGreaterThan(10);
    }
}
