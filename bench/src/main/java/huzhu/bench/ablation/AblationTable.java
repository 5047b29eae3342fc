package huzhu.bench.ablation;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Prints, as a table in Markdown, what a search ends with when it must do without one of its ways. */
public final class AblationTable {
    private AblationTable() {}

    /**
     * Searches with all ways, then without each, and prints each result as soon as it is there.
     *
     * @param ways the type of the ways
     * @param measure what is measured, less being better
     * @param format how to print it
     * @param mean searches with some ways only and says what came out
     */
    public static <W extends Enum<W>> void print(
            Class<W> ways, String measure, String format, ToDoubleFunction<Set<W>> mean) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        out.printf("| without | %s | more than with all |%n", measure);
        out.println("| --- | --- | --- |");
        double whole = mean.applyAsDouble(EnumSet.allOf(ways));
        out.printf(Locale.ROOT, "| nothing | " + format + " | |%n", whole);
        for (var left : ways.getEnumConstants()) {
            double without = mean.applyAsDouble(EnumSet.complementOf(EnumSet.of(left)));
            out.printf(Locale.ROOT, "| %s | " + format + " | %+.2f %% |%n", left, without, 100 * (without / whole - 1));
        }
    }

    /** Seeds between commas. */
    public static List<Long> seeds(String list) {
        return Stream.of(list.split(",")).map(Long::valueOf).toList();
    }
}
