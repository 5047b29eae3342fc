package huzhu.solver.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Help that a volunteer could give at a session: an outing of its own, so it takes a piece out of a day.
 *
 * @param session its number among {@link PricedSessions}
 * @param isHost whether the volunteer has all skills of a host
 * @param leave minute of the day when the volunteer leaves home
 * @param back minute of the day
 */
record Help(int session, boolean isHost, int leave, int back) {
    /** Sets of help on one day that are looked at one by one; more are a rare day. */
    private static final int MOST_SETS = 40;

    int minutes() {
        return back - leave;
    }

    boolean meets(Help other) {
        return leave < other.back && other.leave < back;
    }

    /** Minutes of all of some help. */
    static int minutes(List<Help> set) {
        return set.stream().mapToInt(Help::minutes).sum();
    }

    /**
     * All sets of some help that do not meet.
     *
     * @return empty if there are too many to be looked at one by one
     */
    static Optional<List<List<Help>>> sets(List<Help> all) {
        var sets = new ArrayList<List<Help>>();
        addSets(all, 0, List.of(), sets);
        return sets.size() > MOST_SETS ? Optional.empty() : Optional.of(sets);
    }

    private static void addSets(List<Help> all, int from, List<Help> set, List<List<Help>> sets) {
        for (int k = from; k < all.size() && sets.size() <= MOST_SETS; k++) {
            var help = all.get(k);
            if (set.stream().noneMatch(help::meets)) {
                var more = new ArrayList<>(set);
                more.add(help);
                sets.add(more);
                addSets(all, k + 1, more, sets);
            }
        }
    }

    /** What some help leaves of a day; a volunteer may visit before and after it. */
    static PricedDay beside(List<Help> set, PricedDay day) {
        int cap = day.capMinutes() - minutes(set);
        return new PricedDay(
                day.home(),
                day.minutesPerChord(),
                windowsBeside(set, day.windows()),
                cap,
                day.capVisits(),
                day.minutePrice(),
                day.series(),
                day.nets(),
                cap > 0 ? day.count() : 0);
    }

    /** The windows that some help leaves: starts and ends, in turns. */
    static int[] windowsBeside(List<Help> set, int[] windows) {
        int[] left = windows;
        for (var help : set) {
            var pieces = IntStream.builder();
            for (int w = 0; w < left.length; w += 2) {
                addPiece(pieces, left[w], Math.min(left[w + 1], help.leave));
                addPiece(pieces, Math.max(left[w], help.back), left[w + 1]);
            }
            left = pieces.build().toArray();
        }
        return left;
    }

    private static void addPiece(IntStream.Builder pieces, int from, int to) {
        if (from < to) {
            pieces.add(from).add(to);
        }
    }
}
