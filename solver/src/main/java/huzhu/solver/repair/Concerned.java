package huzhu.solver.repair;

import huzhu.model.change.Encounter;
import huzhu.model.change.PlanChange;
import huzhu.model.county.County;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.people.Elder;
import huzhu.model.people.PersonId;
import huzhu.model.people.Volunteer;
import huzhu.model.plan.PlanView;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * People whom changes themselves are about, who know or are told anyway: those named in a change, those whose visit is off, and those
 * who have come, gone, or ask for something that is new in the tables.
 */
final class Concerned {
    private Concerned() {}

    /** The people whom the changes of a task are about. */
    static Set<PersonId> by(RepairTask task, PlanView announced) {
        var people = new HashSet<PersonId>();
        for (var change : task.changes()) {
            change.person().ifPresent(people::add);
            if (change instanceof PlanChange.VisitOff off) {
                announced.findRostered(off.visit()).ifPresent(visit -> {
                    people.add(visit.visit().series().elder().id());
                    people.addAll(Encounter.of(visit).carers());
                });
            }
        }
        addDifference(people(task.before().county()), people(task.after().county()), people);
        addDifference(wishes(task.before()), wishes(task.after()), people);
        return people;
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
