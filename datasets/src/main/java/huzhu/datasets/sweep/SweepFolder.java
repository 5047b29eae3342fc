package huzhu.datasets.sweep;

import de.siegmar.fastcsv.reader.CsvReader;
import huzhu.datasets.output.JsonFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What the output folder of a sweep says of how its runs were made.
 *
 * @param generator the program and its version
 * @param fingerprint hash of all that the runs depend on
 * @param inputs hashes of the project's files by name
 * @param sets policy values of the command line
 * @param patches files of patches
 * @param seeds seeds of each point
 * @param effort steps of search a run
 * @param measures names of the measures, which are columns of the table
 */
public record SweepFolder(
        String generator,
        String fingerprint,
        Map<String, String> inputs,
        List<String> sets,
        List<String> patches,
        List<Long> seeds,
        long effort,
        List<String> measures) {
    /** Name of the record of a run. */
    public static final String RECORD = "run.json";

    /** Name of the copy of the design. */
    public static final String DESIGN = "design.yaml";

    /** Name of the table of runs. */
    public static final String RUNS = "runs.csv";

    /**
     * Reads the record of a folder; nothing if it is no output folder of a sweep.
     *
     * @throws IOException if a file cannot be read
     */
    public static Optional<SweepFolder> read(Path folder) throws IOException {
        for (var name : List.of(RECORD, DESIGN, RUNS)) {
            if (!Files.isRegularFile(folder.resolve(name))) {
                return Optional.empty();
            }
        }
        try {
            var run = JsonFile.read(Files.readAllBytes(folder.resolve(RECORD)));
            var inputs = new LinkedHashMap<String, String>();
            run.path("inputs")
                    .propertyStream()
                    .forEach(one -> inputs.put(one.getKey(), one.getValue().asString("")));
            return Optional.of(new SweepFolder(
                            run.path("generator").asString(""),
                            run.path("fingerprint").asString(""),
                            inputs,
                            texts(run.path("set")),
                            texts(run.path("patches")),
                            run.path("seeds")
                                    .valueStream()
                                    .map(JsonNode::asLong)
                                    .toList(),
                            run.path("effort").asLong(0),
                            texts(run.path("measures"))))
                    .filter(found -> !found.fingerprint().isEmpty());
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(one -> one.asString("")).toList();
    }

    /**
     * What the table of a folder says of a run; nothing if it has no such row.
     *
     * @throws IOException if the table cannot be read
     */
    public Optional<SweepOutcome> row(Path folder, int row) throws IOException {
        try (var csv = CsvReader.builder().ofCsvRecord(folder.resolve(RUNS))) {
            var header = new ArrayList<String>();
            for (var line : csv) {
                if (header.isEmpty()) {
                    header.addAll(line.getFields());
                } else if (line.getField(0).equals(Integer.toString(row))) {
                    return Optional.of(outcome(row, header, line.getFields()));
                }
            }
        }
        return Optional.empty();
    }

    private SweepOutcome outcome(int row, List<String> header, List<String> cells) {
        var reason = Optional.of(cells.get(header.indexOf("reason"))).filter(text -> !text.isEmpty());
        SortedMap<String, Double> values = new TreeMap<>();
        for (var measure : measures) {
            var cell = cells.get(header.indexOf(measure));
            if (!cell.isEmpty()) {
                values.put(measure, Double.parseDouble(cell));
            }
        }
        return new SweepOutcome(row, reason, values);
    }
}
