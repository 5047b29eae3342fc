package huzhu.solver.kernel;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.demand.Series;
import huzhu.model.objective.Worth;
import huzhu.model.people.PersonId;
import huzhu.model.place.VillageId;
import huzhu.model.request.Session;
import huzhu.model.rule.HelperDistance;
import huzhu.model.rule.SeatMatchesSession;
import huzhu.model.rule.SessionHelpers;
import huzhu.model.service.ServiceId;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** Sessions and session places of a {@link KernelProblem}. */
final class SessionTable {
    /** Sessions kept for a place in demand, the nearest; the last sweep looks at all. */
    private static final int MOST_SESSIONS = 128;

    private static final int[] NONE_AT_ALL = {};

    final List<Session> sessions;
    final int[] day;
    final int[] startMinute;
    final int[] endMinute;
    final int[] point;
    final int[] home;
    final int[] capacity;
    final int[] minAttendance;
    final int[] helpersPer;
    /** Tours that can hold help at a session, by session, and minutes of one way. */
    final int[][] helperTours;

    final int[][] helperTravel;
    final BitSet[] hosts;

    final List<Series> seatSeries;
    final int[] seatElder;
    final int[] seatGapDays;
    final int[] seatOccurrences;
    final long[] seatWorthMicros;
    /** Sessions a seat series fits, sorted, and the price of attending each. */
    final int[][] seatSessions;

    final long[][] seatMillis;
    /** Seat series that have a session among their nearest, in the order in which it takes them. */
    final int[][] sessionSeats;

    private final KernelProblem kernel;
    private final Map<ServiceId, OfService> services;
    private boolean isTruncated;

    SessionTable(PlanningProblem problem, Index<PersonId> elderIndex, KernelProblem kernel) {
        this.kernel = kernel;
        var county = problem.county();
        sessions = county.needs().sessions().stream()
                .filter(session -> county.week().contains(session.date()))
                .toList();
        int count = sessions.size();
        day = new int[count];
        startMinute = new int[count];
        endMinute = new int[count];
        point = new int[count];
        home = new int[count];
        capacity = new int[count];
        minAttendance = new int[count];
        helpersPer = new int[count];
        helperTours = new int[count][];
        helperTravel = new int[count][];
        hosts = new BitSet[count];
        for (int h = 0; h < count; h++) {
            var session = sessions.get(h);
            day[h] = session.date().getDayOfWeek().ordinal();
            startMinute[h] = session.time().startMinute();
            endMinute[h] = session.time().endMinute();
            point[h] = kernel.points.add(session.venue().location());
            home[h] = session.venue()
                    .home()
                    .flatMap(county::findHome)
                    .map(county.places().homes()::indexOf)
                    .orElse(KernelProblem.NONE);
            capacity[h] = session.capacity();
            minAttendance[h] = session.minAttendance();
            helpersPer[h] = session.helpersPer();
        }
        fillHelpers();
        services = byService();
        seatSeries = problem.demand().seatSeries();
        int seats = seatSeries.size();
        seatElder = new int[seats];
        seatGapDays = new int[seats];
        seatOccurrences = new int[seats];
        seatWorthMicros = new long[seats];
        seatSessions = new int[seats][];
        seatMillis = new long[seats][];
        var fitting = lists();
        for (int q = 0; q < seats; q++) {
            var series = seatSeries.get(q);
            seatElder[q] = elderIndex.require(series.elder().id());
            seatGapDays[q] = series.care().minGapDays();
            seatOccurrences[q] = series.occurrences();
            seatWorthMicros[q] = Worth.seatMicros(county, series);
        }
        // Village by village, since the order of sessions by distance is kept for one village at a time.
        IntStream.range(0, seats)
                .boxed()
                .sorted(Comparator.comparing(
                        q -> seatSeries.get(q).elder().person().village().value()))
                .forEach(q -> fillSessions(q, fitting));
        sessionSeats = new int[count][];
        Arrays.setAll(sessionSeats, h -> byWorth(fitting[h].toArray(), h));
    }

    private void fillHelpers() {
        var grid = new PointGrid(kernel.points, point);
        var tours = lists();
        var travel = lists();
        Arrays.setAll(hosts, h -> new BitSet());
        for (int p = 0; p < kernel.volunteers; p++) {
            int helper = p;
            var volunteer = kernel.county().volunteers().get(p);
            grid.forEachWithin(kernel.volunteerPoint[p], kernel.straightReachKm(volunteer), h -> {
                if (HelperDistance.allows(kernel.problem, volunteer, sessions.get(h))) {
                    if (SessionHelpers.canHost(volunteer, sessions.get(h))) {
                        hosts[h].set(helper);
                    }
                    addTours(helper, h, tours[h], travel[h]);
                }
            });
        }
        Arrays.setAll(helperTours, h -> tours[h].toArray());
        Arrays.setAll(helperTravel, h -> travel[h].toArray());
    }

