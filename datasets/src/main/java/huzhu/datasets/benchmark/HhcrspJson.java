package huzhu.datasets.benchmark;

import huzhu.datasets.benchmark.BenchmarkRefused.Cause;
import huzhu.datasets.benchmark.HhcrspFile.Caregiver;
import huzhu.datasets.benchmark.HhcrspFile.Dialect;
import huzhu.datasets.benchmark.HhcrspFile.Gap;
import huzhu.datasets.benchmark.HhcrspFile.Lunch;
import huzhu.datasets.benchmark.HhcrspFile.Needed;
import huzhu.datasets.benchmark.HhcrspFile.Pairing;
import huzhu.datasets.benchmark.HhcrspFile.Patient;
import huzhu.datasets.benchmark.HhcrspFile.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The three JSON dialects of the University of Udine, told apart by what is in the file: {@code metadata} makes it a unified
 * one, {@code departing_points} an extended one.
 */
final class HhcrspJson {
    private static final Set<String> LEAVING_AT_SHIFT_START = Set.of("bazirha", "bazirha-caie");

    private final JsonPlace root;
    private final Dialect dialect;
    private final Map<String, Integer> terminals = new LinkedHashMap<>();
    private final Map<String, Optional<BigDecimal>> services = new LinkedHashMap<>();
    private final Set<String> caregivers = new HashSet<>();
    private final List<List<BigDecimal>> distances;
    private final String firstTerminal;

    private HhcrspJson(JsonPlace root) {
        this.root = root;
        dialect = dialect(root);
        distances = distances();
        for (var service : root.at("services").items()) {
            services.put(
                    fresh(service, services.keySet()),
                    service.find("default_duration").map(JsonPlace::amount));
        }
        var points = root.at("terminal_points", "departing_points", "central_offices")
                .items();
        for (var point : points) {
            int index = point(point, terminals.size());
            terminals.put(fresh(point, terminals.keySet()), index);
        }
        firstTerminal = points.getFirst().at("id").text();
        for (var caregiver : root.at("caregivers").items()) {
            caregivers.add(fresh(caregiver, caregivers));
        }
    }

    /**
     * Reads an instance.
     *
     * @throws BenchmarkRefused if something is missing or makes no sense
     */
    static HhcrspFile read(JsonPlace root) {
        return new HhcrspJson(root).file();
    }

    private static Dialect dialect(JsonPlace root) {
        if (root.find("patients").isEmpty() || root.find("caregivers").isEmpty()) {
            throw new BenchmarkRefused(Cause.FOREIGN, root.file(), "", "");
        }
        return root.find("metadata").isPresent()
                ? Dialect.UHHC
                : root.find("departing_points").isPresent() ? Dialect.EXTENDED : Dialect.BASE;
    }

    private HhcrspFile file() {
        var metadata = root.find("metadata");
        var weights = switch (dialect) {
            case BASE -> HhcrspWeights.BASE;
            case EXTENDED -> HhcrspWeights.EXTENDED;
            case UHHC -> HhcrspWeights.of(metadata.orElseThrow().at("cost_components"));
        };
        return new HhcrspFile(
                root.file(),
                dialect,
                metadata.flatMap(data -> data.find("time_window_met"))
                        .filter(when ->
                                word(when, "at_service_start", "at_service_end").equals("at_service_end"))
                        .isPresent(),
                metadata.flatMap(data -> data.find("origin"))
                        .filter(origin -> LEAVING_AT_SHIFT_START.stream().anyMatch(origin::isText))
                        .isPresent(),
                weights,
                distances,
                patients(),
                root.at("caregivers").items().stream().map(this::caregiver).toList(),
                root.find("lunch_breaks").map(this::lunch));
    }

    private List<List<BigDecimal>> distances() {
        var rows = root.at("distances").items();
        var table = new ArrayList<List<BigDecimal>>();
        for (var row : rows) {
            var times = row.items();
            if (times.size() != rows.size()) {
                throw new BenchmarkRefused(Cause.NOT_SQUARE, row.file(), row.path(), times.size() + "/" + rows.size());
            }
            table.add(times.stream().map(JsonPlace::amount).toList());
        }
        return table;
    }

    private int point(JsonPlace owner, int usual) {
        var index = owner.find("distance_matrix_index");
        if (index.isPresent()) {
            return index.get().index(distances.size());
        }
        if (usual >= distances.size()) {
            throw owner.at("id").refused(Cause.UNKNOWN);
        }
        return usual;
    }

    private static String fresh(JsonPlace owner, Set<String> taken) {
        var id = owner.at("id");
        if (taken.contains(id.text())) {
            throw id.refused(Cause.TWICE);
        }
        return id.text();
    }

    private static String known(JsonPlace name, Set<String> names) {
        if (!names.contains(name.text())) {
            throw name.refused(Cause.UNKNOWN);
        }
        return name.text();
    }

    private static String word(JsonPlace place, String... words) {
        if (!Set.of(words).contains(place.text())) {
            throw place.refused(Cause.WORD);
        }
        return place.text();
    }

