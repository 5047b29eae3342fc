package huzhu.cli.sweep;

import huzhu.datasets.sweep.SweepOutcome;
import huzhu.solver.experiment.Measure;
import huzhu.solver.experiment.MeasureKind.Better;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** All runs of a sweep, as answers of points. */
public final class SweepResults {
    private final SweepPoints points;
    private final List<String> measures;
    private final SortedMap<Integer, SweepOutcome> outcomes;

    /**
     * Results.
     *
     * @param measures names of the measures
     * @param outcomes all runs by row
     */
    public SweepResults(SweepPoints points, List<String> measures, SortedMap<Integer, SweepOutcome> outcomes) {
        this.points = points;
        this.measures = List.copyOf(measures);
        this.outcomes = new TreeMap<>(outcomes);
    }

    /** The points. */
    public SweepPoints points() {
        return points;
    }

    /** Names of the measures. */
    public List<String> measures() {
        return measures;
    }

    /** The table of runs. */
    public RunsTable table() {
        return new RunsTable(points, measures, outcomes);
    }

    /** Runs that failed. */
    public List<SweepOutcome> failures() {
        return outcomes.values().stream()
                .filter(one -> one.failure().isPresent())
                .toList();
    }

    /** A run's value of a measure, if it has one. */
    public Optional<Double> value(int point, int seed, String measure) {
        return Optional.ofNullable(outcomes.get(points.row(point, seed)))
                .flatMap(one -> Optional.ofNullable(one.measures().get(measure)));
    }

    private List<Double> values(int point, String measure) {
        var values = new ArrayList<Double>();
        for (int seed = 0; seed < points.design().seeds().size(); seed++) {
            value(point, seed, measure).ifPresent(values::add);
        }
        return values;
    }

    /** The mean over the seeds of each point, NaN where a run of it failed or has no value. */
    public double[] means(String measure) {
        int seeds = points.design().seeds().size();
        return IntStream.range(0, points.points())
                .mapToObj(point -> values(point, measure))
                .mapToDouble(values -> values.size() < seeds ? Double.NaN : mean(values))
                .toArray();
    }

    /** All values of a measure, point by point. */
    public List<Double> values(String measure) {
        return IntStream.range(0, points.points())
                .boxed()
                .flatMap(point -> values(point, measure).stream())
                .toList();
    }

    /**
     * The share of a measure's variance that is between seeds of the same point: chance, which no parameter explains. None
     * with one seed, or where nothing varies.
     */
    public Optional<Double> shareOfChance(String measure) {
        double within = 0;
        long degrees = 0;
        for (int point = 0; point < points.points(); point++) {
            var values = values(point, measure);
            double mean = mean(values);
            within += values.stream()
                    .mapToDouble(one -> (one - mean) * (one - mean))
                    .sum();
            degrees += Math.max(0, values.size() - 1);
        }
        var all = values(measure);
        double mean = mean(all);
        double total =
                all.stream().mapToDouble(one -> (one - mean) * (one - mean)).sum();
        if (degrees == 0 || total == 0) {
            return Optional.empty();
        }
        return Optional.of(Math.min(1, within / degrees / (total / (all.size() - 1))));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
    }

    /** In which direction a measure is better. */
    public static Better better(String measure) {
        return Measure.find(measure).map(one -> one.kind().better()).orElse(Better.NEITHER);
    }

    /** What a measure counts, in the words of tables. */
    public static String unit(String measure) {
        return Measure.find(measure).map(one -> one.kind().unit().text()).orElse("");
    }

    /** How many points have a mean of a measure. */
    public long whole(String measure) {
        return Arrays.stream(means(measure)).filter(one -> !Double.isNaN(one)).count();
    }
}
