package huzhu.model.demand;

import huzhu.model.people.Elder;
import huzhu.model.request.Carers;
import huzhu.model.request.Stay;
import huzhu.model.service.Care;
import huzhu.model.service.Service;
import huzhu.model.week.PlanningWeek;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * All occurrences of one service that one elder needs this week, by request or by need level.
 *
 * @param key request id, or {@code ELDER:SERVICE} when derived
 * @param elder who needs it
 * @param service what is needed
 * @param occurrences how often this week, at least 1
 * @param care shape of one occurrence
 * @param days days on which one may lie, never empty
 * @param carers by whom
 * @param after the series whose #k comes first on the day of this one's #k, if any
 */
public record Series(
        String key,
        Elder elder,
        Service service,
        int occurrences,
        Care care,
        Set<DayOfWeek> days,
        Carers carers,
        Optional<After> after) {
    /**
     * A link to the series that comes first.
     *
     * @param firstKey its key; it may have no occurrence this week
     * @param gapMinutesMin least minutes from its end to the start of the second
     * @param gapMinutesMax most minutes from its end to the start of the second
     */
    public record After(String firstKey, int gapMinutesMin, int gapMinutesMax) {}

    public Series {
        days = Set.copyOf(days);
        if (occurrences < 1 || days.isEmpty()) {
            throw new IllegalArgumentException(
                    "series " + key + ": " + occurrences + " occurrences on " + days + ".\nMaybe leave it out.");
        }
    }

    /** Id of occurrence k, 1 or more. */
    public DemandId id(int k) {
        return new DemandId(key + "#" + k);
    }

    /**
     * How many occurrences stay in the demand when the elder is fully in a bed on some days of the week: the smaller of
     * their number and the most that fit the remaining allowed days with the gap.
     *
     * @param homeDays days fully in a bed; where none is, all occurrences stay
     */
    public int occurrencesLeft(Set<DayOfWeek> homeDays) {
        return homeDays.isEmpty() ? occurrences : Math.min(occurrences, mostOccurrences(homeDays));
    }

    /**
     * The most occurrences that fit the allowed days, less those given, at least the gap apart; earliest-first is
     * optimal.
     */
    public int mostOccurrences(Set<DayOfWeek> without) {
        int count = 0;
        int next = 0;
        for (var day : DayOfWeek.values()) {
            if (day.ordinal() >= next && days.contains(day) && !without.contains(day)) {
                count++;
                next = day.ordinal() + care.minGapDays();
            }
        }
        return count;
    }

    /** Days of a week on which the given stays leave an elder fully in a bed. */
    public static Set<DayOfWeek> homeDays(Iterable<Stay> stays, PlanningWeek week) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var stay : stays) {
            for (var day : DayOfWeek.values()) {
                if (stay.coversDay(week.date(day))) {
                    days.add(day);
                }
            }
        }
        return days;
    }
}
