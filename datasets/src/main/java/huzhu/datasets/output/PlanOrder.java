package huzhu.datasets.output;

import huzhu.model.plan.BedStay;
import huzhu.model.plan.Plan;
import huzhu.model.plan.Round;
import huzhu.model.plan.SessionRun;
import huzhu.model.plan.Stop;
import huzhu.model.plan.Tour;
import huzhu.model.request.SessionId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The one order in which a plan is written, so that equal plans give equal bytes.
 *
 * <p>Tours by date, volunteer and time; beds by room, bed and night; sessions by id, who attends by place and who helps
 * by id; rounds by session, way and time. Tours without stops and sessions without people say nothing and are left out; a session named twice is one.
 */
public final class PlanOrder {
    private static final Comparator<Tour> TOURS = Comparator.comparing(Tour::date)
            .thenComparing(tour -> tour.volunteer().value(), NaturalOrder.IDS)
            .thenComparing(Tour::window)
            .thenComparingInt(tour -> tour.stops().getFirst().startMinute())
            .thenComparing(
                    tour -> tour.stops().stream().map(Stop::toString).toList().toString());

    private static final Comparator<BedStay> BEDS = Comparator.comparing(
                    (BedStay line) -> line.room().value(), NaturalOrder.IDS)
            .thenComparingInt(BedStay::bed)
            .thenComparing(BedStay::from)
            .thenComparing(BedStay::to)
            .thenComparing(line -> line.stay().value(), NaturalOrder.IDS)
            .thenComparing(line -> line.elder().value(), NaturalOrder.IDS);

    private static final Comparator<SessionRun.Attendance> ATTENDANCES = Comparator.comparing(
                    (SessionRun.Attendance one) -> one.seat().value(), NaturalOrder.IDS)
            .thenComparing(one -> one.elder().value(), NaturalOrder.IDS);

    private static final Comparator<Round> ROUNDS = Comparator.comparing(
                    (Round round) -> round.session().value(), NaturalOrder.IDS)
            .thenComparing(Round::way)
            .thenComparingInt(Round::venueMinute)
            .thenComparing(round -> round.driver().value(), NaturalOrder.IDS)
            .thenComparing(round -> round.stops().toString());

    private PlanOrder() {}

    /** The same decisions in the order in which they are written. */
    public static Plan sorted(Plan plan) {
        return new Plan(
                plan.tours().stream()
                        .filter(tour -> !tour.stops().isEmpty())
                        .sorted(TOURS)
                        .toList(),
                plan.beds().stream().sorted(BEDS).toList(),
                sessions(plan.sessions()),
                plan.rounds().stream()
                        .filter(round -> !round.stops().isEmpty())
                        .sorted(ROUNDS)
                        .toList());
    }

    private static List<SessionRun> sessions(List<SessionRun> runs) {
        var merged = new LinkedHashMap<SessionId, SessionRun>();
        for (var run : runs) {
            merged.merge(run.session(), run, PlanOrder::together);
        }
        return merged.values().stream()
                .filter(run -> !run.attendees().isEmpty() || !run.helpers().isEmpty())
                .map(run -> new SessionRun(
                        run.session(),
                        run.attendees().stream().sorted(ATTENDANCES).toList(),
                        run.helpers().stream()
                                .sorted(Comparator.comparing(helper -> helper.value(), NaturalOrder.IDS))
                                .toList()))
                .sorted(Comparator.comparing(run -> run.session().value(), NaturalOrder.IDS))
                .toList();
    }

    private static SessionRun together(SessionRun one, SessionRun other) {
        var attendees = new ArrayList<>(one.attendees());
        attendees.addAll(other.attendees());
        var helpers = new ArrayList<>(one.helpers());
        helpers.addAll(other.helpers());
        return new SessionRun(one.session(), attendees, helpers);
    }
}
