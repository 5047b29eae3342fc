package huzhu.solver.kernel;

/**
 * The ways in which a step takes things out of the plan. What each is good for is measured by leaving it out, see
 * {@code docs/performance.md}.
 */
enum RuinWay {
    /** A stay and what it shares a room with. */
    STAY(4),
    /** A session with its helpers and places. */
    SESSION(4),
    /** Part of what could serve something unmet, which then goes in first. */
    FOR_UNMET(37),
    /** Visits of neighbours, on one day or any. */
    NEAR(25),
    /** All visits of a few neighbours. */
    ELDERS(10),
    /** A volunteer's day or week. */
    VOLUNTEER(10),
    /** Strings of stops in neighbouring tours of a day. */
    STRING(10);

    private final int share;

    RuinWay(int share) {
        this.share = share;
    }

    /** How often it is chosen, in proportion to the others. */
    int share() {
        return share;
    }
}
