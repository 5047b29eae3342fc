package huzhu.solver.simulate;

import huzhu.model.people.Person;
import huzhu.model.people.PersonId;
import huzhu.model.people.Volunteer;

/** A volunteer who takes another's place. */
final class Newcomer {
    private Newcomer() {}

    /** Somebody without a name who can do the same from the same place. */
    static Volunteer like(Volunteer post, PersonId id) {
        var person = post.person();
        return new Volunteer(
                new Person(id, "", person.sex(), person.birthYear(), person.village(), person.location()),
                post.skills(),
                post.provider(),
                post.mode(),
                post.limits(),
                post.costPerHour(),
                post.availability());
    }
}