    private IntList[] lists() {
        var lists = new IntList[sessions.size()];
        Arrays.setAll(lists, h -> new IntList());
        return lists;
    }

    private void addTours(int p, int h, IntList tours, IntList travel) {
        int way = kernel.points.minutes(kernel.volunteerMode[p], kernel.volunteerPoint[p], point[h]);
        for (int t = kernel.dayTours[p * 8 + day[h]]; t < kernel.dayTours[p * 8 + day[h] + 1]; t++) {
            if (kernel.tourLoMinute[t] <= startMinute[h] - way && endMinute[h] + way <= kernel.tourHiMinute[t]) {
                tours.add(t);
                travel.add(way);
            }
        }
    }

    /** Sessions and seat series of a service. */
    private final class OfService {
        private final int[] all;
        private final IntList seats = new IntList();
        private Optional<VillageId> orderedFor = Optional.empty();
        private int[] nearestFirst = {};

        OfService(int[] all) {
            this.all = all;
        }

        /** Those that fit a series, of more than are kept the nearest to its elder's village; in order. */
        int[] nearest(int q) {
            if (all.length > MOST_SESSIONS) {
                orderFor(seatSeries.get(q).elder().person().village());
            }
            return IntStream.of(all.length > MOST_SESSIONS ? nearestFirst : all)
                    .filter(h -> fits(q, h))
                    .limit(MOST_SESSIONS)
                    .sorted()
                    .toArray();
        }

        private void orderFor(VillageId village) {
            if (orderedFor.equals(Optional.of(village))) {
                return;
            }
            orderedFor = Optional.of(village);
            var here = kernel.county().requireVillage(village).location();
            var kmOfSession = new double[sessions.size()];
            for (int h : all) {
                kmOfSession[h] = here.distanceKm(sessions.get(h).venue().location());
            }
            nearestFirst = IntStream.of(all)
                    .boxed()
                    .sorted(Comparator.<Integer>comparingDouble(h -> kmOfSession[h])
                            .thenComparing(Comparator.naturalOrder()))
                    .mapToInt(h -> h)
                    .toArray();
        }
    }

    private Map<ServiceId, OfService> byService() {
        var byService = new HashMap<ServiceId, IntList>();
        for (int h = 0; h < sessions.size(); h++) {
            byService
                    .computeIfAbsent(sessions.get(h).service(), service -> new IntList())
                    .add(h);
        }
        var tables = new HashMap<ServiceId, OfService>();
        byService.forEach((service, list) -> tables.put(service, new OfService(list.toArray())));
        return tables;
    }

    private void fillSessions(int q, IntList[] fitting) {
        var ofService = services.get(seatSeries.get(q).service().id());
        if (ofService == null) {
            seatSessions[q] = NONE_AT_ALL;
            seatMillis[q] = new long[0];
            return;
        }
        ofService.seats.add(q);
        seatSessions[q] = ofService.nearest(q);
        isTruncated |= seatSessions[q].length == MOST_SESSIONS;
        for (int h : seatSessions[q]) {
            fitting[h].add(q);
        }
        seatMillis[q] =
                Arrays.stream(seatSessions[q]).mapToLong(h -> millis(q, h)).toArray();
    }

    private long millis(int q, int h) {
        return kernel.costs.attendingMillis(
                kernel.problem.travel(), seatSeries.get(q).elder(), sessions.get(h));
    }

    /** Whether a session meets a place of a series. */
    boolean fits(int q, int h) {
        var session = sessions.get(h);
        return SeatMatchesSession.allows(
                seatSeries.get(q), session, session.date().getDayOfWeek());
    }

    /** Whether there is more than {@link #seatSessions} and {@link #sessionSeats} say: a county has many sessions of a service. */
    boolean isTruncated() {
        return isTruncated;
    }

    /** All sessions of the service of a seat series, also those that do not fit it. */
    int[] sessionsOfService(int q) {
        var ofService = services.get(seatSeries.get(q).service().id());
        return ofService == null ? NONE_AT_ALL : ofService.all;
    }

    /** Seat series in the order in which a session takes them: most worth first, then the cheapest. */
    private int[] byWorth(int[] seats, int h) {
        return IntStream.of(seats)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(q -> -seatWorthMicros[q])
                        .thenComparingLong(q -> attendMillis(q, h))
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(q -> q)
                .toArray();
    }

    /** All seat series that fit a session, also those that have others nearer, most worth first. */
    int[] everySeat(int h) {
        var ofService = Objects.requireNonNull(services.get(sessions.get(h).service()));
        return byWorth(
                IntStream.of(ofService.seats.toArray()).filter(q -> fits(q, h)).toArray(), h);
    }

    /** Price of attending for a seat series. */
    long attendMillis(int q, int h) {
        int at = Arrays.binarySearch(seatSessions[q], h);
        return at < 0 ? millis(q, h) : seatMillis[q][at];
    }

    int helpersNeeded(int h, int attendees) {
        return Math.max(1, (attendees + helpersPer[h] - 1) / helpersPer[h]);
    }
}
