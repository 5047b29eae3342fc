package huzhu.cli.sweep;

import huzhu.solver.experiment.MeasureKind.Better;
import huzhu.solver.sensitivity.ElementaryEffects;
import huzhu.solver.sensitivity.Estimate;
import huzhu.solver.sensitivity.MeanInterval;
import huzhu.solver.sensitivity.ParetoFront;
import huzhu.solver.sensitivity.RankCorrelation;
import huzhu.solver.sensitivity.ResponseCurve;
import huzhu.solver.sensitivity.SaltelliDesign;
import huzhu.solver.sensitivity.SobolIndices;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the runs of a sweep say together, by the design that they follow. Answers of a point are means over its seeds. */
public final class SweepAnalysis {
    private final SweepResults results;
    private final SweepPoints points;

    /** An analysis of results. */
    public SweepAnalysis(SweepResults results) {
        this.results = results;
        points = results.points();
    }

    /** Kinds of indices. */
    public enum Index {
        /** Share of the variance that goes when the parameter is known. */
        FIRST,
        /** Share of the variance that stays when all others are known. */
        TOTAL,
        /** Mean size of the effect of the whole range. */
        MU_STAR,
        /** Mean effect of the whole range. */
        MU,
        /** Standard deviation of effects. */
        SIGMA,
        /** Partial rank correlation. */
        PRCC;

        /** The word in tables. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An index of a parameter.
     *
     * @param measure name of the measure
     * @param parameter number of the parameter, from 0
     * @param index which index
     * @param value its value
     * @param interval the value with its interval of 95 %, where there is one
     * @param samples samples, steps or points that it comes from
     */
    public record Line(
            String measure, int parameter, Index index, double value, Optional<Estimate> interval, long samples) {}

    /** All indices that the design allows, measure by measure. */
    public List<Line> indices() {
        return results.measures().stream().flatMap(one -> indices(one).stream()).toList();
    }

    /** The indices of one measure. */
    public List<Line> indices(String measure) {
        var answers = results.means(measure);
        return switch (points.design().method().kind()) {
            case SALTELLI -> {
                var lines = new ArrayList<>(sobol(measure, answers));
                lines.addAll(ranks(measure, plainRows(), answers));
                yield lines;
            }
            case MORRIS -> morris(measure, answers);
            case GRID, LATIN_HYPERCUBE, SOBOL_SEQUENCE ->
                ranks(measure, IntStream.range(0, answers.length).toArray(), answers);
            case ONE_AT_A_TIME -> List.of();
        };
    }

    private int inputs() {
        return points.design().parameters().size();
    }

    private List<Line> sobol(String measure, double[] answers) {
        var lines = new ArrayList<Line>();
        SobolIndices.of(answers, inputs(), points.design().method().seed()).ifPresent(found -> {
            for (int i = 0; i < inputs(); i++) {
                var one = found.inputs().get(i);
                lines.add(line(measure, i, Index.FIRST, one.first(), found.samples()));
                lines.add(line(measure, i, Index.TOTAL, one.total(), found.samples()));
            }
        });
        return lines;
    }

    private static Line line(String measure, int parameter, Index index, Estimate value, long samples) {
        return new Line(measure, parameter, index, value.value(), Optional.of(value), samples);
    }

    private List<Line> morris(String measure, double[] answers) {
        var lines = new ArrayList<Line>();
        var effects = ElementaryEffects.of(points.shares(), answers);
        for (int i = 0; i < effects.size(); i++) {
            int parameter = i;
            effects.get(i).ifPresent(found -> {
                lines.add(line(measure, parameter, Index.MU_STAR, found.size(), found.steps()));
                lines.add(new Line(measure, parameter, Index.MU, found.mean(), Optional.empty(), found.steps()));
                lines.add(new Line(measure, parameter, Index.SIGMA, found.spread(), Optional.empty(), found.steps()));
            });
        }
        return lines;
    }

    /** Rows of the two plain samples of a design of Saltelli: the others repeat their values. */
    private int[] plainRows() {
        int rows = SaltelliDesign.rowsPerSample(inputs());
        return IntStream.range(0, points.points()).filter(i -> i % rows < 2).toArray();
    }

    private List<Line> ranks(String measure, int[] rows, double[] answers) {
        var columns = IntStream.range(0, inputs()).mapToObj(points::numbers).toList();
        var inputs = IntStream.of(rows)
                .mapToObj(row -> columns.stream().mapToDouble(one -> one[row]).toArray())
                .toArray(double[][]::new);
        var lines = new ArrayList<Line>();
        if (inputs.length == 0) {
            return lines;
        }
        var some = IntStream.of(rows).mapToDouble(row -> answers[row]).toArray();
        long whole =
                IntStream.of(rows).filter(row -> !Double.isNaN(answers[row])).count();
        var found = RankCorrelation.of(inputs, some);
        for (int i = 0; i < found.size(); i++) {
            int parameter = i;
            found.get(i).ifPresent(one -> lines.add(line(measure, parameter, Index.PRCC, one, whole)));
        }
        return lines;
    }

    /** How a measure goes with a parameter, over all runs. */
    public ResponseCurve response(int parameter, String measure) {
        var numbers = points.numbers(parameter);
        var inputs = new ArrayList<Double>();
        var answers = new ArrayList<Double>();
        for (int point = 0; point < points.points(); point++) {
            for (int seed = 0; seed < points.design().seeds().size(); seed++) {
                inputs.add(numbers[point]);
                answers.add(results.value(point, seed, measure).orElse(Double.NaN));
            }
        }
        return ResponseCurve.of(array(inputs), array(answers));
    }

    private static double[] array(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The mean of a measure over the seeds of a point, with its interval; none where all its runs failed. */
    public Optional<MeanInterval> mean(int point, String measure) {
        var values = IntStream.range(0, points.design().seeds().size())
                .mapToObj(seed -> results.value(point, seed, measure))
                .flatMap(Optional::stream)
                .toList();
        return values.isEmpty() ? Optional.empty() : Optional.of(MeanInterval.of(values));
    }

    /**
     * A point in efficiency and equity.
     *
     * @param point its number, from 0
     * @param efficiency mean of the first measure
     * @param equity mean of the second
     * @param isBest whether no other point is better in one and no worse in the other
     */
    public record Tradeoff(int point, double efficiency, double equity, boolean isBest) {}

    /** All points that have both measures. */
    public List<Tradeoff> tradeoffs() {
        var pareto = UsualMeasures.pareto(points.design());
        var first = results.means(pareto.efficiency().name());
        var second = results.means(pareto.equity().name());
        int firstSign = sign(pareto.efficiency().name());
        int secondSign = sign(pareto.equity().name());
        var whole = IntStream.range(0, first.length)
                .filter(i -> !Double.isNaN(first[i]) && !Double.isNaN(second[i]))
                .boxed()
                .toList();
        var best = ParetoFront.of(whole.stream()
                        .map(i -> new ParetoFront.Prices(firstSign * first[i], secondSign * second[i]))
                        .toList())
                .stream()
                .map(whole::get)
                .collect(Collectors.toSet());
        return whole.stream()
                .map(i -> new Tradeoff(i, first[i], second[i], best.contains(i)))
                .toList();
    }

    private static int sign(String measure) {
        return SweepResults.better(measure) == Better.MORE ? -1 : 1;
    }
}
