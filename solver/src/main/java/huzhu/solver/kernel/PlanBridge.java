package huzhu.solver.kernel;

import static huzhu.solver.kernel.KernelProblem.NONE;

import huzhu.model.demand.DemandId;
import huzhu.model.demand.Series;
import huzhu.model.demand.Visit;
import huzhu.model.people.PersonId;
import huzhu.model.people.Volunteer;
import huzhu.model.place.Room;
import huzhu.model.plan.BedStay;
import huzhu.model.plan.Plan;
import huzhu.model.plan.SessionRun;
import huzhu.model.plan.Stop;
import huzhu.model.plan.Tour;
import huzhu.model.request.Session;
import huzhu.model.request.Stay;
import huzhu.model.week.TimeWindow;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/** Carries plans across the border: the model's plan into a schedule, a schedule out as the model's plan. */
final class PlanBridge {
    private final KernelProblem problem;

    PlanBridge(KernelProblem problem) {
        this.problem = problem;
    }

    /** Puts a plan that breaks no rule into an empty schedule, everything fixed where it stands. */
    void load(Plan from, Editor editor) {
        var plan = editor.plan;
        loadBeds(from, editor);
        loadTours(from, editor);
        loadSessions(from, editor);
        editor.commit();
        for (int tour = 0; tour < problem.tours; tour++) {
            for (int i = 0; i < plan.stopCount[tour]; i++) {
                if (plan.earliest[tour][i] > plan.latest[tour][i]) {
                    throw new IllegalArgumentException("the plan to start from breaks a rule in a tour of "
                            + volunteer(problem.tourVolunteer[tour]) + ".\nMaybe audit it first.");
                }
            }
        }
    }

    private void loadBeds(Plan from, Editor editor) {
        var stays = Index.of(problem.stays.stays, Stay::id);
        var rooms = Index.of(problem.stays.rooms, Room::id);
        for (var line : from.beds()) {
            int room = rooms.require(line.room());
            editor.stay(stays.require(line.stay()), problem.stays.roomBeds[room][line.bed() - 1]);
        }
    }

    private void loadTours(Plan from, Editor editor) {
        var visits = Index.of(problem.problem.demand().visits().toList(), Visit::id);
        var volunteers = Index.of(problem.county().volunteers(), Volunteer::id);
        var waiting = new HashMap<Integer, int[]>();
        for (var tour : from.tours()) {
            int t = requireTour(tour, volunteers);
            for (var stop : tour.stops()) {
                int visit = visits.require(stop.visit());
                int[] first = waiting.remove(visit);
                if (problem.caregivers[problem.visitSeries[visit]] == 2 && first == null) {
                    waiting.put(visit, new int[] {t, stop.startMinute()});
                } else {
                    int other = first == null ? NONE : first[0];
                    putInOrder(editor, visit, stop.startMinute(), t, other);
                }
            }
        }
        for (int t = 0; t < problem.tours; t++) {
            int p = problem.tourVolunteer[t];
            if (editor.plan.stopCount[t] > 0 && problem.volunteerElder[p] != NONE) {
                editor.bound(t, editor.plan.leave[t], editor.plan.back[t]);
            }
        }
    }

    private static void putInOrder(Editor editor, int visit, int start, int a, int b) {
        editor.place(
                visit,
                start,
                start,
                a,
                positionAt(editor, a, start),
                b,
                b == NONE ? NONE : positionAt(editor, b, start));
    }

    private static int positionAt(Editor editor, int tour, int start) {
        int position = 0;
        while (position < editor.plan.stopCount[tour]
                && editor.plan.rangeLo[editor.plan.stops[tour][position]] < start) {
            position++;
        }
        return position;
    }

    private int requireTour(Tour tour, Index<PersonId> volunteers) {
        int p = volunteers.require(tour.volunteer());
        int day = tour.date().getDayOfWeek().ordinal();
        for (int t = problem.dayTours[p * 8 + day]; t < problem.dayTours[p * 8 + day + 1]; t++) {
            if (problem.tourLoMinute[t] == tour.window().startMinute()
                    && problem.tourHiMinute[t] == tour.window().endMinute()) {
                return t;
            }
        }
        throw new IllegalArgumentException("no window " + tour.window() + " of " + tour.volunteer() + " on "
                + tour.date() + ".\nMaybe the plan to start from is of another week.");
    }

