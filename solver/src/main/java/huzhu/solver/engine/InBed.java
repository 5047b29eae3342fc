package huzhu.solver.engine;

import huzhu.model.demand.Series;
import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An elder who has at least one bed this week.
 *
 * @param person number of the elder
 * @param stays their stays that have beds, in the order of the tables
 * @param homeDays days fully in a bed
 */
record InBed(int person, List<PlannedStay> stays, Set<DayOfWeek> homeDays) {
    static InBed of(int person, List<PlannedStay> placed) {
        var stays = placed.stream()
                .sorted(Comparator.comparingInt(PlannedStay::getIndex))
                .toList();
        var week = stays.getFirst().facts().week();
        return new InBed(
                person,
                stays,
                Series.homeDays(stays.stream().map(PlannedStay::stay).toList(), week));
    }

    boolean isHome(DayOfWeek day) {
        return homeDays.contains(day);
    }

    /** Whether occurrence k of one of the elder's series is left in the demand. */
    boolean leaves(Series series, int number) {
        return number <= series.occurrencesLeft(homeDays);
    }

    /** The bed in which the elder is fully on a day, the first where there are two. */
    Optional<Bed> findBed(DayOfWeek day) {
        return stays.stream()
                .filter(stay -> stay.stay().coversDay(stay.facts().week().date(day)))
                .map(PlannedStay::bed)
                .findFirst();
    }
}
