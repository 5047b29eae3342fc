package huzhu.model.rule;

import huzhu.model.county.County;
import huzhu.model.place.Room;
import huzhu.model.plan.PlanView;
import huzhu.model.request.Stay;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A rule that says whether one stay may be in one room at all, whoever else is there. */
public interface RoomRule extends Rule {
    /** Whether the stay may be in this room. */
    boolean allows(County county, Stay stay, Room room);

    /** What is asked and what the room offers, in the order of the rule's message. */
    List<String> measure(County county, Stay stay, Room room);

    @Override
    default void check(PlanView plan, Consumer<Violation> found) {
        for (var bed : plan.beds()) {
            if (!allows(plan.county(), bed.stay(), bed.room())) {
                var arguments = new ArrayList<String>();
                arguments.add(bed.stay().id().value());
                arguments.add(bed.room().id().value());
                arguments.addAll(measure(plan.county(), bed.stay(), bed.room()));
                found.accept(new Violation(name(), arguments));
            }
        }
    }
}
