package huzhu.datasets.benchmark;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import huzhu.datasets.benchmark.BenchmarkRefused.Cause;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Best known costs of a benchmark set: a table with the columns {@code instance} and {@code best_known}, others are ignored. */
public final class BestKnown {
    /** Name of the file that is looked for. */
    public static final String FILE = "BEST.csv";

    private static final String INSTANCE = "instance";
    private static final String BEST_KNOWN = "best_known";
    private static final int LEVELS_UP = 2;

    private final Map<String, BigDecimal> costs;

    private BestKnown(Map<String, BigDecimal> costs) {
        this.costs = costs;
    }

    /** The cost of an instance, if it is known. */
    public Optional<BigDecimal> find(String instance) {
        return Optional.ofNullable(costs.get(instance));
    }

    /**
     * The nearest table of an instance: in its folder or up to two above.
     *
     * @throws BenchmarkRefused if there is one that makes no sense
     */
    public static BestKnown near(Path instance) {
        var folder = instance.toAbsolutePath().normalize().getParent();
        for (int level = 0; level <= LEVELS_UP && folder != null; level++) {
            if (Files.isRegularFile(folder.resolve(FILE))) {
                return read(folder.resolve(FILE));
            }
            folder = folder.getParent();
        }
        return new BestKnown(Map.of());
    }

    /**
     * Reads a table; an empty best known cost is an unknown one.
     *
     * @throws BenchmarkRefused if it makes no sense
     */
    public static BestKnown read(Path path) {
        var file = path.toString();
        var text = BenchmarkBytes.text(BenchmarkBytes.read(path));
        var costs = new LinkedHashMap<String, BigDecimal>();
        try (var rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (var row : rows) {
                for (var column : List.of(INSTANCE, BEST_KNOWN)) {
                    if (row.findField(column).isEmpty()) {
                        throw new BenchmarkRefused(Cause.NO_VALUE, file, "1", column);
                    }
                }
                var cost = row.getField(BEST_KNOWN).strip();
                if (!cost.isEmpty()) {
                    costs.put(row.getField(INSTANCE).strip(), number(cost, file, row.getStartingLineNumber()));
                }
            }
        } catch (CsvParseException e) {
            throw new BenchmarkRefused(Cause.BROKEN, file, "", "");
        } catch (IOException e) {
            throw new BenchmarkRefused(Cause.UNREADABLE, file, "", "");
        }
        return new BestKnown(costs);
    }

    private static BigDecimal number(String text, String file, long line) {
        try {
            var number = new BigDecimal(text);
            if (Math.abs(number.scale()) > 20 || number.precision() > 20 || number.signum() < 0) {
                throw new BenchmarkRefused(Cause.RANGE, file, Long.toString(line), text);
            }
            return number;
        } catch (NumberFormatException e) {
            throw new BenchmarkRefused(Cause.NO_NUMBER, file, Long.toString(line), text);
        }
    }
}
