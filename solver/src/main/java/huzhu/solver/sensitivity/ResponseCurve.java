package huzhu.solver.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How an answer goes with one input, whatever the others are: means over runs whose input has the same value or, where values
 * are many, lies in the same slice.
 *
 * @param bands from the least value up
 */
public record ResponseCurve(List<Band> bands) {
    /** Most values that are told apart; more go into slices of as many runs each. */
    public static final int MOST_VALUES = 10;

    public ResponseCurve {
        bands = List.copyOf(bands);
    }

    /**
     * Runs of about the same input.
     *
     * @param input mean of their inputs
     * @param answer mean of their answers with its interval
     */
    public record Band(double input, MeanInterval answer) {}

    /**
     * The curve.
     *
     * @param inputs one a run, NaN where the run is not about this input
     * @param answers one a run, NaN where it failed
     */
    public static ResponseCurve of(double[] inputs, double[] answers) {
        var values = new TreeMap<Double, List<Double>>();
        for (int i = 0; i < inputs.length; i++) {
            if (!Double.isNaN(inputs[i]) && !Double.isNaN(answers[i])) {
                values.computeIfAbsent(inputs[i], value -> new ArrayList<>()).add(answers[i]);
            }
        }
        if (values.size() <= MOST_VALUES) {
            var bands = new ArrayList<Band>();
            values.forEach((input, list) -> bands.add(new Band(input, MeanInterval.of(list))));
            return new ResponseCurve(bands);
        }
        return new ResponseCurve(slices(inputs, answers));
    }

    private static List<Band> slices(double[] inputs, double[] answers) {
        var order = IntStream.range(0, inputs.length)
                .filter(i -> !Double.isNaN(inputs[i]) && !Double.isNaN(answers[i]))
                .boxed()
                .sorted((a, b) -> Double.compare(inputs[a], inputs[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        var bands = new ArrayList<Band>();
        for (int slice = 0; slice < MOST_VALUES; slice++) {
            var part = Arrays.copyOfRange(order, (int) ((long) order.length * slice / MOST_VALUES), (int)
                    ((long) order.length * (slice + 1) / MOST_VALUES));
            double input = Arrays.stream(part).mapToDouble(i -> inputs[i]).sum() / part.length;
            var list = Arrays.stream(part).mapToObj(i -> answers[i]).toList();
            bands.add(new Band(input, MeanInterval.of(list)));
        }
        return bands;
    }
}
