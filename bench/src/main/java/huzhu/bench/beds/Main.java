package huzhu.bench.beds;

import huzhu.bench.county.GeneratedCounty;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Prints what beds that are frozen when they have been found, and beds that are searched on together with visits, leave unmet on
 * generated counties, as a table in Markdown.
 */
public final class Main {
    private Main() {}

    /**
     * Prints the table.
     *
     * @param args elders, effort and seed of the search, then seeds of counties
     */
    public static void main(String[] args) throws IOException {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        int elders = Integer.parseInt(args[0]);
        long effort = Long.parseLong(args[1]);
        long seed = Long.parseLong(args[2]);
        out.println(
                "| elders | county | seed | visits, frozen | visits, joint | gain | all unmet, frozen | joint | gain |");
        out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        for (int i = 3; i < args.length; i++) {
            var gain = JointGain.measure(GeneratedCounty.of(Long.parseLong(args[i]), elders), seed, effort);
            out.printf(
                    Locale.ROOT,
                    "| %,d | %s | %d | %,d | %,d | %.1f %% | %,d | %,d | %.1f %% |%n",
                    elders,
                    args[i],
                    seed,
                    gain.frozen().visits(),
                    gain.joint().visits(),
                    percent(gain.frozen().visits(), gain.joint().visits()),
                    gain.frozen().all(),
                    gain.joint().all(),
                    percent(gain.frozen().all(), gain.joint().all()));
        }
    }

    private static double percent(long before, long after) {
        return before == 0 ? 0 : 100.0 * (before - after) / before;
    }
}
