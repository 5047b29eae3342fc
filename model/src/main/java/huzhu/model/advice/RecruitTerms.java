package huzhu.model.advice;

import huzhu.model.people.TravelMode;
import huzhu.model.week.TimeWindow;
import java.util.List;

/**
 * Terms of new volunteers.
 *
 * @param yuan finding and accompanying one, yuan a year
 * @param weekMinutes minutes away from home in a week
 * @param dayMinutes minutes away from home in a day at most
 * @param windows when they can go out, every day
 * @param mode how they get about
 * @param maxKm how far they go, road kilometres
 * @param mostPerVillage how many one village can be asked for at most
 */
public record RecruitTerms(
        double yuan,
        int weekMinutes,
        int dayMinutes,
        List<TimeWindow> windows,
        TravelMode mode,
        double maxKm,
        int mostPerVillage) {
    private static final double WEEKS = 52;
    private static final double MINUTES_PER_HOUR = 60;

    public RecruitTerms {
        windows = List.copyOf(windows);
    }

    /** A recruit's hours for a year at so much an hour, and what comes with them, yuan. */
    public double yuan(double hourYuan) {
        return yuan + WEEKS * weekMinutes / MINUTES_PER_HOUR * hourYuan;
    }
}
