package huzhu.solver.facility;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.facility.MedianProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class MedianSearchTest {
    private static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsWhatTryingEveryChoiceFinds(int seed) {
        var problem = random(seed);
        var choice = MedianSearch.solve(problem, () -> false);
        long least = least(problem, 0, new ArrayList<>());
        assertThat(problem.cost(choice.sites())).isEqualTo(least);
        assertThat(choice.cost()).isEqualTo(least);
        assertThat(choice.bound()).isEqualTo(least);
        assertThat(choice.isOptimal()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void claimsNoMoreThanIsTrueWhereStoppedAtOnce(int seed) {
        var problem = random(seed);
        var choice = MedianSearch.solve(problem, () -> true);
        long least = least(problem, 0, new ArrayList<>());
        assertThat(choice.bound()).isLessThanOrEqualTo(least);
        assertThat(problem.cost(choice.sites())).isEqualTo(choice.cost()).isGreaterThanOrEqualTo(least);
    }

    @Test
    void opensASiteEverywhereIfItMay() {
        var choice = MedianSearch.solve(new MedianProblem(new int[][] {{0, 5}, {5, 0}}, 2), () -> false);
        assertThat(choice.sites()).containsExactly(0, 1);
        assertThat(choice.cost()).isZero();
    }

    private static MedianProblem random(int seed) {
        var random = new SplittableRandom(seed);
        int n = 1 + random.nextInt(9);
        var distance = new int[n][n];
        int most = 1 + random.nextInt(60);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                distance[i][j] = i == j ? 0 : random.nextInt(most);
            }
        }
        return new MedianProblem(distance, 1 + random.nextInt(n));
    }

    private static long least(MedianProblem problem, int from, List<Integer> chosen) {
        if (chosen.size() == problem.sites()) {
            return problem.cost(chosen);
        }
        long least = Long.MAX_VALUE;
        for (int site = from; site < problem.places(); site++) {
            chosen.addLast(site);
            least = Math.min(least, least(problem, site + 1, chosen));
            chosen.removeLast();
        }
        return least;
    }
}
