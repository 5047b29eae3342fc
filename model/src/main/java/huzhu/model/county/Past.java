package huzhu.model.county;

import huzhu.model.people.PersonId;
import huzhu.model.service.ServiceId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the weeks before hand on that prices and introductions depend on.
 *
 * @param work what volunteers have done
 * @param known who has come to each elder; empty before the first week
 * @param seats what elders have attended, by kind of session
 */
public record Past(Map<PersonId, Work> work, Map<PersonId, Set<PersonId>> known, Map<Habit, Seats> seats) {
    /** There was no week before. */
    public static final Past NONE = new Past(Map.of(), Map.of(), Map.of());

    /**
     * What a volunteer has done in the weeks that are remembered.
     *
     * @param weeks weeks in which they gave or could have given, at least 1
     * @param minutesAway minutes away from home
     * @param unpopularMinutes those of them in unpopular hours
     */
    public record Work(int weeks, long minutesAway, long unpopularMinutes) {
        /** Nothing before. */
        public static final Work NONE = new Work(1, 0, 0);
    }

    /** An elder and a kind of session. */
    public record Habit(PersonId elder, ServiceId service) {}

    /**
     * Places that an elder had in a kind of session.
     *
     * @param offered places given in plans
     * @param attended those of them at which the elder came
     */
    public record Seats(int offered, int attended) {
        /** None so far. */
        public static final Seats NONE = new Seats(0, 0);

        /**
         * How likely the elder comes: (attended + 1) / (offered + 2), so a half for who had no place yet.
         *
         * <p>Source: P.-S. Laplace, Essai philosophique sur les probabilités, 1814: the rule of succession.
         */
        public double likelihood() {
            return (attended + 1.0) / (offered + 2.0);
        }
    }

    public Past {
        work = Map.copyOf(work);
        var copy = new HashMap<PersonId, Set<PersonId>>();
        known.forEach((elder, people) -> copy.put(elder, Set.copyOf(people)));
        known = Map.copyOf(copy);
        seats = Map.copyOf(seats);
    }

    /** What a volunteer has done. */
    public Work workOf(PersonId volunteer) {
        return work.getOrDefault(volunteer, Work.NONE);
    }

    /** Who has come to an elder. */
    public Set<PersonId> knownTo(PersonId elder) {
        return known.getOrDefault(elder, Set.of());
    }

    /** An elder's places in a kind of session. */
    public Seats seatsOf(PersonId elder, ServiceId service) {
        return seats.getOrDefault(new Habit(elder, service), Seats.NONE);
    }
}
