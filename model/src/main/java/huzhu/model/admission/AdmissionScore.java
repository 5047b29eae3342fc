package huzhu.model.admission;

import java.util.Comparator;

/**
 * How good a plan is: three levels, each outweighing all that follow; less is better.
 *
 * @param violations breaches of rules
 * @param lost worth of the nights left out, 0 where everybody must be placed
 * @param cost sum of all prices
 */
public record AdmissionScore(long violations, long lost, long cost) implements Comparable<AdmissionScore> {
    private static final Comparator<AdmissionScore> ORDER = Comparator.comparingLong(AdmissionScore::violations)
            .thenComparingLong(AdmissionScore::lost)
            .thenComparingLong(AdmissionScore::cost);

    @Override
    public int compareTo(AdmissionScore other) {
        return ORDER.compare(this, other);
    }
}
