package huzhu.solver.engine;

import huzhu.model.demand.DemandId;
import huzhu.model.people.PersonId;
import huzhu.model.place.RoomId;
import huzhu.model.plan.BedStay;
import huzhu.model.plan.Plan;
import huzhu.model.plan.SessionRun;
import huzhu.model.plan.Stop;
import huzhu.model.plan.Tour;
import huzhu.model.request.SessionId;
import huzhu.model.request.StayId;
import huzhu.model.week.TimeWindow;
import java.time.DayOfWeek;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A plan's decisions, matched to the planning classes of one week by their numbers.
 *
 * <p>Numbers, not references: so one placement fits every clone of the week.
 */
final class Placement {
    private record TourKey(PersonId giver, DayOfWeek day, TimeWindow window) {}

    private record BedKey(RoomId room, int number) {}

    private final List<List<PlannedCare>> stopsByTour = new ArrayList<>();
    private final @Nullable Integer[] startByCare;
    private final @Nullable Bed[] bedByStay;
    private final @Nullable OpenSession[] sessionBySeat;
    private final @Nullable Giver[] giverByHelp;

    private final WeekPlan week;
    private final Map<TourKey, PlannedTour> tours = new HashMap<>();
    private final Map<DemandId, Deque<PlannedCare>> cares = new HashMap<>();
    private final Map<StayId, PlannedStay> stays = new HashMap<>();
    private final Map<BedKey, Bed> beds = new HashMap<>();
    private final Map<DemandId, PlannedSeat> seats = new HashMap<>();
    private final Map<SessionId, OpenSession> sessions = new HashMap<>();
    private final Map<SessionId, Deque<PlannedHelp>> help = new HashMap<>();
    private final Map<PersonId, Giver> givers = new HashMap<>();
    private final Set<TourKey> seen = new HashSet<>();
    private int leftOut;

    /** Matches a plan to a week, in time linear in both. */
    Placement(WeekPlan week, Plan plan) {
        this.week = week;
        startByCare = new Integer[week.getCares().size()];
        bedByStay = new Bed[week.getStays().size()];
        sessionBySeat = new OpenSession[week.getSeats().size()];
        giverByHelp = new Giver[week.getHelp().size()];
        week.getTours().forEach(tour -> {
            stopsByTour.add(new ArrayList<>());
            tours.put(new TourKey(tour.volunteer().id(), tour.day(), tour.window()), tour);
        });
        week.getCares()
                .forEach(care -> cares.computeIfAbsent(care.visit().visit().id(), id -> new ArrayDeque<>())
                        .add(care));
        week.getStays().forEach(stay -> stays.put(stay.stay().id(), stay));
        week.getBeds().forEach(bed -> beds.put(new BedKey(bed.room().id(), bed.number()), bed));
        week.getSeats().forEach(seat -> seats.put(seat.seat().id(), seat));
        week.getSessions().forEach(session -> sessions.put(session.session().id(), session));
        week.getHelp()
                .forEach(part -> help.computeIfAbsent(part.session().session().id(), id -> new ArrayDeque<>())
                        .add(part));
        week.getGivers().forEach(giver -> givers.put(giver.volunteer().id(), giver));
        plan.tours().forEach(this::place);
        plan.beds().forEach(this::place);
        plan.sessions().forEach(this::place);
    }

    private void place(Tour tour) {
        var key =
                week.facts().week().findDay(tour.date()).map(day -> new TourKey(tour.volunteer(), day, tour.window()));
        var planned = key.map(tours::get);
        if (planned.isEmpty() || !seen.add(key.get())) {
            leftOut += Math.max(1, tour.stops().size());
            return;
        }
        for (var stop : tour.stops()) {
            findCare(stop)
                    .ifPresentOrElse(
                            care -> {
                                stopsByTour.get(planned.get().getIndex()).add(care);
                                startByCare[care.getIndex()] = stop.startMinute();
                            },
                            () -> leftOut++);
        }
    }

    private Optional<PlannedCare> findCare(Stop stop) {
        var free = cares.get(stop.visit());
        return free == null
                        || free.isEmpty()
                        || stop.startMinute() < 0
                        || stop.startMinute() >= TimeWindow.DAY_MINUTES
                        || stop.endMinute() - stop.startMinute()
                                != free.getFirst().series().care().minutes()
                ? Optional.empty()
                : Optional.of(free.removeFirst());
    }

    private void place(BedStay line) {
        var planned = stays.get(line.stay());
        var bed = beds.get(new BedKey(line.room(), line.bed()));
        if (planned == null
                || bed == null
                || bedByStay[planned.getIndex()] != null
                || !line.elder().equals(planned.stay().elder())
                || !line.from().equals(planned.stay().from())
                || !line.to().equals(planned.stay().to())) {
            leftOut++;
            return;
        }
        bedByStay[planned.getIndex()] = bed;
    }

    private void place(SessionRun run) {
        var session = sessions.get(run.session());
        if (session == null) {
            leftOut += Math.max(1, run.attendees().size() + run.helpers().size());
            return;
        }
        if (run.attendees().isEmpty() && run.helpers().isEmpty()) {
            leftOut++;
        }
        run.attendees().forEach(attendee -> place(attendee, session));
        run.helpers().forEach(helper -> place(helper, run.session()));
    }

    private void place(SessionRun.Attendance attendee, OpenSession session) {
        var seat = seats.get(attendee.seat());
        if (seat == null
                || sessionBySeat[seat.getIndex()] != null
                || !seat.series().elder().id().equals(attendee.elder())) {
            leftOut++;
            return;
        }
        sessionBySeat[seat.getIndex()] = session;
    }

    private void place(PersonId helper, SessionId session) {
        var giver = givers.get(helper);
        var free = help.get(session);
        if (giver == null || free == null || free.isEmpty()) {
            leftOut++;
            return;
        }
        giverByHelp[free.removeFirst().getIndex()] = giver;
    }

    /** Lines of the plan that the planning classes cannot hold. */
    int leftOut() {
        return leftOut;
    }

    /** Stops of a tour, in order, as numbers of cares of any clone of the week. */
    List<PlannedCare> stops(PlannedTour tour) {
        return stopsByTour.get(tour.getIndex());
    }

    @Nullable
    Integer startMinute(PlannedCare care) {
        return startByCare[care.getIndex()];
    }

    @Nullable
    Bed bed(PlannedStay stay) {
        return bedByStay[stay.getIndex()];
    }

    @Nullable
    OpenSession session(PlannedSeat seat) {
        return sessionBySeat[seat.getIndex()];
    }

    @Nullable
    Giver giver(PlannedHelp part) {
        return giverByHelp[part.getIndex()];
    }

    /** Writes the decisions into a week that no solver holds; shadow variables are left to Timefold. */
    void set(WeekPlan target) {
        target.getCares().forEach(care -> care.setStartMinute(startMinute(care)));
        target.getTours().forEach(tour -> tour.setStops(new ArrayList<>(stops(tour))));
        target.getStays().forEach(stay -> stay.setBed(bed(stay)));
        target.getSeats().forEach(seat -> seat.setSession(session(seat)));
        target.getHelp().forEach(part -> part.setGiver(giver(part)));
    }
}
