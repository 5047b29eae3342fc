package huzhu.datasets.county;

import huzhu.model.county.County;
import huzhu.model.demand.DemandExpansion;
import huzhu.model.people.Volunteer;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;

/**
 * What a survey says as a whole, for a look whether it can be true.
 *
 * @param elders number of elders
 * @param levels elders of each need level, 0 to 4
 * @param under60 elders under 60 years
 * @param over100 elders over 100 years
 * @param demandMinutes caregiver-minutes of visits a week
 * @param offeredMinutes minutes that volunteers offer, their own limits heeded, travel not taken off
 */
public record SurveyFacts(
        int elders, List<Integer> levels, int under60, int over100, long demandMinutes, long offeredMinutes) {
    public SurveyFacts {
        levels = List.copyOf(levels);
    }

    /** The facts of a county. */
    public static SurveyFacts of(County county) {
        var levels = new int[5];
        int under60 = 0;
        int over100 = 0;
        for (var elder : county.elders()) {
            levels[elder.level().number()]++;
            var birth = elder.person().birthYear();
            int age = birth.isPresent() ? county.week().monday().getYear() - birth.getAsInt() : 80;
            under60 += age < 60 ? 1 : 0;
            over100 += age > 100 ? 1 : 0;
        }
        long demand = DemandExpansion.expand(county)
                .visits()
                .mapToLong(visit -> (long) visit.series().care().minutes()
                        * visit.series().care().caregivers())
                .sum();
        long offered =
                county.volunteers().stream().mapToLong(SurveyFacts::offered).sum();
        return new SurveyFacts(
                county.elders().size(), Arrays.stream(levels).boxed().toList(), under60, over100, demand, offered);
    }

    private static long offered(Volunteer volunteer) {
        long week = 0;
        for (var day : DayOfWeek.values()) {
            int minutes = volunteer.availability().on(day).stream()
                    .mapToInt(window -> window.minutes())
                    .sum();
            week += Math.min(minutes, volunteer.limits().maxMinutesDay().orElse(minutes));
        }
        return Math.min(week, volunteer.limits().maxMinutesWeek().orElse(Integer.MAX_VALUE));
    }
}
