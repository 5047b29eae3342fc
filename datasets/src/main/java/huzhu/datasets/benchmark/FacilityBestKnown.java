package huzhu.datasets.benchmark;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import huzhu.datasets.benchmark.BenchmarkRefused.Cause;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;

/** Best known costs from a table with the columns {@code instance}, {@code problem} and {@code value}. */
public final class FacilityBestKnown {
    /** Of p-median instances. */
    public static final String MEDIAN = "p-median";
    /** Of capacitated instances whose customers are served whole. */
    public static final String WHOLE = "SSCFLP";
    /** Of capacitated instances whose customers may be split. */
    public static final String SPLIT = "CFLP";

    private FacilityBestKnown() {}

    /**
     * The least value that a table has of an instance.
     *
     * @param table the table
     * @param instance file of the instance, whose name without folders counts
     * @param problem how the name of the problem begins
     * @throws BenchmarkRefused if the table cannot be read
     */
    public static Optional<BigDecimal> find(Path table, Path instance, String problem) {
        var file = table.toString();
        Optional<BigDecimal> best = Optional.empty();
        try (var rows = CsvReader.builder().ofNamedCsvRecord(BenchmarkBytes.text(BenchmarkBytes.read(table)))) {
            for (var row : rows) {
                var name = row.findField("instance").orElse("");
                var last = name.substring(name.lastIndexOf('/') + 1);
                if (last.equals(String.valueOf(instance.getFileName()))
                        && row.findField("problem").orElse("").startsWith(problem)) {
                    var value = number(row.findField("value").orElse(""), file, row.getStartingLineNumber());
                    best = Optional.of(best.map(value::min).orElse(value));
                }
            }
        } catch (CsvParseException e) {
            throw new BenchmarkRefused(Cause.BROKEN, file, "", "");
        } catch (IOException e) {
            throw new BenchmarkRefused(Cause.UNREADABLE, file, "", "");
        }
        return best;
    }

    private static BigDecimal number(String text, String file, long line) {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            throw new BenchmarkRefused(Cause.NO_NUMBER, file, Long.toString(line), text);
        }
    }
}
