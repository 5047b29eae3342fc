package huzhu.solver.advise;

import huzhu.model.people.PersonId;
import huzhu.model.people.Sex;
import huzhu.model.people.TravelMode;
import huzhu.model.place.HomeId;
import huzhu.model.place.VillageId;
import huzhu.model.service.Skill;
import java.util.Optional;
import java.util.Set;

/** Something that can be bought for a county. */
public sealed interface Action {
    /** One bed more in a home, in a room of its own that has what any room of the home has. */
    record Bed(HomeId home) implements Action {}

    /** A new home without a limit of level, with single rooms that have what any room of the county has. */
    record NewHome(VillageId village, int beds) implements Action {}

    /** A volunteer more who lives in a village. */
    record Recruit(VillageId village, Set<Skill> skills, Optional<Sex> sex) implements Action {
        public Recruit {
            skills = Set.copyOf(skills);
        }
    }

    /** A volunteer learns one skill. */
    record Training(PersonId volunteer, Skill skill) implements Action {}

    /** A volunteer gets about faster, and goes farther in the same time. */
    record Vehicle(PersonId volunteer, TravelMode mode) implements Action {}

    /** The volunteer who is changed, if one is. */
    default Optional<PersonId> person() {
        return switch (this) {
            case Training one -> Optional.of(one.volunteer());
            case Vehicle one -> Optional.of(one.volunteer());
            case Bed one -> Optional.empty();
            case NewHome one -> Optional.empty();
            case Recruit one -> Optional.empty();
        };
    }
}
