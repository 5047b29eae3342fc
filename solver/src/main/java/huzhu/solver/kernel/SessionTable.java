package huzhu.solver.kernel;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.demand.Series;
import huzhu.model.objective.Worth;
import huzhu.model.people.PersonId;
import huzhu.model.request.Session;
import huzhu.model.rule.HelperDistance;
import huzhu.model.rule.SeatMatchesSession;
import huzhu.model.rule.SessionHelpers;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Sessions and session places of a {@link KernelProblem}. */
final class SessionTable {
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
    /** Seat series that fit a session. */
    final int[][] sessionSeats;

    SessionTable(PlanningProblem problem, Index<PersonId> elderIndex, KernelProblem kernel) {
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
            fillHelpers(h, kernel);
        }
        seatSeries = problem.demand().seatSeries();
        int seats = seatSeries.size();
        seatElder = new int[seats];
        seatGapDays = new int[seats];
        seatOccurrences = new int[seats];
        seatWorthMicros = new long[seats];
        seatSessions = new int[seats][];
        seatMillis = new long[seats][];
        var fitting = new IntList[count];
        Arrays.setAll(fitting, h -> new IntList());
        for (int q = 0; q < seats; q++) {
            var series = seatSeries.get(q);
            seatElder[q] = elderIndex.require(series.elder().id());
            seatGapDays[q] = series.care().minGapDays();
            seatOccurrences[q] = series.occurrences();
            seatWorthMicros[q] = Worth.seatMicros(county, series);
            fillSessions(q, fitting, kernel);
        }
        sessionSeats = new int[count][];
        Arrays.setAll(sessionSeats, h -> fitting[h].toArray());
    }

    private void fillHelpers(int h, KernelProblem kernel) {
        var session = sessions.get(h);
        var tours = new IntList();
        var travel = new IntList();
        hosts[h] = new BitSet();
        for (int p = 0; p < kernel.volunteers; p++) {
            var volunteer = kernel.county().volunteers().get(p);
            if (!HelperDistance.allows(kernel.problem, volunteer, session)) {
                continue;
            }
            if (SessionHelpers.canHost(volunteer, session)) {
                hosts[h].set(p);
            }
            int way = kernel.points.minutes(kernel.volunteerMode[p], kernel.volunteerPoint[p], point[h]);
            for (int t = kernel.dayTours[p * 8 + day[h]]; t < kernel.dayTours[p * 8 + day[h] + 1]; t++) {
                if (kernel.tourLoMinute[t] <= startMinute[h] - way && endMinute[h] + way <= kernel.tourHiMinute[t]) {
                    tours.add(t);
                    travel.add(way);
                }
            }
        }
        helperTours[h] = tours.toArray();
        helperTravel[h] = travel.toArray();
    }

    private void fillSessions(int q, IntList[] fitting, KernelProblem kernel) {
        var series = seatSeries.get(q);
        var found = new IntList();
        for (int h = 0; h < sessions.size(); h++) {
            if (fits(series, h)) {
                found.add(h);
                fitting[h].add(q);
            }
        }
        seatSessions[q] = found.toArray();
        seatMillis[q] = Arrays.stream(seatSessions[q])
                .mapToLong(h -> kernel.costs.attendingMillis(kernel.problem.travel(), series.elder(), sessions.get(h)))
                .toArray();
    }

    private boolean fits(Series series, int h) {
        var session = sessions.get(h);
        return SeatMatchesSession.allows(series, session, session.date().getDayOfWeek());
    }

    /** Price of attending for a seat series. */
    long attendMillis(int q, int h) {
        return seatMillis[q][Arrays.binarySearch(seatSessions[q], h)];
    }

    int helpersNeeded(int h, int attendees) {
        return Math.max(1, (attendees + helpersPer[h] - 1) / helpersPer[h]);
    }
}
