package huzhu.solver.routing;

/**
 * The ways in which a step takes tasks out of the rounds. What each is good for is measured by leaving it out, see
 * {@code docs/performance.md}.
 */
enum RuinWay {
    /** Strings of stops in neighbouring rounds. */
    STRINGS(11),
    /** What is near in place and time. */
    RELATED(3),
    /** Anything. */
    SCATTERED(2),
    /** A late task, what its round does before it, and what is near. */
    LATE(2),
    /** A whole round. */
    ROUND(2);

    private final int share;

    RuinWay(int share) {
        this.share = share;
    }

    /** How often it is chosen, in proportion to the others. */
    int share() {
        return share;
    }
}
