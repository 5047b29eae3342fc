package huzhu.datasets.survey;

import java.util.List;

/**
 * One item of a scale.
 *
 * @param code code in the scale, for example {@code b1_1}
 * @param column canonical column that holds it
 * @param en English name
 * @param zh Chinese name
 * @param points scores it can have, ascending
 */
public record ScaleItem(String code, String column, String en, String zh, List<Integer> points) {
    public ScaleItem {
        points = List.copyOf(points);
    }

    /** The most points. */
    public int most() {
        return points.getLast();
    }
}
