package huzhu.cli.sweep;

import huzhu.datasets.county.ProjectReader;
import huzhu.datasets.county.Reading;
import huzhu.datasets.output.PackedPlan;
import huzhu.datasets.patch.Patch;
import huzhu.datasets.sweep.SweepDesign;
import huzhu.datasets.table.Problem;
import huzhu.model.demand.PlanningProblem;
import huzhu.solver.experiment.WeekRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One run of a sweep as a pure function: the same project, values, seed, effort and plan to start from give the same measures
 * and the same plan on every machine.
 *
 * @param source the project and what is laid over it before any value
 * @param design what values mean
 * @param measures names of the measures to keep
 */
public record SweepWorker(Source source, SweepDesign design, List<String> measures) implements SweepRuns {
    public SweepWorker {
        measures = List.copyOf(measures);
    }

    /**
     * A project as a command line names it.
     *
     * @param project folder that holds {@code huzhu.yaml}, or that file
     * @param patches files of patches, by the names that records have for them
     * @param sets policy values, each {@code path=value}
     */
    public record Source(Path project, List<ProjectReader.NamedFile> patches, List<String> sets) {
        public Source {
            patches = List.copyOf(patches);
            sets = List.copyOf(sets);
        }

        /** Reads the project under one more layer of patches. */
        public Reading read(List<Patch> layer) {
            return ProjectReader.readLayered(project, patches, sets, List.of(layer));
        }
    }

    @Override
    public SweepResult run(SweepTask task) {
        try {
            var reading = read(task.values(), task.seed());
            if (reading.isRefused()) {
                return SweepResult.failed(reading.problems().stream()
                        .filter(Problem::isError)
                        .findFirst()
                        .map(Problem::toString)
                        .orElse("refused"));
            }
            var problem = PlanningProblem.of(reading.county().orElseThrow());
            boolean isProven = measures.stream().anyMatch(name -> name.contains("proven"));
            var run = new WeekRun(task.seed(), task.effort(), isProven);
            var starts = task.starts().stream().map(PackedPlan::plan).toList();
            var outcome = starts.isEmpty() ? run.from(problem) : run.onwards(problem, starts);
            var kept = new TreeMap<>(outcome.measures());
            kept.keySet().retainAll(measures);
            var plan = task.isStart()
                    ? Optional.of(PackedPlan.of(problem.county(), outcome.plan()))
                    : Optional.<PackedPlan>empty();
            return new SweepResult(Optional.empty(), kept, plan);
        } catch (RuntimeException e) {
            return SweepResult.failed(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    /** Reads the project under values. */
    public Reading read(List<Optional<String>> values, long seed) {
        var layer = new ArrayList<Patch>();
        for (int i = 0; i < values.size(); i++) {
            var parameter = design.parameters().get(i);
            values.get(i).map(parameter::patches).ifPresent(layer::addAll);
        }
        return source.read(layer.stream().map(patch -> patch.drawn(seed)).toList());
    }
}
