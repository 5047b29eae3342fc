package huzhu.model.people;

import huzhu.model.need.NeedLevel;
import huzhu.model.service.ServiceId;
import java.util.Optional;
import java.util.Set;

/**
 * A person in the receiving role.
 *
 * @param person who they are
 * @param living with whom they live, if known
 * @param level need level
 * @param caregiverSex sex a caregiver must have for personal care, empty if the elder states none
 * @param wants services to which derived demand is limited; empty means all
 * @param weightAdjust factor on the elder's need weight (survey weight), over 0
 */
public record Elder(
        Person person,
        Optional<Living> living,
        NeedLevel level,
        Optional<Sex> caregiverSex,
        Optional<Set<ServiceId>> wants,
        double weightAdjust) {
    public Elder {
        wants = wants.map(Set::copyOf);
        if (!(weightAdjust > 0 && weightAdjust <= 1000)) {
            throw new IllegalArgumentException("elder " + person.id() + ": weight_adjust " + weightAdjust
                    + ".\nMaybe leave it blank: it must lie over 0 and up to 1000.");
        }
    }

    /** The identifier of the person. */
    public PersonId id() {
        return person.id();
    }
}
