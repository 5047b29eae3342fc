package huzhu.datasets.roads;

import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.util.EdgeIteratorState;

/** Whole millimetres of a way that may be used, so that sums are exact. */
record RoadLength(BooleanEncodedValue access) implements Weighting {
    static final double MILLIMETRES = 1000;

    @Override
    public double calcMinWeightPerDistance() {
        return MILLIMETRES;
    }

    @Override
    public double calcEdgeWeight(EdgeIteratorState edge, boolean reverse) {
        boolean open = reverse ? edge.getReverse(access) : edge.get(access);
        return open ? Math.rint(edge.getDistance() * MILLIMETRES) : Double.POSITIVE_INFINITY;
    }

    @Override
    public long calcEdgeMillis(EdgeIteratorState edge, boolean reverse) {
        return 0;
    }

    @Override
    public double calcTurnWeight(int inEdge, int viaNode, int outEdge) {
        return 0;
    }

    @Override
    public long calcTurnMillis(int inEdge, int viaNode, int outEdge) {
        return 0;
    }

    @Override
    public boolean hasTurnCosts() {
        return false;
    }

    @Override
    public String getName() {
        return "length";
    }
}
