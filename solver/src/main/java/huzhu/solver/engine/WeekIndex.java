package huzhu.solver.engine;

import huzhu.model.rule.RoomRules;
import huzhu.model.rule.SeatMatchesSession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the entities of one working solution by what ties them together, and what each may choose from. */
final class WeekIndex {
    private final WeekPlan week;
    private final Map<Integer, List<PlannedStay>> staysOf;
    private final Map<Integer, List<PlannedVisit>> visitsTo;
    private final Map<Integer, List<PlannedSeat>> seatsOf;
    private final Map<Integer, List<PlannedTour>> toursOf;
    private final Map<PlannedVisit, List<PlannedVisit>> after;
    private final Map<PlannedStay, List<Bed>> suitableBeds = new HashMap<>();
    private final Map<PlannedSeat, List<OpenSession>> suitableSessions = new HashMap<>();

    WeekIndex(WeekPlan week) {
        this.week = week;
        staysOf = by(week.getStays(), PlannedStay::person);
        visitsTo = by(week.getVisits(), PlannedVisit::elder);
        seatsOf = by(week.getSeats(), PlannedSeat::person);
        toursOf = by(week.getTours(), tour -> tour.giver().person());
        after = new HashMap<>();
        for (var visit : week.getVisits()) {
            var before = visit.before();
            if (before != null) {
                after.computeIfAbsent(before, first -> new ArrayList<>()).add(visit);
            }
        }
    }

    private static <K, T> Map<K, List<T>> by(List<T> items, Function<T, K> key) {
        return items.stream().collect(Collectors.groupingBy(key));
    }

    WeekPlan week() {
        return week;
    }

    List<PlannedStay> staysOf(int person) {
        return staysOf.getOrDefault(person, List.of());
    }

    List<PlannedVisit> visitsTo(int person) {
        return visitsTo.getOrDefault(person, List.of());
    }

    List<PlannedSeat> seatsOf(int person) {
        return seatsOf.getOrDefault(person, List.of());
    }

    List<PlannedTour> toursOf(int person) {
        return toursOf.getOrDefault(person, List.of());
    }

    List<PlannedCare> cares(PlannedVisit visit) {
        return week.getCares().subList(visit.firstCare(), visit.firstCare() + visit.caregivers());
    }

    boolean isRostered(PlannedVisit visit) {
        return cares(visit).stream().anyMatch(PlannedCare::isRostered);
    }

    /** Visits that must not take place without this one. */
    List<PlannedVisit> after(PlannedVisit first) {
        return after.getOrDefault(first, List.of());
    }

    /** Beds in rooms where the stay may be, whoever else is there. */
    List<Bed> suitableBeds(PlannedStay stay) {
        return suitableBeds.computeIfAbsent(
                stay,
                one -> week.getBeds().stream()
                        .filter(bed -> RoomRules.allAllow(one.facts().problem().county(), one.stay(), bed.room()))
                        .toList());
    }

    /** Sessions in which the place may be taken, whoever else comes. */
    List<OpenSession> suitableSessions(PlannedSeat seat) {
        return suitableSessions.computeIfAbsent(
                seat,
                one -> week.getSessions().stream()
                        .filter(open -> SeatMatchesSession.allows(one.series(), open.session(), open.day()))
                        .toList());
    }

    /** Stays that have the bed in a night of this one's. */
    List<PlannedStay> occupants(Bed bed, PlannedStay stay) {
        return week.getStays().stream()
                .filter(other ->
                        other != stay && other.getBed() == bed && other.stay().overlaps(stay.stay()))
                .toList();
    }
}
