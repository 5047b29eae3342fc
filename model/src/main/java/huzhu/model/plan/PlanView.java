package huzhu.model.plan;

import huzhu.model.county.County;
import huzhu.model.demand.DemandId;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.demand.Series;
import huzhu.model.demand.Visit;
import huzhu.model.people.Elder;
import huzhu.model.people.PersonId;
import huzhu.model.people.Volunteer;
import huzhu.model.place.GeoPoint;
import huzhu.model.place.RoomId;
import huzhu.model.request.Session;
import huzhu.model.request.SessionId;
import huzhu.model.request.Stay;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A plan with every id in it looked up, travel filled in, and indexes by visit, elder and volunteer.
 *
 * <p>Lines that refer to something that does not exist, or lie outside the week, appear in {@link #unresolved()} and
 * nowhere else. Nothing else is judged here: that is what rules are for.
 *
 * <p>Over 300 lines because the indexes that rules look things up in are filled together, in one pass over the plan.
 */
public final class PlanView {
    private final PlanningProblem problem;
    private final List<VisitTour> tours = new ArrayList<>();
    private final List<HelpTour> helpTours = new ArrayList<>();
    private final List<RoundTour> rounds = new ArrayList<>();
    private final List<Attending> attending = new ArrayList<>();
    private final List<BedPlace> beds = new ArrayList<>();
    private final List<String> unresolved = new ArrayList<>();
    private final Map<DemandId, List<CareStop>> stopsByVisit = new LinkedHashMap<>();
    private final Map<PersonId, List<CareStop>> stopsByElder = new HashMap<>();
    private final Map<PersonId, List<Outing>> outings = new HashMap<>();
    private final Map<PersonId, List<Attending>> attendingByElder = new LinkedHashMap<>();
    private final Map<SessionId, List<Attending>> attendingBySession = new HashMap<>();
    private final Map<SessionId, List<HelpTour>> helpBySession = new HashMap<>();
    private final Map<PersonId, List<BedPlace>> bedsByElder = new HashMap<>();
    private final Map<RoomId, List<BedPlace>> bedsByRoom = new LinkedHashMap<>();
    private final Map<SessionId, SessionRun> runs = new LinkedHashMap<>();
    private final Map<DemandId, RosteredVisit> rostered = new LinkedHashMap<>();
    private final Map<PersonId, List<RosteredVisit>> rosteredByElder = new LinkedHashMap<>();

    /** Looks up everything a plan refers to. */
    public PlanView(PlanningProblem problem, Plan plan) {
        this.problem = problem;
        plan.tours().forEach(this::resolve);
        plan.beds().forEach(this::resolve);
        plan.sessions().forEach(this::resolve);
        plan.rounds().forEach(this::resolve);
        for (var tour : tours) {
            for (var stop : tour.stops()) {
                add(stopsByVisit, stop.visit().id(), stop);
                add(stopsByElder, stop.visit().series().elder().id(), stop);
            }
            add(outings, tour.outing().volunteer().id(), tour.outing());
        }
        stopsByVisit.values().forEach(this::gather);
        for (var help : helpTours) {
            add(outings, help.volunteer().id(), help.outing());
            add(helpBySession, help.session().id(), help);
        }
        rounds.forEach(round -> add(outings, round.driver().id(), round.outing()));
        for (var one : attending) {
            add(attendingByElder, one.seat().series().elder().id(), one);
            add(attendingBySession, one.session().id(), one);
        }
        for (var bed : beds) {
            add(bedsByElder, bed.elder().id(), bed);
            add(bedsByRoom, bed.room().id(), bed);
        }
    }

    private void gather(List<CareStop> stops) {
        stops.sort(Comparator.comparing(CareStop::day).thenComparingInt(CareStop::startMinute));
        var visit = new RosteredVisit(stops.getFirst().visit(), stops);
        rostered.put(visit.visit().id(), visit);
        add(rosteredByElder, visit.visit().series().elder().id(), visit);
    }

    private static <K, V> void add(Map<K, List<V>> map, K key, V value) {
        map.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
    }

    private void resolve(Tour tour) {
        var volunteer = county().findVolunteer(tour.volunteer());
        var day = county().week().findDay(tour.date());
        if (volunteer.isEmpty() || day.isEmpty()) {
            unresolved.add("tour of " + tour.volunteer() + " on " + tour.date());
            return;
        }
        var stops = new ArrayList<CareStop>();
        var at = volunteer.get().person().location();
        for (var stop : tour.stops()) {
            var visit = problem.demand().findVisit(stop.visit());
            if (visit.isEmpty()) {
                unresolved.add("visit " + stop.visit());
                continue;
            }
            stops.add(careStop(volunteer.get(), day.get(), at, visit.get(), stop));
            at = location(visit.get());
        }
        if (!stops.isEmpty()) {
            var home = volunteer.get().person().location();
            tours.add(new VisitTour(
                    tour.window(), stops, minutes(volunteer.get(), at, home), km(volunteer.get(), at, home)));
        }
    }

    private CareStop careStop(Volunteer volunteer, DayOfWeek day, GeoPoint from, Visit visit, Stop stop) {
        var to = location(visit);
        return new CareStop(
                volunteer,
                day,
                visit,
                stop.startMinute(),
                stop.endMinute(),
                minutes(volunteer, from, to),
                km(volunteer, from, to));
    }

    private static GeoPoint location(Visit visit) {
        return visit.series().elder().person().location();
    }

    private int minutes(Volunteer volunteer, GeoPoint from, GeoPoint to) {
        return problem.travel().minutes(volunteer.mode(), from, to);
    }

    private double km(Volunteer volunteer, GeoPoint from, GeoPoint to) {
        return problem.travel().roadKm(volunteer.mode(), from, to);
    }

    private void resolve(BedStay line) {
        var stay = county().findStay(line.stay());
        var room = county().findRoom(line.room());
        if (stay.isEmpty() || room.isEmpty()) {
            unresolved.add("stay " + line.stay() + " in room " + line.room());
            return;
        }
        beds.add(new BedPlace(
                line,
                stay.get(),
                county().requireElder(stay.get().elder()),
                room.get(),
                county().requireHome(room.get().home())));
    }

    private void resolve(SessionRun run) {
        var session = county().findSession(run.session());
        var day = session.flatMap(one -> county().week().findDay(one.date()));
        if (session.isEmpty() || day.isEmpty()) {
            unresolved.add("session " + run.session());
            return;
        }
        runs.merge(run.session(), run, SessionRun::plus);
        run.attendees().forEach(attendee -> resolve(attendee, session.get(), day.get()));
        run.helpers().forEach(helper -> resolve(helper, session.get(), day.get()));
    }

    private void resolve(SessionRun.Attendance attendee, Session session, DayOfWeek day) {
        problem.demand()
                .findSeat(attendee.seat())
                .ifPresentOrElse(
                        seat -> attending.add(new Attending(seat, session, day, attendee.elder())),
                        () -> unresolved.add("place " + attendee.seat() + " in session " + session.id()));
    }

    private void resolve(PersonId helper, Session session, DayOfWeek day) {
        county().findVolunteer(helper)
                .ifPresentOrElse(
                        volunteer -> helpTours.add(new HelpTour(
                                volunteer,
                                day,
                                session,
                                minutes(
                                        volunteer,
                                        volunteer.person().location(),
                                        session.venue().location()))),
                        () -> unresolved.add("helper " + helper + " of session " + session.id()));
    }

    private void resolve(Round round) {
        var session = county().findSession(round.session());
        var day = session.flatMap(one -> county().week().findDay(one.date()));
        var driver = county().findVolunteer(round.driver());
        var unknown = round.stops().stream()
                .filter(stop -> county().findElder(stop.elder()).isEmpty())
                .findFirst();
        if (day.isEmpty()
                || driver.isEmpty()
                || unknown.isPresent()
                || round.stops().isEmpty()) {
            unresolved.add("round of " + round.driver() + " for session " + round.session());
            return;
        }
        rounds.add(roundTour(round, session.get(), driver.get(), day.get()));
    }

    private RoundTour roundTour(Round round, Session session, Volunteer driver, DayOfWeek day) {
        var calls = new ArrayList<RoundTour.Call>();
        var home = driver.person().location();
        var at = home;
        var venue = session.venue().location();
        if (round.way() == Round.Way.FROM) {
            calls.add(call(driver, at, venue, Optional.empty(), round.venueMinute()));
            at = venue;
        }
        for (var stop : round.stops()) {
            var elder = county().requireElder(stop.elder());
            calls.add(call(driver, at, elder.person().location(), Optional.of(elder), stop.minute()));
            at = elder.person().location();
        }
        if (round.way() == Round.Way.TO) {
            calls.add(call(driver, at, venue, Optional.empty(), round.venueMinute()));
            at = venue;
        }
        int boarding = county().policy().rounds().boardingMinutes();
        var outing = new Outing(
                driver,
                day,
                calls.getFirst().minute() - calls.getFirst().travelMinutes(),
                calls.getLast().minute() + boarding + minutes(driver, at, home));
        return new RoundTour(round, session, driver, day, calls, outing);
    }

    private RoundTour.Call call(Volunteer driver, GeoPoint from, GeoPoint to, Optional<Elder> elder, int minute) {
        return new RoundTour.Call(elder, minute, minutes(driver, from, to), km(driver, from, to));
    }

    /** The problem the plan is for. */
    public PlanningProblem problem() {
        return problem;
    }

    /** The county the plan is for. */
    public County county() {
        return problem.county();
    }

    /** Tours with at least one known visit, in the plan's order. */
    public List<VisitTour> tours() {
        return Collections.unmodifiableList(tours);
    }

    /** Help at sessions, one entry a helper. */
    public List<HelpTour> helpTours() {
        return Collections.unmodifiableList(helpTours);
    }

    /** Rounds that take elders to sessions and home, in the plan's order. */
    public List<RoundTour> rounds() {
        return Collections.unmodifiableList(rounds);
    }

    /** Places taken in sessions. */
    public List<Attending> attending() {
        return Collections.unmodifiableList(attending);
    }

    /** Stays in beds. */
    public List<BedPlace> beds() {
        return Collections.unmodifiableList(beds);
    }

    /** Lines that refer to nothing known, in words. */
    public List<String> unresolved() {
        return Collections.unmodifiableList(unresolved);
    }

    /** Sessions that take place, each once even where the plan names it twice. */
    public Map<SessionId, SessionRun> runs() {
        return Collections.unmodifiableMap(runs);
    }

    /** Who attends a session. */
    public List<Attending> attendeesOf(SessionId session) {
        return attendingBySession.getOrDefault(session, List.of());
    }

    /** Who helps at a session. */
    public List<HelpTour> helpersOf(SessionId session) {
        return helpBySession.getOrDefault(session, List.of());
    }

    /** All visits with at least one stop. */
    public Collection<RosteredVisit> rosteredVisits() {
        return Collections.unmodifiableCollection(rostered.values());
    }

    /** The visit of this id, if it has a stop. */
    public Optional<RosteredVisit> findRostered(DemandId visit) {
        return Optional.ofNullable(rostered.get(visit));
    }

    /** An elder's visits with at least one stop. */
    public List<RosteredVisit> visitsTo(PersonId elder) {
        return rosteredByElder.getOrDefault(elder, List.of());
    }

    /** The stops of a visit, one for each caregiver rostered, earliest first. */
    public List<CareStop> stopsOf(DemandId visit) {
        return stopsByVisit.getOrDefault(visit, List.of());
    }

    /** All stops at an elder's home. */
    public List<CareStop> stopsAt(PersonId elder) {
        return stopsByElder.getOrDefault(elder, List.of());
    }

    /** All outings of a person in the giving role. */
    public List<Outing> outingsOf(PersonId volunteer) {
        return outings.getOrDefault(volunteer, List.of());
    }

    /** Sessions an elder attends. */
    public List<Attending> attendedBy(PersonId elder) {
        return attendingByElder.getOrDefault(elder, List.of());
    }

    /** Beds of a room that are taken, room by room. */
    public Map<RoomId, List<BedPlace>> bedsByRoom() {
        return Collections.unmodifiableMap(bedsByRoom);
    }

    /** Stays of an elder in their beds. */
    public List<BedPlace> bedsOf(PersonId elder) {
        return bedsByElder.getOrDefault(elder, List.of());
    }

    /** Stays of an elder that have a bed. */
    public List<Stay> staysOf(PersonId elder) {
        return bedsOf(elder).stream().map(BedPlace::stay).toList();
    }

    /** Days of the week on which an elder is fully in a bed. */
    public Set<DayOfWeek> homeDays(PersonId elder) {
        return Series.homeDays(staysOf(elder), county().week());
    }

    /** Occurrences of a visit series that remain in the demand under the plan's beds. */
    public int occurrencesLeft(Series series) {
        return series.occurrencesLeft(homeDays(series.elder().id()));
    }

    /** Whether all caregivers of a visit are rostered. */
    public boolean isMet(Visit visit) {
        return findRostered(visit.id()).filter(RosteredVisit::isMet).isPresent();
    }

    /** The bed in which an elder is fully on a day, if any. */
    public Optional<BedPlace> findBed(PersonId elder, DayOfWeek day) {
        var date = county().week().date(day);
        return bedsOf(elder).stream().filter(bed -> bed.stay().coversDay(date)).findFirst();
    }
}
