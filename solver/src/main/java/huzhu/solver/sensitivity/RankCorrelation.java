package huzhu.solver.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.ranking.NaNStrategy;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;

/**
 * Partial rank correlation: how surely an answer rises (1) or falls (−1) with an input when all others are held.
 *
 * <p>From the matrix of correlations of ranks, by what the other inputs leave of both; interval by Fisher's transformation with n − k − 2 in place
 * of n − 3, k being the number of inputs. Source: S. Marino et al., "A methodology for performing global uncertainty and
 * sensitivity analysis in systems biology", Journal of Theoretical Biology 254 (2008), 178–196, section 2.2.
 */
public final class RankCorrelation {
    private static final double NORMAL_975 = 1.959963984540054;

    /** Less of a variance than this is rounding noise. */
    private static final double NOTHING_LEFT = 1e-9;

    private static final double ALMOST_ONE = 1 - 1e-12;

    private RankCorrelation() {}

    /**
     * The correlation of each input with the answer; none for an input that does not vary, where the others explain it or
     * the answer whole, or where there are too few points to tell.
     *
     * @param points one row of inputs a point
     * @param answers one a point, NaN where it failed
     */
    public static List<Optional<Estimate>> of(double[][] points, double[] answers) {
        int inputs = points[0].length;
        var whole = IntStream.range(0, answers.length)
                .filter(at -> !Double.isNaN(answers[at]))
                .toArray();
        var varying = IntStream.range(0, inputs)
                .filter(i -> varies(whole, at -> points[at][i]))
                .toArray();
        var none = IntStream.range(0, inputs)
                .mapToObj(i -> Optional.<Estimate>empty())
                .toList();
        int degrees = whole.length - varying.length - 2;
        if (varying.length == 0 || degrees < 1 || !varies(whole, at -> answers[at])) {
            return none;
        }
        var columns = new double[whole.length][varying.length + 1];
        for (int c = 0; c <= varying.length; c++) {
            int column = c;
            var ranks = ranks(whole, at -> column < varying.length ? points[at][varying[column]] : answers[at]);
            for (int row = 0; row < whole.length; row++) {
                columns[row][c] = ranks[row];
            }
        }
        var correlations = new PearsonsCorrelation(columns).getCorrelationMatrix();
        var found = new ArrayList<>(none);
        for (int c = 0; c < varying.length; c++) {
            found.set(varying[c], partial(correlations, c).map(value -> withInterval(value, degrees)));
        }
        return List.copyOf(found);
    }

    /** The correlation of an input and the answer, which is last, less what all other inputs explain of either. */
    private static Optional<Double> partial(RealMatrix correlations, int input) {
        int last = correlations.getRowDimension() - 1;
        var pair = new int[] {input, last};
        var others = IntStream.range(0, last).filter(i -> i != input).toArray();
        var rest = correlations.getSubMatrix(pair, pair);
        if (others.length > 0) {
            var across = correlations.getSubMatrix(pair, others);
            var inverse = new SingularValueDecomposition(correlations.getSubMatrix(others, others))
                    .getSolver()
                    .getInverse();
            rest = rest.subtract(across.multiply(inverse).multiply(across.transpose()));
        }
        double ofInput = rest.getEntry(0, 0);
        double ofAnswer = rest.getEntry(1, 1);
        return ofInput < NOTHING_LEFT || ofAnswer < NOTHING_LEFT
                ? Optional.empty()
                : Optional.of(rest.getEntry(0, 1) / Math.sqrt(ofInput * ofAnswer));
    }

    private static Estimate withInterval(double value, int degrees) {
        double bounded = Math.max(-ALMOST_ONE, Math.min(ALMOST_ONE, value));
        double z = StrictMath.log((1 + bounded) / (1 - bounded)) / 2;
        double half = NORMAL_975 / Math.sqrt(degrees);
        return new Estimate(bounded, StrictMath.tanh(z - half), StrictMath.tanh(z + half));
    }

    private static boolean varies(int[] whole, IntToDoubleFunction value) {
        return IntStream.of(whole).mapToDouble(value).distinct().limit(2).count() == 2;
    }

    private static double[] ranks(int[] whole, IntToDoubleFunction value) {
        return new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.AVERAGE)
                .rank(IntStream.of(whole).mapToDouble(value).toArray());
    }
}
