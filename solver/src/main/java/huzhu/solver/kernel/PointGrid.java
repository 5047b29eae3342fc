package huzhu.solver.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Finds members near a point: a grid of cells about two kilometres wide over their places. */
final class PointGrid {
    private static final double CELL_DEGREES = 0.02;
    private static final double KM_PER_DEGREE = 111.0;

    /** More than there are columns around the globe. */
    private static final long ROW_STRIDE = 1_000_003;

    private final Points points;
    private final int[] memberPoint;
    private final Map<Long, List<Integer>> cells = new HashMap<>();

    PointGrid(Points points, int[] memberPoint) {
        this.points = points;
        this.memberPoint = memberPoint;
        for (int member = 0; member < memberPoint.length; member++) {
            var at = points.location(memberPoint[member]);
            cells.computeIfAbsent(cell(row(at.latitude()), row(at.longitude())), key -> new ArrayList<>())
                    .add(member);
        }
    }

    private static int row(double degrees) {
        return (int) Math.floor(degrees / CELL_DEGREES);
    }

    private static long cell(int row, int column) {
        // Rows side by side as bits would have equal hashes along every diagonal.
        return row * ROW_STRIDE + column;
    }

    /** Hands over every member within this straight-line distance, and perhaps some beyond, cell by cell in fixed order. */
    void forEachWithin(int point, double km, IntConsumer action) {
        var at = points.location(point);
        double latitudeDegrees = km / KM_PER_DEGREE;
        double longitudeDegrees = latitudeDegrees
                / Math.max(0.05, StrictMath.cos(Math.toRadians(Math.abs(at.latitude()) + latitudeDegrees)));
        long wanted = (long) ((2 * latitudeDegrees / CELL_DEGREES + 3) * (2 * longitudeDegrees / CELL_DEGREES + 3));
        if (!(latitudeDegrees < 10) || wanted > memberPoint.length) {
            for (int member = 0; member < memberPoint.length; member++) {
                action.accept(member);
            }
            return;
        }
        for (int row = row(at.latitude() - latitudeDegrees) - 1;
                row <= row(at.latitude() + latitudeDegrees) + 1;
                row++) {
            int last = row(at.longitude() + longitudeDegrees) + 1;
            for (int column = row(at.longitude() - longitudeDegrees) - 1; column <= last; column++) {
                for (int member : cells.getOrDefault(cell(row, column), List.of())) {
                    action.accept(member);
                }
            }
        }
    }
}
