package huzhu.model.account;

/**
 * A need of visits, plain and weighted.
 *
 * @param minutes in caregiver-minutes
 * @param weightedMicros in weighted caregiver-minutes, millionths
 */
public record VisitBalance(Balance minutes, Balance weightedMicros) {
    /** Nothing needed. */
    public static final VisitBalance ZERO = new VisitBalance(Balance.ZERO, Balance.ZERO);

    /** Both needs together. */
    public VisitBalance plus(VisitBalance other) {
        return new VisitBalance(minutes.plus(other.minutes), weightedMicros.plus(other.weightedMicros));
    }
}
