package huzhu.datasets.benchmark;

import huzhu.datasets.benchmark.BenchmarkRefused.Cause;
import huzhu.datasets.benchmark.HhcrspFile.Caregiver;
import huzhu.datasets.benchmark.HhcrspFile.Dialect;
import huzhu.datasets.benchmark.HhcrspFile.Needed;
import huzhu.datasets.benchmark.HhcrspFile.Patient;
import huzhu.datasets.benchmark.HhcrspFile.Span;
import huzhu.datasets.benchmark.HhcrspInstance.Leaving;
import huzhu.model.routing.BreakRule;
import huzhu.model.routing.Carer;
import huzhu.model.routing.Link;
import huzhu.model.routing.RoutingPrices;
import huzhu.model.routing.RoutingProblem;
import huzhu.model.routing.Task;
import huzhu.model.routing.TaskGroup;
import huzhu.model.routing.TickWindow;
import huzhu.model.routing.TravelMatrix;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Maps an instance onto the model: a patient is a group of tasks, a service a task, two services that hang together a link.
 * What a caregiver costs for a service (not preferred, incompatible, not qualified) becomes the price of the choice; where that
 * is forbidden the caregiver is not suited.
 */
final class HhcrspMapping {
    private static final int MOST_WEIGHT_DECIMALS = 4;

    /** Two services by two caregivers whenever they like. */
    private static final int ANY_GAP = 200_000_000;

    private final String name;
    private final HhcrspFile file;
    private final HhcrspWeights weights;
    private final Ticks ticks;
    private final int weightDecimals;

    HhcrspMapping(String name, HhcrspFile file) {
        this.name = name;
        this.file = file;
        weights = file.weights();
        ticks = Ticks.fitting(file.file(), numbers(file));
        weightDecimals = weights.weights().values().stream()
                .mapToInt(weight -> weight.stripTrailingZeros().scale())
                .map(scale -> Math.clamp(scale, 0, MOST_WEIGHT_DECIMALS))
                .max()
                .orElse(0);
    }

    private static Stream<BigDecimal> numbers(HhcrspFile file) {
        return Stream.of(
                        file.distances().stream().flatMap(Collection::stream),
                        file.patients().stream()
                                .flatMap(patient -> patient.needed().stream().map(Needed::duration)),
                        file.patients().stream()
                                .flatMap(patient -> patient.windows().stream())
                                .flatMap(HhcrspMapping::numbers),
                        file.patients().stream()
                                .flatMap(patient -> patient.pairing().gap().stream())
                                .flatMap(gap -> Stream.of(gap.least(), gap.most())),
                        file.caregivers().stream()
                                .flatMap(caregiver -> caregiver.shift().stream())
                                .flatMap(HhcrspMapping::numbers),
                        file.lunch().stream().flatMap(lunch -> Stream.of(lunch.start(), lunch.end(), lunch.duration())))
                .flatMap(numbers -> numbers);
    }

    private static Stream<BigDecimal> numbers(Span span) {
        return Stream.concat(Stream.of(span.from()), span.to().stream());
    }

    /**
     * The instance.
     *
     * @throws BenchmarkRefused if something must be done that nobody may do
     */
    HhcrspInstance instance() {
        var tasks = new ArrayList<Task>();
        var links = new ArrayList<Link>();
        var services = new ArrayList<String>();
        for (int group = 0; group < file.patients().size(); group++) {
            var patient = file.patients().get(group);
            for (var needed : patient.needed()) {
                tasks.add(task(patient, needed, group));
                services.add(needed.service());
            }
            if (patient.needed().size() == 2 && !patient.pairing().sameCaregiver()) {
                links.add(link(patient, tasks.size()));
            }
        }
        var problem = new RoutingProblem(
                travel(),
                file.caregivers().stream().map(this::carer).toList(),
                file.patients().stream().map(this::group).toList(),
                tasks,
                links,
                breakRule(),
                file.dueAtEnd(),
                prices());
        return new HhcrspInstance(
                name,
                problem,
                ticks.decimals(),
                price(BigDecimal.valueOf((long) ticks.perUnit() * HhcrspWeights.divisor(file.dialect()))),
                countPrice(BigDecimal.ONE),
                services,
                file.caregivers().stream().map(Caregiver::startId).toList(),
                leaving(),
                file.dialect() == Dialect.BASE);
    }

    private Leaving leaving() {
        if (file.dialect() == Dialect.BASE) {
            return Leaving.AT_ZERO;
        }
        return file.leavesAtShiftStart() ? Leaving.AT_SHIFT_START : Leaving.LATE;
    }

