package huzhu.datasets.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import huzhu.datasets.output.JsonFile;
import huzhu.model.routing.Route;
import huzhu.model.routing.Route.RouteStop;
import huzhu.model.routing.RoutingAudit;
import huzhu.model.routing.Task;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Published solutions, audited anew: they break no rule and cost what is published. Instances and solutions are not part of this
 * repository: without them beside it, in {@code ../shared/benchmarks/hhcrsp}, the tests are skipped.
 */
final class PublishedSolutionsTest {
    private static final Path SETS =
            Path.of(System.getProperty("huzhu.shared", "../../shared")).resolve("benchmarks/hhcrsp");

    private static List<String> solutions() throws IOException {
        if (!Files.exists(SETS)) {
            return List.of("none");
        }
        try (Stream<Path> files = Files.walk(SETS, 3)) {
            return files.filter(file -> file.toString().endsWith(".sol.json"))
                    .map(file -> SETS.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("solutions")
    void areCleanAndCostWhatIsPublished(String solution) throws IOException {
        assumeThat(SETS.resolve(solution))
                .as("the sets lie beside the repository")
                .exists();
        var path = SETS.resolve(solution);
        var name = path.getFileName().toString().replaceFirst("(\\.ga)?\\.sol\\.json$", "");
        var file = path.getParent().resolveSibling(name + ".json");
        var instance = HhcrspReader.read(file);
        var routes = routes(instance, JsonFile.read(Files.readAllBytes(path)));
        var verdict = RoutingAudit.of(instance.problem(), routes);
        assertThat(verdict.violations()).isEmpty();
        var best = BestKnown.near(file).find(name).orElseThrow();
        if (!name.equals("InstanzCPLEX_HCSRP_75_8") || solution.contains(".ga.")) {
            assertThat(instance.cost(verdict.cost()).subtract(best).abs()).isLessThan(new BigDecimal("0.0001"));
        }
        var out = new ByteArrayOutputStream();
        HhcrspSolution.of(instance, routes).writeTo(out);
        assertThat(routes(instance, JsonFile.read(out.toByteArray()))).isEqualTo(routes);
    }

    /** Figures of the sets' validator. */
    @ParameterizedTest
    @CsvSource({
        "uhhc/i-083, 2866, 372, 111, 46, 21, 280, 125, 5796, 907, 0, 0",
        "uhhc/i-134, 441, 4, 4, 199, 110, 27, 276, 831, 206, 4, 0",
        "uhhc/i-235, 1216, 40, 20, 67, 32, 147, 44, 2896, 591, 2, 0",
        "extended/001-cesena-p68-d6-i0.04-pt0.74-0.08-0.18-c6-6-3, 1773, 8697, 564, 591, 224, 1523, 402, 4383, 1879, 0, 0"
    })
    void haveTheFiguresOfTheValidator(
            String name,
            long travel,
            long lateness,
            long worstLateness,
            long waiting,
            long worstWaiting,
            long overtime,
            long worstIdle,
            long working,
            long imbalance,
            int leftOut,
            int missedBreaks)
            throws IOException {
        var file = SETS.resolve(name + ".json");
        assumeThat(file).as("the sets lie beside the repository").exists();
        var instance = HhcrspReader.read(file);
        var solution = file.resolveSibling("reference").resolve(instance.name() + ".sol.json");
        var totals = RoutingAudit.of(instance.problem(), routes(instance, JsonFile.read(Files.readAllBytes(solution))))
                .totals();
        assertThat(List.of(
                        totals.travel(),
                        totals.lateness(),
                        totals.worstLateness(),
                        totals.waiting(),
                        totals.worstWaiting(),
                        totals.overtime(),
                        totals.worstIdle(),
                        totals.working(),
                        totals.imbalance(),
                        (long) totals.leftOut(),
                        (long) totals.missedBreaks()))
                .containsExactly(
                        travel,
                        lateness,
                        worstLateness,
                        waiting,
                        worstWaiting,
                        overtime,
                        worstIdle,
                        working,
                        imbalance,
                        (long) leftOut,
                        (long) missedBreaks);
    }

    @Test
    void textAndJsonAreTheSameInstance() {
        for (var name : List.of("InstanzCPLEX_HCSRP_10_1", "InstanzCPLEX_HCSRP_25_1")) {
            var text = SETS.resolve("mankowska_raw").resolve(name + ".txt");
            assumeThat(text).as("the sets lie beside the repository").exists();
            var fromText = HhcrspReader.read(text).problem();
            var fromJson = HhcrspReader.read(SETS.resolve("mankowska").resolve(name + ".json"))
                    .problem();
            assertThat(fromText.tasks()).isEqualTo(fromJson.tasks());
            assertThat(fromText.links()).isEqualTo(fromJson.links());
            assertThat(fromText.carers()).isEqualTo(fromJson.carers());
            assertThat(fromText.prices()).isEqualTo(fromJson.prices());
            int points = fromJson.travel().points();
            IntStream.range(0, points * points)
                    .forEach(i -> assertThat(fromText.travel().ticks(i / points, i % points))
                            .isEqualTo(fromJson.travel().ticks(i / points, i % points)));
        }
    }

    private static List<Route> routes(HhcrspInstance instance, JsonNode solution) {
        var routes = new ArrayList<Route>();
        var carers = instance.problem().carers();
        for (int carer = 0; carer < carers.size(); carer++) {
            for (var route : solution.get("routes")) {
                if (route.get("caregiver_id")
                                .stringValue()
                                .equals(carers.get(carer).id())
                        && !route.path("locations").isEmpty()) {
                    routes.add(route(instance, carer, route.get("locations")));
                }
            }
        }
        return routes;
    }

    private static Route route(HhcrspInstance instance, int carer, JsonNode locations) {
        var stops = new ArrayList<RouteStop>();
        for (var location : locations) {
            var service = location.get("service").stringValue();
            var start = location.has("start_time") ? location.get("start_time") : location.get("arrival_time");
            stops.add(new RouteStop(
                    service.equals("lunch_break")
                            ? RouteStop.BREAK
                            : task(instance, location.get("patient").stringValue() + "/" + service),
                    start.decimalValue()
                            .movePointRight(instance.decimals())
                            .setScale(0, RoundingMode.HALF_UP)
                            .intValue()));
        }
        stops.sort(Comparator.comparingInt(RouteStop::start));
        int first = stops.getFirst().isBreak()
                ? stops.get(1).task()
                : stops.getFirst().task();
        var problem = instance.problem();
        int way = problem.travel()
                .ticks(
                        problem.carers().get(carer).start(),
                        problem.tasks().get(first).point());
        return new Route(
                carer, instance.everybodyListed() ? 0 : stops.getFirst().start() - way, stops);
    }

    private static int task(HhcrspInstance instance, String id) {
        return instance.problem().tasks().stream().map(Task::id).toList().indexOf(id);
    }
}
