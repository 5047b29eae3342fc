package huzhu.cli.command;

import huzhu.cli.report.simulate.EarlierRun;
import huzhu.cli.report.simulate.WeeksTable;
import huzhu.solver.experiment.PairedInterval;
import huzhu.solver.simulate.Measure;
import huzhu.solver.simulate.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An earlier simulation of the same design, to be compared with: replicate by replicate, both having drawn the same numbers.
 *
 * @param values every measure by replicate, week and name, as {@code weeks.csv} has it
 * @param weeks weeks of both
 * @param replicates replicates of both
 */
record EarlierSimulation(Map<WeeksTable.Key, Double> values, int weeks, int replicates) {
    /** A part of the weeks over which means are taken. */
    enum Period {
        ALL,
        LAST_QUARTER;

        int firstWeek(int weeks) {
            return this == ALL ? 1 : weeks - Math.max(1, weeks / 4) + 1;
        }
    }

    /**
     * One measure of both, as means over the weeks of a period.
     *
     * @param measure what is measured
     * @param period which weeks
     * @param before mean over the replicates of the earlier simulation
     * @param now mean over those of this one
     * @param difference this one less the earlier one
     */
    record Line(Measure measure, Period period, double before, double now, PairedInterval difference) {}

    /** Reads a folder, which must be of the same weeks, replicates and seed. */
    static EarlierSimulation require(Conversation conversation, Path folder, int weeks, int replicates, long seed)
            throws IOException {
        if (!Files.isRegularFile(folder.resolve(SimulationFiles.WEEKS))
                || !Files.isRegularFile(folder.resolve("run.json"))) {
            throw conversation.usageError("simulate.compare.none", folder);
        }
        try {
            var run = EarlierRun.read(folder);
            if (run.weeks() != weeks
                    || run.replicates() != replicates
                    || run.seed() != seed
                    || run.values().size() != weeks * replicates * Measure.values().length
                    || !run.values().keySet().stream().allMatch(key -> isWithin(key, weeks, replicates))) {
                throw conversation.usageError(
                        "simulate.compare.other", folder, run.weeks(), run.replicates(), String.valueOf(run.seed()));
            }
            return new EarlierSimulation(run.values(), weeks, replicates);
        } catch (IllegalArgumentException e) {
            throw conversation.usageError("simulate.compare.none", folder);
        }
    }

    /** Every measure of both, for all weeks and for the last quarter of them. */
    List<Line> with(Simulation now) {
        var later = WeeksTable.values(now);
        var lines = new ArrayList<Line>();
        for (var period : Period.values()) {
            for (var measure : Measure.values()) {
                var before = means(values, measure, period);
                var after = means(later, measure, period);
                lines.add(new Line(measure, period, mean(before), mean(after), PairedInterval.between(before, after)));
            }
        }
        return lines;
    }

    private static boolean isWithin(WeeksTable.Key key, int weeks, int replicates) {
        return key.week() >= 1 && key.week() <= weeks && key.replicate() >= 1 && key.replicate() <= replicates;
    }

    private double[] means(Map<WeeksTable.Key, Double> table, Measure measure, Period period) {
        int first = period.firstWeek(weeks);
        var means = new double[replicates];
        for (int replicate = 1; replicate <= replicates; replicate++) {
            double sum = 0;
            for (int week = first; week <= weeks; week++) {
                var value = table.get(new WeeksTable.Key(replicate, week, measure));
                if (value == null) {
                    throw new IllegalStateException("no " + measure + " of replicate " + replicate + ", week " + week
                            + ".\nMaybe weeks.csv was edited.");
                }
                sum += value;
            }
            means[replicate - 1] = sum / (weeks - first + 1);
        }
        return means;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
