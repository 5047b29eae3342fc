package huzhu.solver.sensitivity;

import java.util.List;
import java.util.stream.IntStream;

/** What cannot be bettered in one respect without being worse in the other. */
public final class ParetoFront {
    private ParetoFront() {}

    /**
     * Two prices of one choice; less is better in both.
     *
     * @param first the first
     * @param second the second
     */
    public record Prices(double first, double second) {
        private boolean isBetterThan(Prices other) {
            return first <= other.first && second <= other.second && (first < other.first || second < other.second);
        }
    }

    /** Which of them no other betters, in their order; equal ones are all in or all out. Cost: n². */
    public static List<Integer> of(List<Prices> all) {
        return IntStream.range(0, all.size())
                .filter(i -> all.stream().noneMatch(other -> other.isBetterThan(all.get(i))))
                .boxed()
                .toList();
    }
}
