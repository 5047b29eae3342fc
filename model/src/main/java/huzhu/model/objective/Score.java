package huzhu.model.objective;

import java.util.Comparator;

/**
 * How good a plan is: three levels, each outweighing all that follow; less is better.
 *
 * @param violations breaches of hard rules
 * @param unmetMicros unmet need in weighted minutes, millionths
 * @param costMillis what is merely better, in thousandths of a travel minute
 */
public record Score(long violations, long unmetMicros, long costMillis) implements Comparable<Score> {
    private static final Comparator<Score> ORDER = Comparator.comparingLong(Score::violations)
            .thenComparingLong(Score::unmetMicros)
            .thenComparingLong(Score::costMillis);

    @Override
    public int compareTo(Score other) {
        return ORDER.compare(this, other);
    }
}
