package huzhu.model.objective;

import huzhu.model.county.County;
import huzhu.model.demand.Series;
import huzhu.model.request.Stay;
import huzhu.model.service.Care;

/** What meeting a demand is worth, in weighted minutes, millionths. */
public final class Worth {
    /** The most that all need of a county may be worth, with room to spare for sums and differences of scores. */
    public static final long LIMIT_MICROS = Long.MAX_VALUE / 8;

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

    /**
     * No less than all need of a county is worth together, in weighted minutes, millionths; what exceeds {@link
     * #LIMIT_MICROS} cannot be reckoned with. A double, since it may exceed a long.
     */
    public static double atMostMicros(County county) {
        double all = 0;
        for (var elder : county.elders()) {
            double minutes = 0;
            for (var service : county.needs().services()) {
                minutes += mostMinutes(county, service.perWeek(elder.level()), service.care());
            }
            all += county.weightMicros(elder) * minutes;
        }
        for (var request : county.needs().requests()) {
            var elder = county.requireElder(request.elder());
            double rate = request.timesPerWeek()
                    .orElse(county.requireService(request.service()).perWeek(elder.level()));
            all += county.weightMicros(elder) * mostMinutes(county, rate, request.care());
        }
        for (var stay : county.needs().stays()) {
            all += county.weightMicros(county.requireElder(stay.elder()))
                    * stay.weight()
                    * stay.nights()
                    * county.policy().weights().nightMinutes();
        }
        return all;
    }

    private static double mostMinutes(County county, double rate, Care care) {
        return Math.ceil(rate)
                * Math.max(care.careMinutes(), county.policy().weights().placeMinutes());
    }
}
