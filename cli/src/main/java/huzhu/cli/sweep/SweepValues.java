package huzhu.cli.sweep;

import huzhu.datasets.sweep.Parameter;
import huzhu.datasets.sweep.Span;
import java.util.Locale;

/** How values look to people. */
public final class SweepValues {
    private SweepValues() {}

    /** A value of a parameter that tables hold as a number: words by their place in the list, numbers in four digits. */
    public static String shown(Parameter parameter, double number) {
        return parameter.span() instanceof Span.Choices choices && !choices.isOfNumbers()
                ? choices.texts()
                        .get(Math.clamp(Math.round(number), 0, choices.texts().size() - 1))
                : number(number);
    }

    /** Four digits, or all of a whole number. */
    public static String number(double value) {
        double size = Math.abs(value);
        if (value == Math.rint(value) && size < 1e15) {
            return String.format(Locale.ROOT, "%,d", (long) value);
        }
        var pattern = size < 10 ? "%.3f" : size < 100 ? "%.2f" : size < 1000 ? "%.1f" : "%,.0f";
        return String.format(Locale.ROOT, pattern, value);
    }
}
