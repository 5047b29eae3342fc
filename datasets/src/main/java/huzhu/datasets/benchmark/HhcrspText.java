package huzhu.datasets.benchmark;

import huzhu.datasets.benchmark.BenchmarkRefused.Cause;
import huzhu.datasets.benchmark.HhcrspFile.Caregiver;
import huzhu.datasets.benchmark.HhcrspFile.Dialect;
import huzhu.datasets.benchmark.HhcrspFile.Gap;
import huzhu.datasets.benchmark.HhcrspFile.Needed;
import huzhu.datasets.benchmark.HhcrspFile.Pairing;
import huzhu.datasets.benchmark.HhcrspFile.Patient;
import huzhu.datasets.benchmark.HhcrspFile.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The text files of the first set: a name alone on a line, then its rows of numbers. Ids are those of the same instances in
 * JSON, and so are travel times, which are rounded to thousandths there.
 *
 * <p>Source: D. S. Mankowska, F. Meisel, C. Bierwirth, "The home health care routing and scheduling problem with
 * interdependent services", Health Care Management Science 17 (2014).
 */
final class HhcrspText {
    private static final int TRAVEL_DECIMALS = 3;
    private static final int MOST = 10_000;
    private static final Pattern NAME = Pattern.compile("[A-Za-z]+");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,7}(\\.\\d{1,15})?");

    private final String file;
    private final Map<String, List<Row>> sections = new LinkedHashMap<>();
    private final int nodes;
    private final int vehicles;
    private final int services;

    private record Row(int line, List<BigDecimal> numbers) {}

    private HhcrspText(String file, String text) {
        this.file = file;
        split(text);
        nodes = count("nbNodes");
        vehicles = count("nbVehi");
        services = count("nbServi");
    }

    /**
     * Reads an instance.
     *
     * @throws BenchmarkRefused if something is missing or makes no sense
     */
    static HhcrspFile read(String file, String text) {
        return new HhcrspText(file, text).file();
    }

    private void split(String text) {
        List<Row> rows = new ArrayList<>();
        var lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            var line = lines[i].strip();
            if (NAME.matcher(line).matches()) {
                rows = new ArrayList<>();
                sections.put(line, rows);
            } else if (!line.isEmpty()) {
                rows.add(row(i + 1, line));
            }
        }
    }

    private Row row(int number, String line) {
        var numbers = new ArrayList<BigDecimal>();
        for (var word : line.split("\\s+")) {
            if (!NUMBER.matcher(word).matches()) {
                throw new BenchmarkRefused(Cause.NO_NUMBER, file, Integer.toString(number), word);
            }
            numbers.add(new BigDecimal(word));
        }
        return new Row(number, numbers);
    }

    private List<List<BigDecimal>> table(String name, int rows, int columns) {
        var section = sections.get(name);
        if (section == null) {
            throw new BenchmarkRefused(Cause.NO_VALUE, file, "", name);
        }
        if (section.size() != rows) {
            throw new BenchmarkRefused(Cause.NOT_SQUARE, file, name, section.size() + "/" + rows);
        }
        for (var row : section) {
            if (row.numbers().size() != columns) {
                throw new BenchmarkRefused(
                        Cause.NOT_SQUARE,
                        file,
                        Integer.toString(row.line()),
                        row.numbers().size() + "/" + columns);
            }
            if (!name.equals("x") && !name.equals("y")) {
                row.numbers().stream()
                        .filter(value -> value.signum() < 0)
                        .findFirst()
                        .ifPresent(value -> {
                            throw new BenchmarkRefused(
                                    Cause.RANGE, file, Integer.toString(row.line()), value.toString());
                        });
            }
        }
        return section.stream().map(Row::numbers).toList();
    }

    private int count(String name) {
        var number = table(name, 1, 1).getFirst().getFirst();
        if (number.stripTrailingZeros().scale() > 0 || number.signum() == 0 || number.intValue() > MOST) {
            throw new BenchmarkRefused(Cause.RANGE, file, name, number.toString());
        }
        return number.intValue();
    }

    private HhcrspFile file() {
        if (nodes < 3) {
            throw new BenchmarkRefused(Cause.RANGE, file, "nbNodes", Integer.toString(nodes));
        }
        return new HhcrspFile(
                file,
                Dialect.BASE,
                false,
                false,
                HhcrspWeights.BASE,
                table("d", nodes, nodes).stream()
                        .map(row -> row.stream()
                                .map(time -> time.setScale(TRAVEL_DECIMALS, RoundingMode.HALF_EVEN))
                                .toList())
                        .toList(),
                IntStream.range(1, nodes - 1).mapToObj(this::patient).toList(),
                IntStream.range(0, vehicles).mapToObj(this::caregiver).toList(),
                Optional.empty());
    }

    /** The last node is the office once more; it is left out. */
    private Patient patient(int node) {
        var needs = table("r", nodes, services).get(node);
        var needed = IntStream.range(0, services)
                .filter(service -> needs.get(service).signum() > 0)
                .mapToObj(service -> new Needed(serviceId(service), duration(node, service)))
                .toList();
        if (needed.isEmpty() || needed.size() > 2) {
            throw new BenchmarkRefused(Cause.SERVICES, file, "r", patientId(node));
        }
        var opens = table("e", 1, nodes).getFirst().get(node).setScale(0, RoundingMode.FLOOR);
        var closes = table("l", 1, nodes).getFirst().get(node);
        if (closes.compareTo(opens) < 0) {
            throw new BenchmarkRefused(Cause.REVERSED, file, "l", patientId(node));
        }
        return new Patient(
                patientId(node),
                node,
                needed,
                List.of(new Span(opens, Optional.of(closes))),
                needed.size() == 1 ? new Pairing(true, Optional.empty()) : pairing(node),
                false,
                Set.of(),
                Optional.empty());
    }

    private Pairing pairing(int node) {
        var least = table("mind", 1, nodes).getFirst().get(node);
        var most = table("maxd", 1, nodes).getFirst().get(node);
        if (most.compareTo(least) < 0) {
            throw new BenchmarkRefused(Cause.REVERSED, file, "maxd", patientId(node));
        }
        return new Pairing(false, Optional.of(new Gap(least, most)));
    }

    /** A row for each node and vehicle; the published files have the same for all vehicles. */
    private BigDecimal duration(int node, int service) {
        var rows = table("p", nodes * vehicles, services);
        var durations = IntStream.range(0, vehicles)
                .mapToObj(vehicle -> rows.get(node * vehicles + vehicle).get(service))
                .distinct()
                .toList();
        if (durations.size() > 1) {
            throw new BenchmarkRefused(Cause.NOT_SQUARE, file, "p", patientId(node));
        }
        return durations.getFirst();
    }

    private Caregiver caregiver(int vehicle) {
        var able = table("a", vehicles, services).get(vehicle);
        return new Caregiver(
                "c" + (vehicle + 1),
                IntStream.range(0, services)
                        .filter(service -> able.get(service).signum() > 0)
                        .mapToObj(HhcrspText::serviceId)
                        .collect(Collectors.toSet()),
                0,
                "d0",
                0,
                Optional.empty(),
                false);
    }

    private static String serviceId(int service) {
        return "s" + (service + 1);
    }

    private static String patientId(int node) {
        return "p" + node;
    }
}
