package huzhu.model.facility;

import java.util.List;
import java.util.TreeSet;

/**
 * The p-median problem: choose sites so that the sum over all places of the way to the nearest is least.
 *
 * <p>Source: S. L. Hakimi, "Optimum locations of switching centers and the absolute centers and medians of a graph",
 * Operations Research 12 (1964), 450–459.
 */
public final class MedianProblem {
    private final int[][] distance;
    private final int sites;

    /**
     * A problem on a square matrix.
     *
     * @param distance from place to site, whole units, 0 or more
     * @param sites how many sites are opened, 1 to the number of places
     */
    public MedianProblem(int[][] distance, int sites) {
        if (sites < 1 || sites > distance.length) {
            throw new IllegalArgumentException(
                    sites + " sites among " + distance.length + " places.\nMaybe the numbers are swapped.");
        }
        this.distance = new int[distance.length][];
        for (int i = 0; i < distance.length; i++) {
            this.distance[i] = distance[i].clone();
        }
        this.sites = sites;
    }

    /** Number of places, each of which may be a site. */
    public int places() {
        return distance.length;
    }

    /** How many sites are opened. */
    public int sites() {
        return sites;
    }

    /** Distance from a place to a site. */
    public int distance(int place, int site) {
        return distance[place][site];
    }

    /**
     * What a choice of sites costs, added up afresh.
     *
     * @throws IllegalArgumentException if it names a site twice, one that is none, or not as many as are wanted
     */
    public long cost(List<Integer> chosen) {
        if (new TreeSet<>(chosen).size() != sites || chosen.size() != sites) {
            throw new IllegalArgumentException(
                    chosen.size() + " sites, not " + sites + " different ones.\nMaybe one stands twice.");
        }
        long cost = 0;
        for (var row : distance) {
            cost += chosen.stream().mapToInt(site -> row[site]).min().orElseThrow();
        }
        return cost;
    }
}
