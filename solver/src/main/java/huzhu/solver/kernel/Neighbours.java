package huzhu.solver.kernel;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/**
 * Elders nearby by straight lines on a flat map, good enough to choose neighbours by (in a large county a few of the nearest may be missing); found when first asked for, by any
 * number of threads.
 */
final class Neighbours {
    private static final int NEAREST = 24;

    /** Distance at which neighbours are looked for in a large county, doubled until there are enough. */
    private static final double FIRST_KM = 2;

    private static final double FARTHEST_KM = 1_000;

    private final KernelProblem problem;
    private final PointGrid grid;
    private final AtomicReferenceArray<int[]> near;

    Neighbours(KernelProblem problem, PointGrid grid) {
        this.problem = problem;
        this.grid = grid;
        near = new AtomicReferenceArray<>(problem.elders);
    }

    /** An elder and the nearest others, nearest first. */
    int[] near(int elder) {
        int[] known = near.get(elder);
        if (known == null) {
            known = nearest(elder);
            near.set(elder, known);
        }
        return known;
    }

    private int[] nearest(int elder) {
        var at = problem.location(problem.elderPoint[elder]);
        double widthOfDegree = StrictMath.cos(Math.toRadians(at.latitude()));
        long[] keys = Arrays.stream(someNear(elder))
                .mapToLong(other -> {
                    var there = problem.location(problem.elderPoint[other]);
                    double x = (there.longitude() - at.longitude()) * widthOfDegree;
                    double y = there.latitude() - at.latitude();
                    return (long) Math.min(1e9, (x * x + y * y) * 1e7) << 32 | other;
                })
                .sorted()
                .toArray();
        return Arrays.stream(keys).limit(NEAREST).mapToInt(key -> (int) key).toArray();
    }

    private int[] someNear(int elder) {
        if (Partition.isOne(problem)) {
            return IntStream.range(0, problem.elders).toArray();
        }
        var found = new IntList();
        for (double km = FIRST_KM; found.size() < NEAREST && km < FARTHEST_KM; km *= 2) {
            found.clear();
            grid.forEachWithin(problem.elderPoint[elder], km, found::add);
        }
        return found.toArray();
    }
}
