package huzhu.solver.kernel;

import java.util.SplittableRandom;

/**
 * The three that put things into a plan, working on one editor.
 *
 * @param visits for visits
 * @param sessions for sessions and their places
 * @param stays for stays
 */
record Placers(Inserter visits, SessionPlacer sessions, StayPlacer stays) {
    static Placers of(Editor editor, Region region, SplittableRandom random) {
        var sessions = new SessionPlacer(editor, region, random);
        return new Placers(new Inserter(editor, random), sessions, new StayPlacer(editor, sessions, region));
    }

    /** Sets how to choose: share of tours overlooked, and price of time away in thousandths of a minute. */
    void choose(double blinkShare, long millisPerMinuteAway) {
        visits.choose(blinkShare, millisPerMinuteAway);
        sessions.choose(millisPerMinuteAway);
    }
}
