package huzhu.solver.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DesignsTest {
    @Test
    void everySliceOfALatinHypercubeHoldsOnePoint() {
        var points = LatinHypercube.sample(37, 4, 5);
        for (int j = 0; j < 4; j++) {
            int axis = j;
            assertThat(Arrays.stream(points)
                            .mapToInt(point -> (int) (point[axis] * 37))
                            .sorted())
                    .containsExactlyElementsOf(IntStream.range(0, 37).boxed().toList());
        }
        assertThat(LatinHypercube.sample(37, 4, 5)).isDeepEqualTo(points);
        assertThat(LatinHypercube.sample(37, 4, 6)[0]).isNotEqualTo(points[0]);
    }

    @Test
    void aPowerOfTwoOfSobolPointsFillsEveryBoxOfTheFirstTwoAxes() {
        for (long seed = 1; seed <= 5; seed++) {
            var points = SobolPoints.sample(64, 2, seed);
            for (int log = 0; log <= 6; log++) {
                int across = 1 << log;
                int up = 64 >> log;
                var boxes = new HashSet<List<Integer>>();
                for (var point : points) {
                    boxes.add(List.of((int) (point[0] * across), (int) (point[1] * up)));
                }
                assertThat(boxes).as("seed %d, %d across", seed, across).hasSize(64);
            }
        }
    }

    @Test
    void rowsOfSaltelliDifferFromTheirFirstInOneInput() {
        var points = SaltelliDesign.points(8, 3, 1);
        assertThat(points).hasDimensions(40, 3);
        for (int sample = 0; sample < 8; sample++) {
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    int from = i == j ? 1 : 0;
                    assertThat(points[sample * 5 + 2 + i][j]).isEqualTo(points[sample * 5 + from][j]);
                }
            }
        }
    }

    @Test
    void everyPointStartsFromTheNearestBeforeIt() {
        var random = new SplittableRandom(3);
        var points = new double[60][];
        for (int i = 0; i < points.length; i++) {
            points[i] = new double[] {random.nextDouble(), random.nextDouble(), random.nextInt(2)};
        }
        var tree = NearestTree.of(points, new boolean[] {false, false, true});
        assertThat(tree.order()).doesNotHaveDuplicates().hasSize(60);
        assertThat(tree.parents().get(tree.order().getFirst())).isEqualTo(-1);
        for (int at = 1; at < 60; at++) {
            int point = tree.order().get(at);
            int parent = tree.parents().get(point);
            var before = tree.order().subList(0, at);
            assertThat(before).contains(parent);
            assertThat(before.stream()
                            .mapToDouble(one -> distance(points[one], points[point]))
                            .min()
                            .orElseThrow())
                    .isEqualTo(distance(points[parent], points[point]));
        }
        assertThat(tree.strides()).allMatch(stride -> stride >= 1 && stride <= NearestTree.LONGEST_STRIDE);
        assertThat(tree.strides().stream().filter(stride -> stride == 1).count())
                .isGreaterThanOrEqualTo(29);
    }

    private static double distance(double[] a, double[] b) {
        double word = a[2] == b[2] ? 0 : 1;
        return Math.sqrt((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]) + word);
    }

    @Test
    void equalPointsAndSinglePointsHaveATreeToo() {
        var tree = NearestTree.of(new double[][] {{0.5}, {0.5}, {Double.NaN}}, new boolean[] {false});
        assertThat(tree.order()).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(NearestTree.of(new double[][] {{0.1}}, new boolean[] {false}).parents())
                .containsExactly(-1);
    }
}
