package huzhu.solver.experiment;

import java.util.Arrays;
import java.util.Optional;

/**
 * What is measured of a week, each with its unit and with what is better; those that are broken down exist once in total and
 * once for each group, as {@code unmet_minutes} and {@code unmet_minutes.by_level.3}.
 *
 * <p>Minutes of need are caregiver-minutes. A measure that has no value, as a share of nothing, is left out of an outcome.
 */
public enum MeasureKind {
    DEMAND("demand_minutes", Unit.MINUTES, Better.NEITHER, true),
    MET("met_minutes", Unit.MINUTES, Better.MORE, true),
    UNMET("unmet_minutes", Unit.MINUTES, Better.LESS, true),
    MET_SHARE("met_share", Unit.SHARE, Better.MORE, true),
    MET_BY_HOME("met_by_home_minutes", Unit.MINUTES, Better.NEITHER, false),
    WEIGHTED_DEMAND("weighted.demand_minutes", Unit.WEIGHTED_MINUTES, Better.NEITHER, true),
    WEIGHTED_MET("weighted.met_minutes", Unit.WEIGHTED_MINUTES, Better.MORE, false),
    WEIGHTED_UNMET("weighted.unmet_minutes", Unit.WEIGHTED_MINUTES, Better.LESS, true),
    WEIGHTED_MET_SHARE("weighted.met_share", Unit.SHARE, Better.MORE, false),
    PROVEN("proven_unmet_minutes", Unit.MINUTES, Better.LESS, false),
    WEIGHTED_PROVEN("weighted.proven_unmet_minutes", Unit.WEIGHTED_MINUTES, Better.LESS, false),
    OBJECTIVE_UNMET("objective.unmet", Unit.WEIGHTED_MINUTES, Better.LESS, false),
    OBJECTIVE_COST("objective.cost", Unit.TRAVEL_MINUTES, Better.LESS, false),
    STAYS_DEMAND("beds.stays.demand", Unit.STAYS, Better.NEITHER, false),
    STAYS_MET("beds.stays.met", Unit.STAYS, Better.MORE, false),
    STAYS_UNMET("beds.stays.unmet", Unit.STAYS, Better.LESS, false),
    NIGHTS_DEMAND("beds.nights.demand", Unit.NIGHTS, Better.NEITHER, false),
    NIGHTS_MET("beds.nights.met", Unit.NIGHTS, Better.MORE, false),
    NIGHTS_UNMET("beds.nights.unmet", Unit.NIGHTS, Better.LESS, false),
    PLACES_DEMAND("sessions.places.demand", Unit.PLACES, Better.NEITHER, false),
    PLACES_MET("sessions.places.met", Unit.PLACES, Better.MORE, false),
    PLACES_UNMET("sessions.places.unmet", Unit.PLACES, Better.LESS, false),
    SESSIONS_HELD("sessions.held", Unit.SESSIONS, Better.MORE, false),
    TRAVEL_KM("travel.km", Unit.KM, Better.LESS, false),
    TRAVEL_MINUTES("travel.minutes", Unit.MINUTES, Better.LESS, false),
    LATE_VISITS("late.visits", Unit.VISITS, Better.LESS, false),
    LATE_MINUTES("late.minutes", Unit.MINUTES, Better.LESS, false),
    LATE_MOST("late.most_minutes", Unit.MINUTES, Better.LESS, false),
    AWAY_MINUTES("volunteers.away_minutes", Unit.MINUTES, Better.NEITHER, false),
    CARE_SHARE("volunteers.care_share", Unit.SHARE, Better.MORE, false),
    VOLUNTEERS("volunteers.count", Unit.PEOPLE, Better.NEITHER, false),
    VOLUNTEERS_USED("volunteers.used", Unit.PEOPLE, Better.NEITHER, false),
    COST_VOLUNTEERS("cost.volunteers", Unit.YUAN, Better.LESS, false),
    COST_UNKNOWN("cost.unknown_minutes", Unit.MINUTES, Better.NEITHER, false),
    COST_BEDS("cost.beds", Unit.YUAN, Better.LESS, false),
    COST_TOTAL("cost.total", Unit.YUAN, Better.LESS, false),
    ELDERS("elders.in_need", Unit.PEOPLE, Better.NEITHER, true),
    NEVER_SERVED("elders.never_served", Unit.PEOPLE, Better.LESS, true),
    FULLY_SERVED("elders.fully_served", Unit.PEOPLE, Better.MORE, true),
    CARERS_PER_ELDER("elders.carers_each", Unit.PEOPLE, Better.LESS, false),
    GINI_ELDERS("gini.elders", Unit.INDEX, Better.LESS, false),
    GINI_VOLUNTEERS("gini.volunteers", Unit.INDEX, Better.LESS, false),
    WORST_VILLAGE("worst_village.met_share", Unit.SHARE, Better.MORE, false);

    /** What a measure counts. */
    public enum Unit {
        MINUTES("min"),
        WEIGHTED_MINUTES("weighted min"),
        TRAVEL_MINUTES("travel min"),
        SHARE("share 0-1"),
        STAYS("stays"),
        NIGHTS("nights"),
        VISITS("visits"),
        PLACES("places"),
        SESSIONS("sessions"),
        KM("km"),
        YUAN("yuan"),
        PEOPLE("people"),
        INDEX("0-1");

        private final String text;

        Unit(String text) {
            this.text = text;
        }

        /** The unit as tables write it. */
        public String text() {
            return text;
        }
    }

    /** In which direction a measure is better. */
    public enum Better {
        LESS,
        MORE,
        NEITHER
    }

    private final String base;
    private final Unit unit;
    private final Better better;
    private final boolean isGrouped;

    MeasureKind(String base, Unit unit, Better better, boolean isGrouped) {
        this.base = base;
        this.unit = unit;
        this.better = better;
        this.isGrouped = isGrouped;
    }

    /** The name of the measure in total. */
    public String base() {
        return base;
    }

    /** What it counts. */
    public Unit unit() {
        return unit;
    }

    /** In which direction it is better. */
    public Better better() {
        return better;
    }

    /** Whether it exists for each group besides. */
    public boolean isGrouped() {
        return isGrouped;
    }

    static Optional<MeasureKind> find(String base) {
        return Arrays.stream(values()).filter(kind -> kind.base.equals(base)).findFirst();
    }
}
