package huzhu.datasets.benchmark;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.table.Problems;
import huzhu.datasets.table.TextFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is known of an instance from a table with the columns {@code instance}, {@code what} and {@code value}.
 *
 * @param cost lowest cost of a feasible solution, in the unit of the literature or, for {@link PasScoring#OVERCONSTRAINED}, in
 *     tenths
 * @param leftOut fewest patient-nights without a bed
 */
public record PasBestKnown(Optional<BigDecimal> cost, Optional<BigDecimal> leftOut) {
    private static final String FILE = "BEST.csv";
    private static final int LEVELS_UP = 2;
    private static final PasBestKnown NOTHING = new PasBestKnown(Optional.empty(), Optional.empty());

    /** The nearest table {@code BEST.csv} to an instance: in its folder, or up to two levels above. */
    public static Optional<Path> findNear(Path instance) {
        var folder = instance.toAbsolutePath().normalize().getParent();
        for (int level = 0; level <= LEVELS_UP && folder != null; level++, folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve(FILE))) {
                return Optional.of(folder.resolve(FILE));
            }
        }
        return Optional.empty();
    }

    /**
     * Reads what a table says of an instance; a table that says nothing of it leaves everything blank.
     *
     * @param table the table
     * @param instance file of the instance, whose name without folders counts
     * @param scoring which cost is meant
     * @param problems where a table that cannot be read is told
     */
    public static PasBestKnown read(Path table, Path instance, PasScoring scoring, Problems problems) {
        var name = table.toString();
        if (!Files.isRegularFile(table)) {
            problems.add(name, 0, "", ProblemCode.BENCHMARK_MISSING, "", "");
            return NOTHING;
        }
        var file = TextFile.open(table, name, problems);
        if (file.isEmpty()) {
            return NOTHING;
        }
        var best = NOTHING;
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file.get().reader())) {
            for (var row : rows) {
                if (row.findField("instance").filter(id -> isOf(id, instance)).isPresent()) {
                    best = best.with(
                            row.findField("what").orElse(""),
                            row.findField("value").orElse(""),
                            scoring);
                }
            }
        } catch (IOException | CsvParseException e) {
            problems.add(name, 0, "", ProblemCode.FILE_UNREADABLE, "", "", String.valueOf(e.getMessage()));
        }
        return best;
    }

    private static boolean isOf(String id, Path instance) {
        var file = instance.getFileName().toString();
        var last = id.substring(id.lastIndexOf('/') + 1);
        return last.equals(file) || (last + ".txt").equals(file);
    }

    private PasBestKnown with(String what, String value, PasScoring scoring) {
        var number = number(value);
        if (number.isEmpty()) {
            return this;
        }
        if (scoring == PasScoring.LITERATURE) {
            return what.startsWith("upper bound") ? new PasBestKnown(lower(cost, number.get()), leftOut) : this;
        }
        if (what.startsWith("fewest unassigned")) {
            return new PasBestKnown(cost, lower(leftOut, number.get()));
        }
        return what.startsWith("best soft") ? new PasBestKnown(lower(cost, number.get()), leftOut) : this;
    }

    private static Optional<BigDecimal> number(String value) {
        try {
            return Optional.of(new BigDecimal(value.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> lower(Optional<BigDecimal> known, BigDecimal value) {
        return Optional.of(known.map(value::min).orElse(value));
    }
}
