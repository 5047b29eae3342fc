package huzhu.model.plan;

import java.util.List;

/**
 * Who does what, where, when: nothing but decisions. What is not in it is unmet.
 *
 * @param tours visits by tour
 * @param beds stays by bed
 * @param sessions sessions that take place
 * @param rounds who drives whom to sessions and home
 */
public record Plan(List<Tour> tours, List<BedStay> beds, List<SessionRun> sessions, List<Round> rounds) {
    /** The plan in which nothing happens. */
    public static final Plan EMPTY = new Plan(List.of(), List.of(), List.of());

    public Plan {
        tours = List.copyOf(tours);
        beds = List.copyOf(beds);
        sessions = List.copyOf(sessions);
        rounds = List.copyOf(rounds);
    }

    /** A plan in which nobody is driven. */
    public Plan(List<Tour> tours, List<BedStay> beds, List<SessionRun> sessions) {
        this(tours, beds, sessions, List.of());
    }

    /** The same with other rounds. */
    public Plan with(List<Round> others) {
        return new Plan(tours, beds, sessions, others);
    }
}
