package huzhu.model.rule;

import huzhu.model.county.County;
import huzhu.model.people.Elder;
import huzhu.model.people.Relation;
import huzhu.model.people.Sex;
import huzhu.model.place.Room;
import huzhu.model.place.SexPolicy;
import huzhu.model.plan.PlanView;
import huzhu.model.request.Stay;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A room for men or women takes only them; in a room for one sex at a time nobody shares a night with the other sex,
 * unless policy lets couples share. An elder of unknown sex fits only where anyone may be.
 */
public final class RoomSex implements RoomRule {
    @Override
    public boolean allows(County county, Stay stay, Room room) {
        var sex = county.requireElder(stay.elder()).person().sex();
        return switch (room.sexPolicy()) {
            case ANY -> true;
            case MEN -> sex.equals(Optional.of(Sex.MALE));
            case WOMEN -> sex.equals(Optional.of(Sex.FEMALE));
            case SAME -> sex.isPresent();
        };
    }

    /** Whether two elders may be in this room in the same night; an unknown sex is the matter of {@link #allows}. */
    public static boolean mayShare(County county, Room room, Elder one, Elder other) {
        var sex = one.person().sex();
        var otherSex = other.person().sex();
        return room.sexPolicy() != SexPolicy.SAME
                || sex.isEmpty()
                || otherSex.isEmpty()
                || sex.equals(otherSex)
                || (county.policy().couplesShare() && county.ties().has(one.id(), other.id(), Relation.SPOUSE));
    }

    @Override
    public List<String> measure(County county, Stay stay, Room room) {
        var sex = county.requireElder(stay.elder()).person().sex();
        return List.of(sex.map(Sex::toString).orElse(""), room.sexPolicy().toString());
    }

    @Override
    public void check(PlanView plan, Consumer<Violation> found) {
        RoomRule.super.check(plan, found);
        for (var inRoom : plan.bedsByRoom().values()) {
            Pairs.forEach(inRoom, (one, other) -> {
                if (one.assigned().sharesNight(other.assigned())
                        && !mayShare(plan.county(), one.room(), one.elder(), other.elder())) {
                    found.accept(Violation.of(
                            name(),
                            one.stay().id(),
                            one.room().id(),
                            one.elder().person().sex().map(Sex::toString).orElse(""),
                            one.room().sexPolicy(),
                            other.stay().id()));
                }
            });
        }
    }
}
