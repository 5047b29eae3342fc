package huzhu.solver.simulate;

import java.util.Locale;

/** What is measured of every week; minutes are caregiver-minutes, stocks are those of the week's Monday. */
public enum Measure {
    ELDERS,
    YOUNG_ELDERS,
    LEVEL_0,
    LEVEL_1,
    LEVEL_2,
    LEVEL_3,
    LEVEL_4,
    VOLUNTEERS,
    YOUNG_VOLUNTEERS,
    RESTING,
    STOPPED,
    DEMAND_MINUTES,
    MET_MINUTES,
    UNMET_MINUTES,
    MET_BY_HOME_MINUTES,
    DEMAND_WEIGHTED,
    UNMET_WEIGHTED,
    YOUNG_DEMAND_MINUTES,
    YOUNG_MET_MINUTES,
    YOUNG_MET_SHARE,
    SHARE_FOR_YOUNG,
    YOUNG_WEIGHT,
    SEVERE_DEMAND_MINUTES,
    SEVERE_MET_MINUTES,
    SEVERE_MET_SHARE,
    MET_SHARE,
    GIVEN_MINUTES,
    GIVEN_BY_YOUNG_MINUTES,
    TRAVEL_MINUTES,
    PLACES_DEMAND,
    PLACES_MET,
    NIGHTS_DEMAND,
    NIGHTS_MET,
    WAITING_FOR_BED,
    LONGEST_WAIT_WEEKS,
    WITHOUT_ANY_SERVICE,
    LONGEST_WITHOUT_WEEKS,
    BANK_OPEN_MINUTES,
    BANK_CLOSED_MINUTES,
    BANK_OVER_CAP_MINUTES;

    /** The name in output tables, for example {@code met_minutes}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
