package huzhu.solver.engine;

import huzhu.model.demand.Series;
import huzhu.model.demand.Visit;
import org.jspecify.annotations.Nullable;

/**
 * A visit as a fact of the planning model; what is decided about it are its {@link PlannedCare cares}. Compared by
 * identity.
 */
public final class PlannedVisit {
    private final Visit visit;
    private final int series;
    private final int elder;
    private final int firstCare;
    private final long worthMicros;
    private final boolean elderAsksForBed;
    private @Nullable PlannedVisit before;

    /**
     * A visit that follows none.
     *
     * @param visit the visit
     * @param series number of its series
     * @param elder number of its elder as a person
     * @param firstCare place of its first caregiver's part in {@link WeekPlan#getCares}
     * @param worthMicros what meeting it is worth
     * @param elderAsksForBed whether its elder asks for a bed this week
     */
    PlannedVisit(Visit visit, int series, int elder, int firstCare, long worthMicros, boolean elderAsksForBed) {
        this.visit = visit;
        this.series = series;
        this.elder = elder;
        this.firstCare = firstCare;
        this.worthMicros = worthMicros;
        this.elderAsksForBed = elderAsksForBed;
    }

    void comesAfter(PlannedVisit first) {
        before = first;
    }

    Visit visit() {
        return visit;
    }

    Series of() {
        return visit.series();
    }

    int series() {
        return series;
    }

    int elder() {
        return elder;
    }

    int caregivers() {
        return of().care().caregivers();
    }

    int firstCare() {
        return firstCare;
    }

    long worthMicros() {
        return worthMicros;
    }

    boolean elderAsksForBed() {
        return elderAsksForBed;
    }

    boolean isSecond() {
        return of().after().isPresent();
    }

    /** The visit that must come first on the same day; null if it has none or that one is not in this week's demand. */
    @Nullable
    PlannedVisit before() {
        return before;
    }

    @Override
    public String toString() {
        return visit.id().toString();
    }
}
