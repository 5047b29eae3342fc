package huzhu.model.objective;

import huzhu.model.county.County;
import huzhu.model.demand.Series;
import huzhu.model.request.Stay;

/** What meeting a demand is worth, in weighted minutes, millionths. */
public final class Worth {
    private Worth() {}

    /** One visit of a series: weight × caregiver-minutes. */
    public static long visitMicros(County county, Series series) {
        return county.weightMicros(series.elder()) * series.care().careMinutes();
    }

    /** One session place: weight × the policy's exchange value of a place. */
    public static long seatMicros(County county, Series series) {
        return county.weightMicros(series.elder()) * county.policy().weights().placeMinutes();
    }

    /** A whole stay: weight × the stay's own factor × nights × the policy's exchange value of a night. */
    public static long stayMicros(County county, Stay stay) {
        var weight = Math.round(county.weightMicros(county.requireElder(stay.elder())) * stay.weight());
        return weight * stay.nights() * county.policy().weights().nightMinutes();
    }
}
