package huzhu.cli.sweep;

import huzhu.datasets.county.ProjectReader;
import huzhu.datasets.county.Reading;
import huzhu.datasets.patch.Patch;
import huzhu.datasets.sweep.SweepDesign;
import huzhu.datasets.table.Problem;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.plan.Plan;
import huzhu.solver.experiment.WeekRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One run of a sweep as a pure function: the same project, values, seed, effort and plan to start from give the same measures
 * and the same plan on every machine.
 *
 * @param source the project and what is laid over it before any value
 * @param design what values mean
 * @param measures names of the measures to keep
 */
public record SweepWorker(Source source, SweepDesign design, List<String> measures) {
    private static final int LONGEST_REASON = 300;

    public SweepWorker {
        measures = List.copyOf(measures);
    }

    /**
     * A project as a command line names it.
     *
     * @param project folder that holds {@code huzhu.yaml}, or that file
     * @param patches files of patches
     * @param sets policy values, each {@code path=value}
     */
    public record Source(Path project, List<Path> patches, List<String> sets) {
        public Source {
            patches = List.copyOf(patches);
            sets = List.copyOf(sets);
        }

        /** Reads the project under one more layer of patches. */
        public Reading read(List<Patch> layer) {
            var files = patches.stream()
                    .map(path -> new ProjectReader.NamedFile(path, path.toString()))
                    .toList();
            return ProjectReader.readLayered(project, files, sets, List.of(layer));
        }
    }

    /**
     * What a run gave.
     *
     * @param failure why it failed, if it did
     * @param measures values by name; one that has no value is left out
     * @param plan the plan with the week it is for, unless it failed
     */
    public record Result(Optional<String> failure, SortedMap<String, Double> measures, Optional<Solved> plan) {
        private static Result failed(String reason) {
            var line = reason.replaceAll("\\s+", " ").strip();
            return new Result(
                    Optional.of(line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + "…"),
                    new TreeMap<>(),
                    Optional.empty());
        }
    }

    /**
     * A plan of a week.
     *
     * @param problem the week
     * @param plan its plan
     */
    public record Solved(PlanningProblem problem, Plan plan) {}

    /**
     * Runs a week.
     *
     * @param values one a parameter; nothing for one that stays as the project has it
     * @param seed of the search, and of the rows that patches draw
     * @param effort steps of search
     * @param start the plan to start from, of which first everything goes that breaks a rule
     */
    public Result run(List<Optional<String>> values, long seed, long effort, Plan start) {
        try {
            var reading = read(values, seed);
            if (reading.isRefused()) {
                return Result.failed(reading.problems().stream()
                        .filter(Problem::isError)
                        .findFirst()
                        .map(Problem::toString)
                        .orElse("refused"));
            }
            var problem = PlanningProblem.of(reading.county().orElseThrow());
            boolean isProven = measures.stream().anyMatch(name -> name.contains("proven"));
            var outcome = new WeekRun(seed, effort, isProven).from(problem, start);
            var kept = new TreeMap<>(outcome.measures());
            kept.keySet().retainAll(measures);
            return new Result(Optional.empty(), kept, Optional.of(new Solved(problem, outcome.plan())));
        } catch (RuntimeException e) {
            return Result.failed(e.getClass().getSimpleName() + ": " + e.getMessage());
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
