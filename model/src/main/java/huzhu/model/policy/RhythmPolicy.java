package huzhu.model.policy;

/**
 * What counts from week to week.
 *
 * @param unpopular hours in which few like to go out
 * @param unpopularSquared price of the square of a volunteer's unpopular hours, in minutes of travel
 * @param carriedLoad how much of a volunteer's mean week before counts on top of this one, in both prices of load
 * @param stayedAway price of a place in a kind of session from which the elder has always stayed away, in minutes of travel
 * @param introductionMinutes minutes for which somebody known comes along the first time; 0 if that is not asked
 * @param weeksKept weeks that are remembered, this one included
 */
public record RhythmPolicy(
        UnpopularHours unpopular,
        double unpopularSquared,
        double carriedLoad,
        double stayedAway,
        int introductionMinutes,
        int weeksKept) {
    /** Nothing counts from week to week. */
    public static final RhythmPolicy NONE = new RhythmPolicy(UnpopularHours.NONE, 0, 0, 0, 0, 1);

    public RhythmPolicy {
        if (!(unpopularSquared >= 0 && carriedLoad >= 0 && stayedAway >= 0 && introductionMinutes >= 0)
                || weeksKept < 1) {
            throw new IllegalArgumentException("prices " + unpopularSquared + ", " + stayedAway + ", carried load "
                    + carriedLoad + ", introductions of " + introductionMinutes + " minutes, " + weeksKept
                    + " weeks.\nMaybe 0 to switch one off.");
        }
    }

    /** Whether new pairs are introduced. */
    public boolean introduces() {
        return introductionMinutes > 0;
    }
}
