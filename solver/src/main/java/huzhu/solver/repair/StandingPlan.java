package huzhu.solver.repair;

import huzhu.model.audit.Audit;
import huzhu.model.demand.DemandId;
import huzhu.model.people.PersonId;
import huzhu.model.plan.BedStay;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import huzhu.model.plan.SessionRun;
import huzhu.model.plan.Tour;
import huzhu.model.request.SessionId;
import huzhu.model.rule.SessionHelpers;
import huzhu.model.rule.SessionMinimum;
import huzhu.model.rule.Violation;
import huzhu.model.shortage.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes from a published plan what does not stand any more: first line by line, then whatever the audit still finds, the
 * lightest line of each breach, until only lines that are fixed break a rule.
 */
final class StandingPlan {
    /** Rules about sessions that lack people, who are looked for later. */
    private static final Set<String> MENDED = Set.of(new SessionHelpers().name(), new SessionMinimum().name());

    private final RepairTask task;
    private final Map<DemandId, Reason> causes = new HashMap<>();
    private final Map<SessionId, Reason> sessionCauses = new HashMap<>();
    private final Set<SessionId> sessions = new HashSet<>();
    private Set<DemandId> fixed = Set.of();
    private List<Tour> tours = new ArrayList<>();
    private List<SessionRun> runs = new ArrayList<>();
    private List<BedStay> beds = new ArrayList<>();

    private StandingPlan(RepairTask task) {
        this.task = task;
    }

    static Standing of(RepairTask task, StrictProblem strict) {
        return new StandingPlan(task).find(strict);
    }

    private Standing find(StrictProblem strict) {
        var published = new PlanView(task.before(), task.published());
        var survival = new Survival(task, published, strict);
        var numbers = new Renumbering(published, task.after(), survival.standing(), survival.off());
        var renamed = new LinkedHashMap<DemandId, DemandId>();
        published
                .rosteredVisits()
                .forEach(visit -> numbers.find(visit.visit().id())
                        .filter(id -> !id.equals(visit.visit().id()))
                        .ifPresent(id -> renamed.put(visit.visit().id(), id)));
        var gone = new HashMap<DemandId, Reason>();
        survival.causes()
                .forEach((id, cause) ->
                        numbers.find(id).ifPresentOrElse(now -> causes.put(now, cause), () -> gone.put(id, cause)));
        fixed = new HashSet<>();
        survival.fixed().forEach(id -> fixed.add(numbers.find(id).orElse(id)));
        tours = survival.tours(numbers);
        var others = new SurvivingSessions(task);
        runs = others.runs();
        beds = others.beds();
        sessions.addAll(others.broken());
        sessionCauses.putAll(others.causes());
        var remaining = settle();
        var broken = new ArrayList<DemandId>();
        published.rosteredVisits().forEach(visit -> {
            var id = numbers.find(visit.visit().id());
            id.filter(causes::containsKey)
                    .filter(now -> task.after().demand().findVisit(now).isPresent())
                    .ifPresent(broken::add);
        });
        return new Standing(
                plan(),
                fixed,
                broken,
                causes,
                gone,
                survival.encounters(numbers),
                renamed,
                sessions,
                sessionCauses,
                remaining);
    }

    private Plan plan() {
        return new Plan(tours, beds, runs);
    }

    private List<Violation> settle() {
        while (true) {
            var view = new PlanView(task.after(), plan());
            var breaches = Audit.of(view).violations().stream()
                    .filter(one -> !MENDED.contains(one.rule()))
                    .toList();
            var dropped = new HashSet<String>();
            for (var breach : breaches) {
                lightest(view, breach).ifPresent(id -> {
                    causes.putIfAbsent(id, Reason.of("replan.because.rule", elder(view, id), breach.rule()));
                    dropped.add(id.value());
                });
            }
            if (!dropped.isEmpty()) {
                withoutVisits(dropped);
            } else if (!dropOther(breaches)) {
                return breaches;
            }
        }
    }

    private static PersonId elder(PlanView view, DemandId id) {
        return view.findRostered(id).orElseThrow().visit().series().elder().id();
    }

    /** The visit of least need among those that a breach names, else among the visits of whom it names. */
    private Optional<DemandId> lightest(PlanView view, Violation breach) {
        var named = new HashSet<>(breach.arguments());
        var loose = view.rosteredVisits().stream()
                .filter(visit -> !fixed.contains(visit.visit().id()))
                .toList();
        var byId = loose.stream()
                .filter(visit -> named.contains(visit.visit().id().value()))
                .toList();
        var candidates = byId.isEmpty()
                ? loose.stream()
                        .filter(visit -> visit.stops().stream()
                                        .anyMatch(stop -> named.contains(
                                                stop.volunteer().id().value()))
                                || named.contains(
                                        visit.visit().series().elder().id().value()))
                        .filter(visit -> breach.arguments().stream()
                                .filter(one -> one.matches("\\d{4}-\\d{2}-\\d{2}"))
                                .allMatch(one -> one.equals(
                                        view.county().week().date(visit.day()).toString())))
                        .toList()
                : byId;
        return candidates.stream()
                .min(Comparator.comparingLong(visit ->
                        view.county().weightMicros(visit.visit().series().elder())
                                * visit.visit().series().care().careMinutes()))
                .map(visit -> visit.visit().id());
    }

    private void withoutVisits(Set<String> ids) {
        tours = new ArrayList<>(tours.stream()
                .map(tour -> new Tour(
                        tour.volunteer(),
                        tour.date(),
                        tour.window(),
                        tour.stops().stream()
                                .filter(stop -> !ids.contains(stop.visit().value()))
                                .toList()))
                .filter(tour -> !tour.stops().isEmpty())
                .toList());
    }

    /** Beds and sessions that a breach names; whether anything was taken out. */
    private boolean dropOther(List<Violation> breaches) {
        for (var breach : breaches) {
            var bed = beds.stream()
                    .filter(line -> breach.arguments().contains(line.stay().value()))
                    .filter(line -> !task.isPast(line.from(), 0))
                    .findFirst();
            if (bed.isPresent()) {
                beds = new ArrayList<>(beds);
                beds.remove(bed.get());
                return true;
            }
            var run = runs.stream()
                    .filter(one -> breach.arguments().contains(one.session().value())
                            || one.attendees().stream()
                                    .anyMatch(seat -> breach.arguments()
                                            .contains(seat.seat().value())))
                    .filter(one -> !hasBegun(one.session()))
                    .findFirst();
            if (run.isPresent()) {
                runs = new ArrayList<>(runs);
                runs.remove(run.get());
                sessions.remove(run.get().session());
                sessionCauses.putIfAbsent(run.get().session(), Reason.of("replan.because.rule", "", breach.rule()));
                return true;
            }
        }
        return false;
    }

    private boolean hasBegun(SessionId id) {
        return task.after()
                .county()
                .findSession(id)
                .filter(session -> task.isPast(session.date(), session.time().startMinute()))
                .isPresent();
    }
}