    private void loadSessions(Plan from, Editor editor) {
        var sessions = Index.of(problem.sessions.sessions, Session::id);
        var seats = Index.of(problem.sessions.seatSeries, Series::key);
        for (var run : from.sessions()) {
            int h = sessions.require(run.session());
            for (var attendee : run.attendees()) {
                var id = attendee.seat().value();
                editor.attend(seats.require(id.substring(0, id.lastIndexOf('#'))), problem.sessions.day[h], h);
            }
            for (var helper : run.helpers()) {
                editor.help(helperTour(h, helper, editor.plan), h);
            }
        }
    }

    private int helperTour(int h, PersonId helper, Schedule plan) {
        for (int t : problem.sessions.helperTours[h]) {
            if (volunteer(problem.tourVolunteer[t]).equals(helper) && plan.help[t] == NONE) {
                return t;
            }
        }
        throw new IllegalArgumentException(helper + " has no free window for session "
                + problem.sessions.sessions.get(h).id()
                + ".\nMaybe the plan to start from gives one window to help at two.");
    }

    private PersonId volunteer(int p) {
        return problem.county().volunteers().get(p).id();
    }

    /** The schedule as a plan of the model: tours by volunteer and time, beds and sessions in table order. */
    Plan toPlan(Schedule plan) {
        return toPlan(plan, visitIds(plan));
    }

    /** The same with these ids of the visits. */
    Plan toPlan(Schedule plan, DemandId[] ids) {
        var week = problem.county().week();
        var tours = new ArrayList<Tour>();
        for (int t = 0; t < problem.tours; t++) {
            if (plan.stopCount[t] > 0) {
                var stops = new ArrayList<Stop>();
                for (int i = 0; i < plan.stopCount[t]; i++) {
                    int visit = plan.stops[t][i];
                    int start = plan.start[visit];
                    stops.add(new Stop(ids[visit], start, start + problem.minutes[problem.visitSeries[visit]]));
                }
                tours.add(new Tour(
                        volunteer(problem.tourVolunteer[t]),
                        week.date(DayOfWeek.of(problem.tourDay[t] + 1)),
                        new TimeWindow(problem.tourLoMinute[t], problem.tourHiMinute[t]),
                        stops));
            }
        }
        return new Plan(tours, beds(plan), sessions(plan));
    }

    /** Numbers the visits of each series by day, so that those left in the demand are the first; sequences keep theirs. */
    private DemandId[] visitIds(Schedule plan) {
        var ids = new DemandId[problem.visits];
        for (int s = 0; s < problem.series.size(); s++) {
            int k = 1;
            for (int day = 0; day < KernelProblem.DAYS; day++) {
                int visit = plan.visitOnDay[s * KernelProblem.DAYS + day];
                if (visit != NONE) {
                    int number = problem.inSequence(s) ? visit - problem.firstVisit[s] + 1 : k++;
                    ids[visit] = problem.series.get(s).id(number);
                }
            }
        }
        return ids;
    }

    private List<BedStay> beds(Schedule plan) {
        var beds = new ArrayList<BedStay>();
        for (int b = 0; b < plan.stayBed.length; b++) {
            if (plan.stayBed[b] != NONE) {
                var stay = problem.stays.stays.get(b);
                int bed = plan.stayBed[b];
                beds.add(new BedStay(
                        stay.id(),
                        stay.elder(),
                        problem.stays.rooms.get(problem.stays.bedRoom[bed]).id(),
                        problem.stays.bedNumber[bed],
                        stay.from(),
                        stay.to()));
            }
        }
        return beds;
    }

    private List<SessionRun> sessions(Schedule plan) {
        var attendances = new ArrayList<List<SessionRun.Attendance>>();
        for (int h = 0; h < problem.sessions.day.length; h++) {
            attendances.add(new ArrayList<>());
        }
        for (int q = 0; q < problem.sessions.seatSeries.size(); q++) {
            var series = problem.sessions.seatSeries.get(q);
            int k = 1;
            for (int day = 0; day < KernelProblem.DAYS; day++) {
                int h = plan.sessionOnDay[q * KernelProblem.DAYS + day];
                if (h != NONE) {
                    attendances
                            .get(h)
                            .add(new SessionRun.Attendance(
                                    series.id(k++), series.elder().id()));
                }
            }
        }
        var runs = new ArrayList<SessionRun>();
        for (int h = 0; h < attendances.size(); h++) {
            if (!attendances.get(h).isEmpty()) {
                var helpers = Arrays.stream(plan.helpers[h].toSortedArray())
                        .mapToObj(t -> volunteer(problem.tourVolunteer[t]))
                        .toList();
                runs.add(new SessionRun(problem.sessions.sessions.get(h).id(), attendances.get(h), helpers));
            }
        }
        return runs;
    }
}
