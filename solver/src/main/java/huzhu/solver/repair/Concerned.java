package huzhu.solver.repair;

import huzhu.model.change.Encounter;
import huzhu.model.change.PlanChange;
import huzhu.model.county.County;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.people.Elder;
import huzhu.model.people.PersonId;
import huzhu.model.people.Volunteer;
import huzhu.model.plan.PlanView;
import huzhu.model.plan.RosteredVisit;
import huzhu.model.request.Session;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * People who know or are told anyway, whatever becomes of the plan: whom changes themselves are about (named in a change, come, gone,
 * asking for something that is new in the tables), and whose published line no plan can keep.
 */
final class Concerned {
    private Concerned() {}

    /**
     * The people whom the changes of a task are about, and those of visits that do not stand and of sessions that are no more.
     *
     * @param announced the plan that they hold in their hands
     */
    static Set<PersonId> by(RepairTask task, Standing standing, PlanView announced) {
        var people = new HashSet<PersonId>();
        for (var change : task.changes()) {
            change.person().ifPresent(people::add);
            if (change instanceof PlanChange.VisitOff off) {
                announced.findRostered(off.visit()).ifPresent(visit -> add(visit, people));
            }
        }
        for (var visit : announced.rosteredVisits()) {
            var id = visit.visit().id();
            if (standing.gone().containsKey(id)
                    || standing.broken().contains(standing.renamed().getOrDefault(id, id))) {
                add(visit, people);
            }
        }
        Stream.concat(
                        announced.attending().stream()
                                .filter(one -> isNoMore(one.session(), task))
                                .map(one -> one.named()),
                        announced.helpTours().stream()
                                .filter(one -> isNoMore(one.session(), task))
                                .map(one -> one.volunteer().id()))
                .forEach(people::add);
        addDifference(people(task.before().county()), people(task.after().county()), people);
        addDifference(wishes(task.before()), wishes(task.after()), people);
        return people;
    }

    private static void add(RosteredVisit visit, Set<PersonId> people) {
        people.add(visit.visit().series().elder().id());
        people.addAll(Encounter.of(visit).carers());
    }

    private static boolean isNoMore(Session session, RepairTask task) {
        return task.after().county().findSession(session.id()).isEmpty();
    }

    private static Map<String, PersonId> people(County county) {
        var byKey = new HashMap<String, PersonId>();
        county.elders().stream().map(Elder::id).forEach(id -> byKey.put("elder " + id, id));
        county.volunteers().stream().map(Volunteer::id).forEach(id -> byKey.put("volunteer " + id, id));
        return byKey;
    }

    private static Map<String, PersonId> wishes(PlanningProblem problem) {
        var byKey = new HashMap<String, PersonId>();
        Stream.concat(problem.demand().visitSeries().stream(), problem.demand().seatSeries().stream())
                .forEach(series ->
                        byKey.put("series " + series.key(), series.elder().id()));
        problem.county().needs().stays().forEach(stay -> byKey.put("stay " + stay.id(), stay.elder()));
        return byKey;
    }

    private static void addDifference(Map<String, PersonId> before, Map<String, PersonId> after, Set<PersonId> people) {
        addMissing(before, after, people);
        addMissing(after, before, people);
    }

    private static void addMissing(Map<String, PersonId> from, Map<String, PersonId> in, Set<PersonId> people) {
        from.forEach((key, person) -> {
            if (!in.containsKey(key)) {
                people.add(person);
            }
        });
    }
}
