package huzhu.model.demand;

import huzhu.model.people.PersonId;
import huzhu.model.service.ServiceKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that is needed this week, with stable ids, before any bed takes visits off the road.
 *
 * <p>Beds asked for are the county's stays. Which visits remain when some elders are in beds follows from
 * {@link Series#occurrencesLeft}.
 */
public final class Demand {
    private final List<Series> visitSeries;
    private final List<Series> seatSeries;
    private final Map<String, List<Visit>> visitsBySeries = new HashMap<>();
    private final Map<DemandId, Visit> visits = new HashMap<>();
    private final Map<DemandId, Seat> seats = new HashMap<>();
    private final Map<String, Series> byKey = new HashMap<>();
    private final Map<PersonId, List<Series>> byElder = new HashMap<>();

    /** Takes all series of the week in a fixed order. */
    public Demand(List<Series> series) {
        visitSeries = ofKind(series, ServiceKind.VISIT);
        seatSeries = ofKind(series, ServiceKind.SESSION);
        for (var one : series) {
            if (byKey.put(one.key(), one) != null) {
                throw new IllegalArgumentException(
                        "series " + one.key() + " stands twice.\nMaybe a request id has the form ELDER:SERVICE.");
            }
            byElder.computeIfAbsent(one.elder().id(), id -> new ArrayList<>()).add(one);
        }
        for (var one : visitSeries) {
            visitsBySeries.put(one.key(), makeVisits(one));
            visitsOf(one).forEach(visit -> visits.put(visit.id(), visit));
        }
        seatSeries.forEach(one -> seatsOf(one).forEach(seat -> seats.put(seat.id(), seat)));
    }

    private static List<Series> ofKind(List<Series> series, ServiceKind kind) {
        return series.stream().filter(one -> one.service().kind() == kind).toList();
    }

    private static List<Visit> makeVisits(Series series) {
        return Stream.iterate(1, k -> k <= series.occurrences(), k -> k + 1)
                .map(k -> new Visit(series.id(k), series, k))
                .toList();
    }

    /** The visits of one series, #1 first; the same instances at every call. */
    public Stream<Visit> visitsOf(Series series) {
        return visitsBySeries.getOrDefault(series.key(), List.of()).stream();
    }

    private static Stream<Seat> seatsOf(Series series) {
        return Stream.iterate(1, k -> k <= series.occurrences(), k -> k + 1)
                .map(k -> new Seat(series.id(k), series, k));
    }

    /** Series of visits, in the order of the tables. */
    public List<Series> visitSeries() {
        return visitSeries;
    }

    /** Series of session places, in the order of the tables. */
    public List<Series> seatSeries() {
        return seatSeries;
    }

    /** All series of one elder, visits and session places. */
    public List<Series> seriesOf(PersonId elder) {
        return byElder.getOrDefault(elder, List.of());
    }

    /** The series of this key, if it has an occurrence this week. */
    public Optional<Series> findSeries(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** All visits, series by series. */
    public Stream<Visit> visits() {
        return visitSeries.stream().flatMap(this::visitsOf);
    }

    /** All session places, series by series. */
    public Stream<Seat> seats() {
        return seatSeries.stream().flatMap(Demand::seatsOf);
    }

    /** The visit of this id, if there is one. */
    public Optional<Visit> findVisit(DemandId id) {
        return Optional.ofNullable(visits.get(id));
    }

    /** The session place of this id, if there is one. */
    public Optional<Seat> findSeat(DemandId id) {
        return Optional.ofNullable(seats.get(id));
    }

    /** The visit that must come first on the day of this one, if its series follows another. */
    public Optional<DemandId> findFirst(Visit second) {
        return second.series().after().map(after -> new DemandId(after.firstKey() + "#" + second.number()));
    }
}
