package huzhu.model.policy;

/**
 * Every number and switch that is a decision of the county's, not a fact of the survey.
 *
 * @param travel how distance becomes time
 * @param weights how much a minute of need weighs
 * @param costs what is merely better
 * @param couplesShare whether spouses may share a room with sex policy {@code same}
 * @param timeBank how time given is credited
 * @param rhythm what counts from week to week
 * @param rounds how elders are driven to sessions
 */
public record Policy(
        TravelPolicy travel,
        WeightPolicy weights,
        CostPolicy costs,
        boolean couplesShare,
        TimeBankPolicy timeBank,
        RhythmPolicy rhythm,
        RoundPolicy rounds) {
    /** A policy of one week by itself. */
    public Policy(
            TravelPolicy travel,
            WeightPolicy weights,
            CostPolicy costs,
            boolean couplesShare,
            TimeBankPolicy timeBank) {
        this(travel, weights, costs, couplesShare, timeBank, RhythmPolicy.NONE, RoundPolicy.NONE);
    }

    /** The same with other rules for driving elders to sessions. */
    public Policy with(RoundPolicy others) {
        return new Policy(travel, weights, costs, couplesShare, timeBank, rhythm, others);
    }
}
