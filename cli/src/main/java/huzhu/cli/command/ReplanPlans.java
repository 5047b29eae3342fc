package huzhu.cli.command;

import huzhu.datasets.output.PlanFolder;
import huzhu.datasets.table.Layout;
import huzhu.datasets.table.Problem;
import huzhu.datasets.table.Problems;
import huzhu.datasets.table.RecordFile;
import huzhu.datasets.table.TableLog;
import huzhu.datasets.table.TableReader;
import huzhu.datasets.table.TableSchema;
import huzhu.datasets.table.TableSource;
import huzhu.model.demand.DemandId;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import huzhu.solver.repair.Hold;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The plan that was published, the plan to start from, and how firmly its lines are kept.
 *
 * @param announced the plan that people hold in their hands
 * @param start the plan to start from: the same, or as it was edited by hand
 * @param holds lines kept more firmly than others
 */
record ReplanPlans(Plan announced, Plan start, Map<DemandId, Hold> holds) {
    private static final String EVERYTHING = "*";

    /** Reads them; what cannot be read is refused. */
    static ReplanPlans read(
            Conversation conversation, Path from, Optional<Path> edits, Optional<Path> keep, PlanningProblem problem) {
        if (!Files.isDirectory(from)) {
            return alone(conversation, from, keep, problem);
        }
        var input = new PlanInput(conversation, from);
        Plan announced;
        Plan start;
        if (edits.isPresent()) {
            announced = input.require(PlanFolder.readTables(from, problem));
            start = new PlanInput(conversation, edits.get()).require(problem);
        } else {
            var both = PlanFolder.readBoth(from, problem);
            announced = input.require(both.written());
            start = both.written().equals(both.meant()) ? announced : input.require(both.meant());
        }
        var holds = new HashMap<DemandId, Hold>();
        if (!start.equals(announced)) {
            edited(new PlanView(problem, announced), new PlanView(problem, start))
                    .forEach(id -> holds.put(id, Hold.EXACTLY));
        }
        keep.ifPresent(file -> holds.putAll(kept(conversation, file, start)));
        return new ReplanPlans(announced, start, holds);
    }

    /** A plan made by hand, in a workbook of its own, that nobody has seen yet. */
    private static ReplanPlans alone(
            Conversation conversation, Path from, Optional<Path> keep, PlanningProblem problem) {
        var plan = new PlanInput(conversation, from).require(problem);
        return new ReplanPlans(
                plan, plan, keep.map(file -> kept(conversation, file, plan)).orElse(Map.of()));
    }

    private static Iterable<DemandId> edited(PlanView announced, PlanView edited) {
        var ids = new HashSet<DemandId>();
        for (var visit : edited.rosteredVisits()) {
            var id = visit.visit().id();
            boolean same = announced.findRostered(id).filter(visit::equals).isPresent();
            if (!same) {
                ids.add(id);
            }
        }
        return ids;
    }

    private static Map<DemandId, Hold> kept(Conversation conversation, Path file, Plan plan) {
        var name = Optional.ofNullable(file.getFileName()).orElse(file).toString();
        var problems = new Problems();
        var log = new TableLog("keep", name, problems);
        var holds = new HashMap<DemandId, Hold>();
        var others = new HashSet<Hold>();
        for (var records : RecordFile.open(file, name, Optional.empty(), problems)) {
            TableReader.read(
                    records, TableSchema.output("keep"), TableSource.plain(file, name), Layout.PLAIN, log, row -> {
                        if (!row.isRefused()) {
                            var hold = Hold.valueOf(row.requireWord("keep").toUpperCase(Locale.ROOT));
                            if (row.requireWord("visit_id").equals(EVERYTHING)) {
                                others.add(hold);
                            } else {
                                holds.put(new DemandId(row.requireWord("visit_id")), hold);
                            }
                        }
                    });
        }
        ProjectInput.tell(conversation, problems.all());
        if (problems.all().stream().anyMatch(Problem::isError)) {
            throw conversation.refusal("replan.refused", file);
        }
        others.stream()
                .findFirst()
                .ifPresent(hold -> plan.tours()
                        .forEach(tour -> tour.stops().forEach(stop -> holds.putIfAbsent(stop.visit(), hold))));
        return holds;
    }
}
