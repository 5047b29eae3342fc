package huzhu.cli.sweep;

import huzhu.datasets.sweep.DesignFile;
import huzhu.datasets.sweep.Parameter;
import huzhu.datasets.sweep.Span;
import huzhu.datasets.sweep.SweepDesign;
import huzhu.solver.sensitivity.LatinHypercube;
import huzhu.solver.sensitivity.MorrisDesign;
import huzhu.solver.sensitivity.NearestTree;
import huzhu.solver.sensitivity.SaltelliDesign;
import huzhu.solver.sensitivity.SobolPoints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The points of a design, and its runs: each point with each seed, points first. Row {@code r} is point
 * {@code (r − 1) / seeds} with seed {@code (r − 1) % seeds}, both from 0.
 */
public final class SweepPoints {
    private static final int LEAST_START = 4;

    private static final int MOST_START = 120;

    /** Steps that a search for a plan to start from should have at least, in runs', where there are several. */
    private static final int SEARCH = 15;

    /** Searches for a plan to start from: the best of a few leaves a hundredth or two less unmet than the worst. */
    private static final int MOST_SEARCHES = 4;

    private final SweepDesign design;
    private final double[][] shares;
    private final List<List<Optional<String>>> values = new ArrayList<>();

    private SweepPoints(SweepDesign design, double[][] shares) {
        this.design = design;
        this.shares = shares;
        for (var point : shares) {
            var texts = new ArrayList<Optional<String>>();
            for (int i = 0; i < point.length; i++) {
                double share = point[i];
                texts.add(
                        Double.isNaN(share)
                                ? Optional.empty()
                                : Optional.of(design.parameters().get(i).span().at(share)));
            }
            values.add(List.copyOf(texts));
        }
    }

    /** How many points a design has; more than can be counted is the greatest number. */
    public static long count(SweepDesign design) {
        int inputs = design.parameters().size();
        var method = design.method();
        var levels = design.parameters().stream()
                .mapToLong(one -> one.span().shares(method.levels()).size())
                .toArray();
        return switch (method.kind()) {
            case GRID -> Arrays.stream(levels).reduce(1, (a, b) -> a > DesignFile.MOST_POINTS ? a : a * b);
            case ONE_AT_A_TIME -> 1 + Arrays.stream(levels).sum();
            case LATIN_HYPERCUBE, SOBOL_SEQUENCE -> method.size();
            case SALTELLI -> (long) method.size() * SaltelliDesign.rowsPerSample(inputs);
            case MORRIS -> (long) method.size() * MorrisDesign.rowsPerWalk(inputs);
        };
    }

    /** The points of a design. */
    public static SweepPoints of(SweepDesign design) {
        int inputs = design.parameters().size();
        var method = design.method();
        return new SweepPoints(
                design,
                switch (method.kind()) {
                    case GRID -> grid(design);
                    case ONE_AT_A_TIME -> oneAtATime(design);
                    case LATIN_HYPERCUBE -> LatinHypercube.sample(method.size(), inputs, method.seed());
                    case SOBOL_SEQUENCE -> SobolPoints.sample(method.size(), inputs, method.seed());
                    case SALTELLI -> SaltelliDesign.points(method.size(), inputs, method.seed());
                    case MORRIS -> MorrisDesign.points(method.size(), inputs, method.levels(), method.seed());
                });
    }

    /** Every value with every other, the last parameter changing fastest. */
    private static double[][] grid(SweepDesign design) {
        List<List<Double>> rows = List.of(List.of());
        for (var parameter : design.parameters()) {
            var next = new ArrayList<List<Double>>();
            for (var row : rows) {
                for (double share : parameter.span().shares(design.method().levels())) {
                    var longer = new ArrayList<>(row);
                    longer.add(share);
                    next.add(longer);
                }
            }
            rows = next;
        }
        return rows.stream()
                .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
    }

    /** The project as it is, then each value of each parameter with all others as they are. */
    private static double[][] oneAtATime(SweepDesign design) {
        int inputs = design.parameters().size();
        var rows = new ArrayList<double[]>();
        rows.add(untouched(inputs));
        for (int i = 0; i < inputs; i++) {
            for (double share :
                    design.parameters().get(i).span().shares(design.method().levels())) {
                var row = untouched(inputs);
                row[i] = share;
                rows.add(row);
            }
        }
        return rows.toArray(double[][]::new);
    }

    private static double[] untouched(int inputs) {
        var row = new double[inputs];
        Arrays.fill(row, Double.NaN);
        return row;
    }

    /** The design. */
    public SweepDesign design() {
        return design;
    }

    /** How many points there are. */
    public int points() {
        return values.size();
    }

    /**
     * Steps of search for the plan that runs start from, one a seed; 0 to start from nothing. Where the design leaves them open,
     * a quarter of what the runs of a seed have, at least {@value #LEAST_START} runs' and at most {@value #MOST_START}.
     */
    public long startEffort() {
        return design.startEffort().orElse(design.effort() * Math.clamp(points() / 4, LEAST_START, MOST_START));
    }

    /** Among how many searches these steps are shared out; runs start from the best of what they find. */
    public int startSearches() {
        return Math.clamp(startEffort() / (SEARCH * design.effort()), 1, MOST_SEARCHES);
    }

    /** How many runs there are. */
    public int runs() {
        return points() * design.seeds().size();
    }

    /** The values of a point, one a parameter; nothing for one that stays as the project has it. */
    public List<Optional<String>> values(int point) {
        return values.get(point);
    }

    /** The point of a row. */
    public int pointOf(int row) {
        return (row - 1) / design.seeds().size();
    }

    /** The seed of a row. */
    public long seedOf(int row) {
        return design.seeds().get((row - 1) % design.seeds().size());
    }

    /** The row of a point with one of the seeds, both from 0. */
    public int row(int point, int seed) {
        return point * design.seeds().size() + seed + 1;
    }

    /** Where the points lie in the unit cube, NaN where a parameter stays as the project has it. */
    public double[][] shares() {
        return Arrays.stream(shares).map(double[]::clone).toArray(double[][]::new);
    }

    /** The values of a parameter as numbers, one a point, NaN where it stays as the project has it. */
    public double[] numbers(int parameter) {
        var span = design.parameters().get(parameter).span();
        return IntStream.range(0, points())
                .mapToDouble(point -> values(point)
                        .get(parameter)
                        .map(text -> span.number(text).orElse(Double.NaN))
                        .orElse(Double.NaN))
                .toArray();
    }

    /** Which point's plan each point starts from. */
    public NearestTree starts() {
        var parameters = design.parameters();
        var isWord = new boolean[parameters.size()];
        for (int i = 0; i < isWord.length; i++) {
            isWord[i] = isOfWords(parameters.get(i));
        }
        return NearestTree.of(shares, isWord);
    }

    /** Whether a parameter's values are words, which have no order. */
    public static boolean isOfWords(Parameter parameter) {
        return parameter.span() instanceof Span.Choices choices && !choices.isOfNumbers();
    }
}
