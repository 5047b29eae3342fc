package huzhu.datasets.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import huzhu.datasets.benchmark.BenchmarkRefused.Cause;
import huzhu.model.routing.BreakRule;
import huzhu.model.routing.Link;
import huzhu.model.routing.RoutingPrices;
import huzhu.model.routing.RoutingProblem;
import huzhu.model.routing.Task;
import huzhu.model.routing.TaskGroup;
import huzhu.model.routing.TickWindow;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HhcrspReaderTest {
    @TempDir
    private Path folder;

    private HhcrspInstance read(String text) throws IOException {
        return HhcrspSamples.read(folder, text);
    }

    @Nested
    final class Base {
        private RoutingProblem problem;

        @Test
        void becomesTasksInThousandthsOfAMinute() throws IOException {
            var instance = read(HhcrspSamples.BASE);
            problem = instance.problem();
            assertThat(instance.decimals()).isEqualTo(3);
            assertThat(problem.travel().ticks(0, 3)).isEqualTo(38_471);
            assertThat(problem.travel().ticks(2, 0)).isEqualTo(2_500);
            assertThat(problem.tasks())
                    .extracting(Task::id)
                    .containsExactly("p1/s1", "p2/s2", "p2/s1", "p3/s1", "p3/s2");
            assertThat(problem.tasks()).extracting(Task::ticks).containsExactly(14_000, 6_000, 7_000, 5_000, 6_000);
            assertThat(problem.tasks()).extracting(Task::point).containsExactly(1, 2, 2, 3, 3);
            assertThat(problem.links()).containsExactly(new Link(1, 2, 8_000, 16_000), new Link(3, 4, 0, 0));
        }

        @Test
        void opensWindowsAtTheWholeMinuteBelow() throws IOException {
            assertThat(read(HhcrspSamples.BASE).problem().tasks().getFirst().windows())
                    .containsExactly(new TickWindow(344_000, 465_000));
        }

        @Test
        void isPricedAtAThird() throws IOException {
            var instance = read(HhcrspSamples.BASE);
            assertThat(instance.problem().prices()).isEqualTo(new RoutingPrices(1, 1, 1, 0, 0, 0, 0, 0, 0, 1000));
            assertThat(instance.cost(654_596)).isEqualTo(new BigDecimal("218.1987"));
            assertThat(instance.cost(3_000)).isEqualTo(new BigDecimal("1"));
        }

        @Test
        void needsTwoCaregiversForTwoServicesEvenIfTheyDoNotHangTogether() throws IOException {
            var text = HhcrspSamples.BASE
                    .replace(", \"synchronization\": {\"type\": \"simultaneous\"}", "")
                    .replaceAll(",\\s*\"synchronization\": \\{\"type\": \"simultaneous\"}", "");
            assertThat(read(text).problem().links().getLast().gapMax()).isGreaterThan(100_000_000);
        }

        @Test
        void isReadWithByteOrderMarkToo() throws IOException {
            assertThat(read("\uFEFF" + HhcrspSamples.BASE).name()).isEqualTo("sample");
        }
    }

    @Nested
    final class Unified {
        @Test
        void takesPricesFromTheFile() throws IOException {
            var instance = read(HhcrspSamples.UHHC);
            assertThat(instance.decimals()).isZero();
            assertThat(instance.costScale()).isEqualTo(100);
            assertThat(instance.problem().prices())
                    .isEqualTo(new RoutingPrices(
                            200, RoutingPrices.FORBIDDEN, RoutingPrices.FORBIDDEN, 25, 0, 800, 100, 0, 0, 1));
            assertThat(instance.problem().breakRule()).contains(new BreakRule(new TickWindow(180, 360), 30, 7_000));
            assertThat(instance.problem().dueAtEnd()).isTrue();
        }

        @Test
        void pricesChoicesAndForbidsWhatHasNoWeight() throws IOException {
            var problem = read(HhcrspSamples.UHHC).problem();
            assertThat(problem.tasks().get(0).suited())
                    .as("only c1 is able, and not preferred")
                    .containsExactly(new Task.Suited(0, 1_000));
            assertThat(problem.tasks().get(1).suited())
                    .containsExactly(new Task.Suited(0, 1_000), new Task.Suited(1, 0));
            assertThat(problem.tasks().get(2).suited())
                    .as("c1 is incompatible, which has a weight here")
                    .containsExactly(new Task.Suited(0, 700), new Task.Suited(1, 0));
        }

        @Test
        void leavesOutWhoIsOptional() throws IOException {
            var problem = read(HhcrspSamples.UHHC).problem();
            assertThat(problem.groups())
                    .containsExactly(
                            new TaskGroup("p0", OptionalLong.of(12_000)), new TaskGroup("p1", OptionalLong.empty()));
            var hard =
                    read(HhcrspSamples.UHHC.replace("\"optional_patients\": 120", "\"optional_patients\": \"HARD\""));
            assertThat(hard.problem().groups().getFirst().priceLeftOut()).isEmpty();
        }

        @Test
        void hasNoLinkBetweenIndependentServices() throws IOException {
            assertThat(read(HhcrspSamples.UHHC).problem().links()).isEmpty();
        }

        @Test
        void sortsWindowsAndKnowsPlacesAndShifts() throws IOException {
            var problem = read(HhcrspSamples.UHHC).problem();
            assertThat(problem.tasks().getFirst().windows())
                    .containsExactly(new TickWindow(60, 120), new TickWindow(300, 540));
            var carer = problem.carers().getFirst();
            assertThat(List.of(carer.start(), carer.end())).containsExactly(1, 0);
            assertThat(problem.carers().getLast().end()).isZero();
            assertThat(carer.shift()).isEqualTo(Optional.of(new TickWindow(90, 570)));
            assertThat(carer.wantsBreak()).isTrue();
        }

        @Test
        void forbidsOvertimeWhereWorkingTimeIsHard() throws IOException {
            var hard = read(HhcrspSamples.UHHC.replace("\"max_idle_time\": 1", "\"working_time\": \"HARD\""));
            assertThat(hard.problem().prices().overtime()).isEqualTo(RoutingPrices.FORBIDDEN);
            assertThat(hard.problem().prices().working()).isEqualTo(100);
        }
    }

    @Nested
    final class Text {
        @Test
        void isTheSameInstanceAsInJson() throws IOException {
            var problem = read(HhcrspSamples.TEXT).problem();
            assertThat(problem.carers()).hasSize(2);
            assertThat(problem.tasks()).extracting(Task::id).containsExactly("p1/s1", "p2/s1", "p2/s2");
            assertThat(problem.tasks()).extracting(Task::ticks).containsExactly(14_000, 15_000, 16_000);
            assertThat(problem.tasks().get(2).suited()).containsExactly(new Task.Suited(1, 0));
            assertThat(problem.links()).containsExactly(new Link(1, 2, 3_000, 5_000));
            assertThat(problem.travel().ticks(0, 1)).isEqualTo(1_002);
            assertThat(problem.tasks().getFirst().windows()).containsExactly(new TickWindow(345_000, 465_000));
        }
    }

    @Nested
    final class Faults {
        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                "distances"                     | "dist"                   | NO_VALUE   | ``                                          | distances
                "patients"                      | "people"                 | FOREIGN    | ``                                          | ``
                "time_window": [100, 200.5]     | "time_window": [100, 20] | REVERSED   | patients[1].time_window                     | [100,20]
                "time_window": [100, 200.5]     | "time_window": [1]       | NO_LIST    | patients[1].time_window                     | [1]
                "time_window": [100, 200.5]     | "time_window": [1, "x"]  | NO_NUMBER  | patients[1].time_window[1]                  | "x"
                "duration": 7                   | "duration": -7           | RANGE      | patients[1].required_caregivers[1].duration | -7
                "duration": 7                   | "duration": 1e999999999  | RANGE      | patients[1].required_caregivers[1].duration | 1E+999999999
                "duration": 7                   | "duration": 123456789    | RANGE      | patients[1].required_caregivers[1].duration | 123456789
                "service": "s1", "duration": 7  | "service": "s9"          | UNKNOWN    | patients[1].required_caregivers[1].service  | "s9"
                "service": "s1", "duration": 7  | "service": "s2"          | SERVICES   | patients[1].required_caregivers             | ``
                "id": "p2"                      | "id": "p1"               | TWICE      | patients[1].id                              | "p1"
                "id": "p2"                      | "id": 2                  | NO_TEXT    | patients[1].id                              | 2
                "id": "p2",                     | ``                       | NO_VALUE   | patients[1]                                 | id
                "sequential"                    | "sometimes"              | WORD       | patients[1].synchronization.type            | "sometimes"
                , "distance": [8, 16]           | ``                       | NO_VALUE   | patients[1].synchronization                 | distance
                [1, 0, 4, 5]                    | [1, 0, 4]                | NOT_SQUARE | distances[1]                                | 3/4
                [1, 0, 4, 5]                    | []                       | NO_LIST    | distances[1]                                | []
                "abilities": ["s1", "s2"]       | "abilities": ["s1"]      | NOBODY     | ``                                          | p2/s2
                "abilities": ["s1", "s2"]       | "abilities": "s1"        | NO_LIST    | caregivers[1].abilities                     | "s1"
                {"id": "c2",                    | {"lunch_break": true, "id": "c2", | NO_BREAK | caregivers[1].lunch_break          | true
                {"id": "d0"}                    | {"id": "d0", "distance_matrix_index": 4} | RANGE | central_offices[0].distance_matrix_index | 4
                "patients": [                   | "patients": ["x",        | NO_OBJECT  | patients[0]                                 | "x"
                """)
        void areToldWithTheirPlace(String from, String to, Cause why, String where, String found) throws IOException {
            assertThat(HhcrspSamples.BASE).contains(from);
            assertThatExceptionOfType(BenchmarkRefused.class)
                    .isThrownBy(() -> read(HhcrspSamples.BASE.replace(from, to)))
                    .satisfies(refused -> {
                        assertThat(refused.why()).isEqualTo(why);
                        assertThat(refused.where()).isEqualTo(where);
                        assertThat(refused.found()).contains(found).doesNotContain("\n");
                        assertThat(refused.file()).endsWith("sample.json");
                    });
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                nbVehi     | nbCars          | NO_VALUE   | ``      | nbVehi
                15.0 16.0  | 15.0 16.0 17.0  | NOT_SQUARE | 31      | 3/2
                268        | abc             | NO_NUMBER  | 40      | abc
                268        | -268            | RANGE      | 40      | -268
                600 465    | 600 344         | REVERSED   | l       | p1
                """)
        void ofTextAreToldWithTheirLine(String from, String to, Cause why, String where, String found) {
            assertThat(HhcrspSamples.TEXT).contains(from);
            assertThatExceptionOfType(BenchmarkRefused.class)
                    .isThrownBy(() -> read(HhcrspSamples.TEXT.replaceFirst(from, to)))
                    .satisfies(refused -> {
                        assertThat(refused.why()).isEqualTo(why);
                        assertThat(refused.where()).isEqualTo(where);
                        assertThat(refused.found()).contains(found);
                    });
        }

        @Test
        void ofWholeFilesAreTold() throws IOException {
            assertThat(why(folder.resolve("nothing.json"))).isEqualTo(Cause.MISSING);
            assertThat(why(folder)).isEqualTo(Cause.UNREADABLE);
            assertThat(why(Files.writeString(folder.resolve("a"), " \n"))).isEqualTo(Cause.EMPTY);
            assertThat(why(Files.writeString(folder.resolve("b"), "hello"))).isEqualTo(Cause.FOREIGN);
            assertThat(why(Files.write(folder.resolve("c"), new byte[] {0, 1, 2, (byte) 0xFF})))
                    .isEqualTo(Cause.FOREIGN);
            assertThat(why(Files.writeString(folder.resolve("d"), "{\"patients\": [")))
                    .isEqualTo(Cause.BROKEN);
            assertThat(why(Files.writeString(folder.resolve("e"), "{\"routes\": []}")))
                    .isEqualTo(Cause.FOREIGN);
            assertThat(why(Files.writeString(folder.resolve("f"), "{\"a\":".repeat(5000))))
                    .isEqualTo(Cause.BROKEN);
        }

        private Cause why(Path path) {
            try {
                throw new AssertionError(HhcrspReader.read(path).name());
            } catch (BenchmarkRefused refused) {
                return refused.why();
            }
        }

        @Test
        void neverEndInAnythingElse() throws IOException {
            for (var sample : List.of(HhcrspSamples.BASE, HhcrspSamples.UHHC, HhcrspSamples.TEXT)) {
                for (int seed = 0; seed < 1_000; seed++) {
                    var random = new SplittableRandom(seed);
                    var bytes = sample.getBytes(StandardCharsets.UTF_8);
                    for (int i = 0; i <= random.nextInt(3); i++) {
                        bytes[random.nextInt(bytes.length)] = bytes[random.nextInt(bytes.length)];
                    }
                    try {
                        read(new String(bytes, StandardCharsets.UTF_8));
                    } catch (BenchmarkRefused refused) {
                        assertThat(refused.why()).isNotNull();
                    }
                }
            }
        }
    }
}
