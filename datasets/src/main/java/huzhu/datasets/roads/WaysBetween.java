package huzhu.datasets.roads;

import java.util.Arrays;

/** What the roads of one use come to between the places of a county, as arrays. */
final class WaysBetween {
    static final int NONE = -1;

    private final int[] metres;
    private final int[] offRoadMetres;
    private final int[] network;

    /**
     * Takes the arrays as they are.
     *
     * @param metres between place i and place k at {@code i × places + k}
     * @param offRoadMetres straight from each place to the nearest road; −1 where none is near
     * @param network number of the network of roads each place lies at; −1 where none is near
     */
    WaysBetween(int[] metres, int[] offRoadMetres, int[] network) {
        this.metres = metres;
        this.offRoadMetres = offRoadMetres;
        this.network = network;
    }

    int[] metres() {
        return metres;
    }

    int[] offRoadMetres() {
        return offRoadMetres;
    }

    int[] network() {
        return network;
    }

    /** Whether no road is near a place. */
    boolean isOffRoad(int place) {
        return network[place] == NONE;
    }

    /** Whether a place lies at roads that do not join those of most places. */
    boolean isCutOff(int place) {
        return !isOffRoad(place) && network[place] != mostUsed();
    }

    private int mostUsed() {
        int networks = Arrays.stream(network).max().orElse(NONE) + 1;
        var places = new int[networks];
        for (int one : network) {
            if (one != NONE) {
                places[one]++;
            }
        }
        int best = 0;
        for (int i = 0; i < networks; i++) {
            best = places[i] > places[best] ? i : best;
        }
        return best;
    }

    /** Pairs of places that no road joins. */
    long pairsApart() {
        long apart = 0;
        for (int i = 0; i < network.length; i++) {
            for (int k = 0; k < i; k++) {
                apart += isOffRoad(i) || network[i] != network[k] ? 1 : 0;
            }
        }
        return apart;
    }
}
