package huzhu.model.people;

import huzhu.model.service.Provider;
import huzhu.model.service.Skill;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A person in the giving role.
 *
 * @param person who they are
 * @param skills what they can do
 * @param provider on whose behalf they help, if known
 * @param mode how they get about
 * @param limits how far and how much
 * @param costPerHour cost of one hour away from home in yuan, if known
 * @param availability when
 */
public record Volunteer(
        Person person,
        Set<Skill> skills,
        Optional<Provider> provider,
        TravelMode mode,
        Limits limits,
        OptionalDouble costPerHour,
        Availability availability) {
    public Volunteer {
        skills = Set.copyOf(skills);
    }

    /** The identifier of the person. */
    public PersonId id() {
        return person.id();
    }
}