    private List<Patient> patients() {
        var patients = new ArrayList<Patient>();
        var ids = new HashSet<String>();
        for (var patient : root.at("patients").items()) {
            ids.add(fresh(patient, ids));
            var needed = needed(patient.at("required_services", "required_caregivers"));
            patients.add(new Patient(
                    patient.at("id").text(),
                    point(patient, patients.size() + terminals.size()),
                    needed,
                    windows(patient),
                    needed.size() == 1 ? new Pairing(true, Optional.empty()) : pairing(patient),
                    patient.find("optional").map(JsonPlace::flag).orElse(false),
                    patient.find("incompatible_caregivers")
                            .map(this::caregivers)
                            .orElse(Set.of()),
                    patient.find("preferred_caregivers").map(this::caregivers)));
        }
        return patients;
    }

    private Set<String> caregivers(JsonPlace names) {
        return names.list().stream().map(name -> known(name, caregivers)).collect(Collectors.toSet());
    }

    private List<Needed> needed(JsonPlace place) {
        var needed = place.items().stream()
                .map(one -> {
                    var service = one.at("service");
                    var usual = services.get(known(service, services.keySet()));
                    var duration = one.find("duration").map(JsonPlace::amount);
                    return new Needed(
                            service.text(),
                            duration.or(() -> Optional.ofNullable(usual).flatMap(same -> same))
                                    .orElseThrow(() ->
                                            new BenchmarkRefused(Cause.NO_VALUE, one.file(), one.path(), "duration")));
                })
                .toList();
        if (needed.size() > 2 || needed.stream().map(Needed::service).distinct().count() < needed.size()) {
            throw place.refused(Cause.SERVICES);
        }
        return needed;
    }

    /** A window of the oldest sets opens at a whole minute: what is a little less is noise of their making. */
    private List<Span> windows(JsonPlace patient) {
        var several = patient.find("time_windows");
        if (several.isPresent()) {
            return several.get().items().stream().map(HhcrspJson::span).toList();
        }
        var one = patient.find("time_window").map(HhcrspJson::span);
        if (one.isEmpty()) {
            return List.of(new Span(BigDecimal.ZERO, Optional.empty()));
        }
        return List.of(
                dialect == Dialect.BASE
                        ? new Span(
                                one.get().from().setScale(0, RoundingMode.FLOOR),
                                one.get().to())
                        : one.get());
    }

    /** Written as a list of two or with {@code start} and {@code end}. */
    private static Span span(JsonPlace place) {
        return span(place, "start", "end");
    }

    private static Span span(JsonPlace place, String first, String last) {
        if (!place.isObject() && place.items().size() != 2) {
            throw place.refused(Cause.NO_LIST);
        }
        var from = place.isObject() ? place.at(first) : place.items().getFirst();
        var to = place.isObject() ? place.at(last) : place.items().getLast();
        if (to.number().compareTo(from.number()) < 0) {
            throw place.refused(Cause.REVERSED);
        }
        return new Span(from.number(), Optional.of(to.number()));
    }

    private static Pairing pairing(JsonPlace patient) {
        var synchronization = patient.find("synchronization");
        var type = synchronization.flatMap(sync -> sync.find("type"));
        if (type.isEmpty()) {
            return new Pairing(false, Optional.empty());
        }
        return switch (word(type.get(), "simultaneous", "sequential", "independent")) {
            case "simultaneous" -> new Pairing(false, Optional.of(new Gap(BigDecimal.ZERO, BigDecimal.ZERO)));
            case "sequential" ->
                new Pairing(false, Optional.of(gap(synchronization.get().at("distance"))));
            default -> new Pairing(true, Optional.empty());
        };
    }

    private static Gap gap(JsonPlace distance) {
        if (distance.node().isNumber()) {
            return new Gap(distance.number(), distance.number());
        }
        var span = span(distance, "min", "max");
        return new Gap(span.from(), span.to().orElseThrow());
    }

    private Caregiver caregiver(JsonPlace place) {
        var start = place.find("departing_point", "starting_point_id")
                .map(name -> known(name, terminals.keySet()))
                .orElse(firstTerminal);
        var end = place.find("arrival_point")
                .map(name -> known(name, terminals.keySet()))
                .orElse(start);
        return new Caregiver(
                place.at("id").text(),
                place.find("abilities").map(JsonPlace::list).orElse(List.of()).stream()
                        .map(JsonPlace::text)
                        .collect(Collectors.toSet()),
                terminals.getOrDefault(start, 0),
                start,
                terminals.getOrDefault(end, 0),
                dialect == Dialect.BASE
                        ? Optional.empty()
                        : place.find("working_shift").map(HhcrspJson::span),
                lunchOf(place));
    }

    private boolean lunchOf(JsonPlace caregiver) {
        var wanted = caregiver.find("lunch_break");
        if (wanted.isEmpty() || !wanted.get().flag()) {
            return false;
        }
        if (root.find("lunch_breaks").isEmpty()) {
            throw wanted.get().refused(Cause.NO_BREAK);
        }
        return true;
    }

    private Lunch lunch(JsonPlace place) {
        var span = span(place);
        return new Lunch(
                span.from(), span.to().orElseThrow(), place.at("min_duration").amount());
    }
}
