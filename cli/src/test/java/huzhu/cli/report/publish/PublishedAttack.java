package huzhu.cli.report.publish;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads published tables, or the difference of two editions of them, and attacks them.
 *
 * @param tables the figures of each table, empty where withheld
 */
public record PublishedAttack(Map<String, List<List<Optional<Integer>>>> tables) {

    /** The tables of one edition, from the lines of its file. */
    public static PublishedAttack of(List<String> lines) {
        var byRow = new LinkedHashMap<String, Map<String, List<Optional<Integer>>>>();
        CsvReader.builder().ofCsvRecord(String.join("\n", lines)).stream()
                .skip(1)
                .map(CsvRecord::getFields)
                .forEach(cells -> byRow.computeIfAbsent(cells.getFirst(), it -> new LinkedHashMap<>())
                        .computeIfAbsent(cells.get(1), it -> new ArrayList<>())
                        .add(cells.get(3).isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(cells.get(3)))));
        var tables = new LinkedHashMap<String, List<List<Optional<Integer>>>>();
        byRow.forEach((name, rows) -> tables.put(name, List.copyOf(rows.values())));
        return new PublishedAttack(tables);
    }

    /** The later edition less the earlier; withheld is what either withholds. */
    public static PublishedAttack ofDifference(List<String> before, List<String> after) {
        var earlier = of(before);
        var tables = new LinkedHashMap<String, List<List<Optional<Integer>>>>();
        of(after)
                .tables
                .forEach((name, rows) -> tables.put(
                        name,
                        IntStream.range(0, rows.size())
                                .mapToObj(row -> IntStream.range(
                                                0, rows.get(row).size())
                                        .mapToObj(column -> rows.get(row)
                                                .get(column)
                                                .flatMap(now -> earlier.tables
                                                        .get(name)
                                                        .get(row)
                                                        .get(column)
                                                        .map(then -> now - then)))
                                        .toList())
                                .toList()));
        return new PublishedAttack(tables);
    }

    private List<Optional<Integer>> cells() {
        return tables.values().stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .toList();
    }

    public long withheld() {
        return cells().stream().filter(Optional::isEmpty).count();
    }

    public long shown() {
        return cells().stream().filter(Optional::isPresent).count();
    }

    /** The smallest figure shown but 0. */
    public int smallest() {
        return cells().stream()
                .flatMap(Optional::stream)
                .filter(people -> people != 0)
                .min(Integer::compare)
                .orElseThrow();
    }

    /** Differences shown that are of fewer than k people. */
    public List<Integer> smallChanges(int k) {
        return cells().stream()
                .flatMap(Optional::stream)
                .filter(people -> people != 0 && Math.abs(people) < k)
                .toList();
    }

    public List<String> solved() {
        var attack = new LinearAttack();
        tables.forEach(attack::add);
        return attack.solved();
    }
}
