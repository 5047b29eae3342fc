package huzhu.solver.engine;

import huzhu.model.demand.Series;
import huzhu.model.rule.SessionOfOwnHome;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What must give way when stays get other beds: visits to elders and outings of givers on days fully in a bed, visits
 * that the demand no longer holds, visits that follow those, and sessions elsewhere.
 *
 * <p>Only reads the working solution: the move that asks for it changes it afterwards.
 */
final class Displaced {
    private final WeekIndex index;
    private final Map<PlannedStay, @Nullable Bed> placing;
    private final Set<PlannedVisit> visits = new LinkedHashSet<>();
    private final Set<PlannedSeat> seats = new LinkedHashSet<>();
    private final Set<PlannedHelp> help = new LinkedHashSet<>();
    private final Map<PlannedVisit, PlannedVisit> renumbered = new LinkedHashMap<>();

    Displaced(WeekIndex index, Map<PlannedStay, @Nullable Bed> placing) {
        this.index = index;
        this.placing = placing;
        placing.keySet().stream().map(PlannedStay::person).distinct().forEach(this::giveWay);
    }

    private void giveWay(int person) {
        var placed = index.staysOf(person).stream()
                .filter(stay -> bedOf(stay).isPresent())
                .toList();
        var homeDays = Series.homeDays(
                placed.stream().map(PlannedStay::stay).toList(),
                index.week().facts().week());
        if (homeDays.isEmpty()) {
            return;
        }
        index.visitsTo(person).stream()
                .filter(visit -> index.cares(visit).stream()
                        .anyMatch(care -> care.isRostered() && homeDays.contains(care.day())))
                .forEach(this::drop);
        index.toursOf(person).stream()
                .filter(tour -> homeDays.contains(tour.day()))
                .flatMap(tour -> tour.getStops().stream())
                .forEach(care -> drop(care.visit()));
        if (!index.toursOf(person).isEmpty()) {
            index.week().getHelp().stream()
                    .filter(part -> part.isTaken() && part.giver().person() == person && homeDays.contains(part.day()))
                    .forEach(help::add);
        }
        index.seatsOf(person).stream()
                .filter(seat -> seat.isTaken() && isElsewhere(seat, placed))
                .forEach(seats::add);
        shrink(person, homeDays);
    }

    private Optional<Bed> bedOf(PlannedStay stay) {
        return Optional.ofNullable(placing.containsKey(stay) ? placing.get(stay) : stay.getBed());
    }

    private void drop(PlannedVisit visit) {
        if (index.isRostered(visit) && visits.add(visit)) {
            index.after(visit).forEach(this::drop);
        }
    }

    private boolean isElsewhere(PlannedSeat seat, List<PlannedStay> placed) {
        var date = seat.facts().week().date(seat.day());
        return placed.stream()
                .filter(stay -> stay.stay().coversDay(date))
                .flatMap(stay -> bedOf(stay).stream())
                .anyMatch(bed ->
                        !SessionOfOwnHome.allows(bed.home().id(), seat.session().session()));
    }

    /** Only #1 to #n′ of a series stay in the demand: those beyond take free numbers, or give way. */
    private void shrink(int person, Set<DayOfWeek> homeDays) {
        var bySeries = new LinkedHashMap<Integer, List<PlannedVisit>>();
        index.visitsTo(person)
                .forEach(visit -> bySeries.computeIfAbsent(visit.series(), series -> new ArrayList<>())
                        .add(visit));
        for (var series : bySeries.values()) {
            int left = series.getFirst().of().occurrencesLeft(homeDays);
            var within = new ArrayList<PlannedVisit>();
            var beyond = new ArrayList<PlannedVisit>();
            series.sort(Comparator.comparingInt(visit -> visit.visit().number()));
            for (var visit : series) {
                boolean rostered = index.isRostered(visit) && !visits.contains(visit);
                if (visit.visit().number() > left && rostered) {
                    beyond.add(visit);
                } else if (visit.visit().number() <= left && !rostered) {
                    within.add(visit);
                }
            }
            renumber(beyond, within);
        }
    }

    private void renumber(List<PlannedVisit> beyond, List<PlannedVisit> free) {
        int next = 0;
        for (var visit : beyond) {
            // In a sequence numbers belong together: #k follows #k.
            boolean linked = visit.isSecond() || !index.after(visit).isEmpty();
            if (linked || next == free.size()) {
                drop(visit);
            } else {
                renumbered.put(visit, free.get(next++));
            }
        }
    }

    /** Visits that nobody makes any more. */
    Set<PlannedVisit> visits() {
        return visits;
    }

    /** Places in sessions that nobody takes any more. */
    Set<PlannedSeat> seats() {
        return seats;
    }

    /** Helpers' parts that nobody takes any more. */
    Set<PlannedHelp> help() {
        return help;
    }

    /** Visits that are made as another one of their series: from the old to the new, which nobody makes otherwise. */
    Map<PlannedVisit, PlannedVisit> renumbered() {
        return renumbered;
    }
}