    private TravelMatrix travel() {
        return new TravelMatrix(file.distances().stream()
                .map(row -> row.stream().mapToInt(ticks::of).toArray())
                .toArray(int[][]::new));
    }

    private Carer carer(Caregiver caregiver) {
        return new Carer(
                caregiver.id(),
                caregiver.start(),
                caregiver.end(),
                caregiver.shift().map(this::window),
                caregiver.wantsLunch());
    }

    private TickWindow window(Span span) {
        return new TickWindow(ticks.of(span.from()), span.to().map(ticks::of).orElse(Ticks.NEVER));
    }

    private TaskGroup group(Patient patient) {
        boolean mayBeLeftOut =
                patient.optional() && !(file.dialect() == Dialect.UHHC && weights.isHardOrAbsent("optional_patients"));
        return new TaskGroup(
                patient.id(),
                mayBeLeftOut ? OptionalLong.of(countPrice(weights.of("optional_patients"))) : OptionalLong.empty());
    }

    private Task task(Patient patient, Needed needed, int group) {
        var suited = IntStream.range(0, file.caregivers().size())
                .boxed()
                .flatMap(carer -> suited(patient, needed, carer).stream())
                .toList();
        var id = patient.id() + "/" + needed.service();
        if (suited.isEmpty() && group(patient).priceLeftOut().isEmpty()) {
            throw new BenchmarkRefused(Cause.NOBODY, file.file(), "", id);
        }
        return new Task(
                id,
                group,
                patient.point(),
                ticks.of(needed.duration()),
                patient.windows().stream()
                        .map(this::window)
                        .sorted(Comparator.comparingInt(TickWindow::from).thenComparingInt(TickWindow::to))
                        .toList(),
                suited);
    }

    private Optional<Task.Suited> suited(Patient patient, Needed needed, int carer) {
        var caregiver = file.caregivers().get(carer);
        var faults = new ArrayList<String>();
        if (!caregiver.abilities().contains(needed.service())) {
            faults.add("qualification");
        }
        if (patient.incompatible().contains(caregiver.id())) {
            faults.add("incompabilities");
        }
        if (!patient.preferred().map(ids -> ids.contains(caregiver.id())).orElse(true)) {
            faults.add("caregiver_preferences");
        }
        return faults.stream().anyMatch(weights::isHardOrAbsent)
                ? Optional.empty()
                : Optional.of(new Task.Suited(
                        carer,
                        faults.stream()
                                .mapToLong(fault -> countPrice(weights.of(fault)))
                                .sum()));
    }

    private Link link(Patient patient, int tasks) {
        return patient.pairing()
                .gap()
                .map(gap -> new Link(tasks - 2, tasks - 1, ticks.of(gap.least()), ticks.of(gap.most())))
                .orElseGet(() -> new Link(tasks - 2, tasks - 1, -ANY_GAP, ANY_GAP));
    }

    private Optional<BreakRule> breakRule() {
        boolean forbidden = file.dialect() == Dialect.UHHC && weights.isHardOrAbsent("missed_lunch_break");
        return file.lunch()
                .map(lunch -> new BreakRule(
                        new TickWindow(ticks.of(lunch.start()), ticks.of(lunch.end())),
                        ticks.of(lunch.duration()),
                        forbidden ? RoutingPrices.FORBIDDEN : countPrice(weights.of("missed_lunch_break"))));
    }

    private RoutingPrices prices() {
        boolean lateForbidden = weights.isHard("total_tardiness") || weights.isHard("highest_tardiness");
        boolean overtimeForbidden = weights.isHard("working_time") || weights.isHard("total_extra_time");
        return new RoutingPrices(
                price("travel_time"),
                lateForbidden ? RoutingPrices.FORBIDDEN : price("total_tardiness"),
                lateForbidden ? RoutingPrices.FORBIDDEN : price("highest_tardiness"),
                price("total_waiting_time"),
                price("max_waiting_time"),
                overtimeForbidden ? RoutingPrices.FORBIDDEN : price("total_extra_time"),
                price("max_idle_time"),
                price("working_time"),
                price("workload_balance"),
                ticks.perUnit());
    }

    private long price(String component) {
        return price(weights.of(component));
    }

    /** Of one tick, in units of the problem's cost. */
    private long price(BigDecimal weight) {
        return weight.movePointRight(weightDecimals)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** Of one thing that is counted. */
    private long countPrice(BigDecimal weight) {
        return price(weight) * ticks.perUnit();
    }
}
