package huzhu.datasets.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import huzhu.datasets.synthetic.GeneratorOptions.Density;
import huzhu.datasets.synthetic.GeneratorOptions.Landscape;
import huzhu.datasets.synthetic.GeneratorOptions.Terrain;
import huzhu.model.place.GeoPoint;
import huzhu.model.week.PlanningWeek;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CountyGeneratorTest {
    private static final long SEED = 7;

    @TempDir
    Path temporary;

    @Nested
    final class SameOptions {

        @Test
        void giveTheSameBytes() throws IOException {
            var options = GeneratorOptions.of(SEED, 1000);
            var one = generate("one", options);
            var before = Locale.getDefault();
            try {
                Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
                var two = generate("two", options);
                for (var file : files(one)) {
                    assertThat(two.resolve(file)).hasSameBinaryContentAs(one.resolve(file));
                }
                assertThat(files(two)).isEqualTo(files(one));
            } finally {
                Locale.setDefault(before);
            }
        }

        @Test
        void withAnotherSeedGiveOtherPeople() throws IOException {
            var one = generate("one", GeneratorOptions.of(1, 100));
            var two = generate("two", GeneratorOptions.of(2, 100));
            assertThat(Csv.read(one, "elders.csv").rows())
                    .isNotEqualTo(Csv.read(two, "elders.csv").rows());
        }

        @Test
        void doNotDependOnTheJdksOwnDistributions() {
            var draws = Draws.of(42, "elders", 3);
            assertThat(List.of(draws.below(1000), draws.below(1000), draws.below(1000)))
                    .as("the stream of L64X128MixRandom for one seed, as first drawn")
                    .containsExactly(298, 877, 993);
        }
    }

    @Nested
    final class Sizes {

        @ParameterizedTest
        @ValueSource(ints = {100, 1000, 20_000})
        void areKeptToTheUnit(int elders) throws IOException {
            var folder = generate("county", GeneratorOptions.of(SEED, elders));
            assertThat(Csv.read(folder, "elders.csv").rows()).hasSize(elders);
            assertThat(Csv.read(folder, "volunteers.csv").rows()).hasSize(elders * 150 / 1000);
            assertThat(Csv.read(folder, "homes.csv").rows()).hasSize(Math.round(elders * 6 / 1000f));
            assertThat(Csv.read(folder, "sessions.csv").rows()).hasSize(elders * 30 / 1000);
            assertThat(Csv.read(folder, "rooms.csv").column("beds").stream()
                            .mapToInt(Integer::parseInt)
                            .sum())
                    .isEqualTo(elders * 80 / 1000);
        }

        @Test
        void mayLeaveOutVolunteersHomesBedsAndSessions() throws IOException {
            var folder = generate("bare", GeneratorOptions.of(SEED, 100).withDensity(new Density(0, 0, 0, 0)));
            for (var file : List.of("volunteers.csv", "homes.csv", "rooms.csv", "sessions.csv")) {
                assertThat(Csv.read(folder, file).rows()).as(file).isEmpty();
            }
            assertThat(Csv.read(folder, "elders.csv").rows()).hasSize(100);
        }

        @Test
        void outsideTheRangeAreRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> GeneratorOptions.of(SEED, 99))
                    .withMessageContaining("100 to 200000");
            assertThatIllegalArgumentException().isThrownBy(() -> GeneratorOptions.of(SEED, 200_001));
            assertThatIllegalArgumentException().isThrownBy(() -> new Density(1001, 6, 80, 30));
        }
    }

    @Nested
    final class Terrains {

        @Test
        void putASyntheticCountyIntoItsSquare() throws IOException {
            var centre = new GeoPoint(35, 110);
            var options = GeneratorOptions.of(SEED, 5000)
                    .withTerrain(new Terrain(Landscape.SYNTHETIC, List.of(), centre, OptionalDouble.of(40), 1.3));
            var folder = generate("square", options);
            var distances = Csv.read(folder, "villages.csv").rows().stream()
                    .mapToDouble(row -> centre.distanceKm(new GeoPoint(
                            Double.parseDouble(Csv.cell(row, "latitude")),
                            Double.parseDouble(Csv.cell(row, "longitude")))))
                    .boxed()
                    .toList();
            assertThat(distances).allSatisfy(km -> assertThat(km).isLessThan(28));
            assertThat(distances).anySatisfy(km -> assertThat(km).isGreaterThan(16));
            assertThat(folder.resolve("policy.yaml")).content().contains("detour: 1.3\n");
        }

        @Test
        void ofFengduHaveItsVillagesAndNoOthers() throws IOException {
            var folder = generate("fengdu", GeneratorOptions.of(SEED, 500).inFengdu("500230209"));
            assertThat(Csv.read(folder, "villages.csv").column("name"))
                    .containsExactly("栗子社区", "南江村", "建龙村", "金龙寨村", "联合村", "双石磙村");
            assertThat(Csv.read(folder, "villages.csv").values("township")).containsExactly("栗子乡");
        }

        @Test
        void ofAllFengduHaveThirtyTowns() throws IOException {
            var folder = generate("fengdu", GeneratorOptions.of(SEED, 1000).inFengdu());
            assertThat(Csv.read(folder, "villages.csv").values("township")).hasSize(30);
        }

        @Test
        void refuseATownThatIsNotThereBeforeAnythingIsWritten() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            generate("nowhere", GeneratorOptions.of(SEED, 100).inFengdu("999")))
                    .withMessageContaining("999");
            assertThat(temporary.resolve("nowhere")).doesNotExist();
        }
    }

    @Nested
    final class Tables {

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3})
        void nameOnlyWhatExists(long seed) throws IOException {
            var folder = generate("county", GeneratorOptions.of(seed, 3000));
            var villages = Csv.read(folder, "villages.csv").values("village_id");
            var elders = Csv.read(folder, "elders.csv");
            var volunteers = Csv.read(folder, "volunteers.csv");
            var services = Csv.read(folder, "services.csv");
            var homes = Csv.read(folder, "homes.csv");
            var requests = Csv.read(folder, "requests.csv");
            var stays = Csv.read(folder, "bed_requests.csv");
            var sessions = Csv.read(folder, "sessions.csv");
            var ties = Csv.read(folder, "ties.csv");
            var people = new TreeSet<>(elders.values("person_id"));
            people.addAll(volunteers.values("person_id"));

            assertThat(villages).containsAll(elders.values("village_id"));
            assertThat(villages).containsAll(volunteers.values("village_id"));
            assertThat(villages).containsAll(homes.values("village_id"));
            assertThat(villages).containsAll(sessions.values("village_id"));
            assertThat(homes.values("home_id")).containsAll(sessions.values("home_id"));
            assertThat(homes.values("home_id")).containsAll(stays.values("home_preference"));
            assertThat(homes.values("home_id")).containsAll(stays.values("required_home"));
            assertThat(homes.values("home_id"))
                    .isEqualTo(Csv.read(folder, "rooms.csv").values("home_id"));
            assertThat(services.values("service_id")).containsAll(requests.values("service_id"));
            assertThat(services.values("service_id")).containsAll(sessions.values("service_id"));
            assertThat(services.values("service_id")).containsAll(elders.values("wants"));
            assertThat(requests.values("request_id")).containsAll(requests.values("after_request"));
            for (var column : List.of("required_volunteer", "preferred_volunteers", "refused_volunteers")) {
                assertThat(volunteers.values("person_id")).containsAll(requests.values(column));
            }
            assertThat(elders.values("person_id")).containsAll(requests.values("elder_id"));
            assertThat(elders.values("person_id")).containsAll(stays.values("elder_id"));
            assertThat(people).containsAll(ties.values("person_a"));
            assertThat(people).containsAll(ties.values("person_b"));
            assertThat(volunteers.values("skills")).containsAll(services.values("skills"));
        }

        @Test
        void haveEachIdOnce() throws IOException {
            var folder = generate("county", GeneratorOptions.of(SEED, 3000));
            assertThat(Csv.read(folder, "elders.csv").column("person_id")).doesNotHaveDuplicates();
            assertThat(Csv.read(folder, "volunteers.csv").column("person_id")).doesNotHaveDuplicates();
            assertThat(Csv.read(folder, "requests.csv").column("request_id")).doesNotHaveDuplicates();
            assertThat(Csv.read(folder, "bed_requests.csv").column("stay_id")).doesNotHaveDuplicates();
            assertThat(Csv.read(folder, "bed_requests.csv").column("elder_id")).doesNotHaveDuplicates();
            assertThat(Csv.read(folder, "rooms.csv").column("room_id")).doesNotHaveDuplicates();
            assertThat(Csv.read(folder, "sessions.csv").column("session_id")).doesNotHaveDuplicates();
        }

        @Test
        void holdNoCellThatASpreadsheetWouldRun() throws IOException {
            var folder = generate("county", GeneratorOptions.of(SEED, 1000));
            for (var file : files(folder)) {
                if (file.endsWith(".csv")) {
                    for (var row : Csv.read(folder, file).rows()) {
                        assertThat(row.values()).as(file).noneMatch(cell -> cell.matches("[=+\\-@].*"));
                    }
                }
            }
        }

        @Test
        void endLinesWithALineFeedAlone() throws IOException {
            var folder = generate("county", GeneratorOptions.of(SEED, 100));
            for (var file : files(folder)) {
                assertThat(folder.resolve(file))
                        .content()
                        .as(file)
                        .endsWith("\n")
                        .doesNotContain("\r")
                        .doesNotStartWith("\uFEFF");
            }
        }

        @Test
        void giveAPersonOfTwoRolesOneNameSexAndVillage() throws IOException {
            var folder = generate("county", GeneratorOptions.of(SEED, 1000));
            var elders = new HashMap<String, List<String>>();
            Csv.read(folder, "elders.csv")
                    .rows()
                    .forEach(row -> elders.put(
                            Csv.cell(row, "person_id"),
                            List.of(Csv.cell(row, "name"), Csv.cell(row, "sex"), Csv.cell(row, "village_id"))));
            var both = Csv.read(folder, "volunteers.csv").rows().stream()
                    .filter(row -> elders.containsKey(Csv.cell(row, "person_id")))
                    .toList();
            assertThat(both).hasSizeBetween(75, 100);
            assertThat(both)
                    .allSatisfy(row -> assertThat(
                                    List.of(Csv.cell(row, "name"), Csv.cell(row, "sex"), Csv.cell(row, "village_id")))
                            .isEqualTo(elders.get(Csv.cell(row, "person_id"))));
        }

        @Test
        void putSpousesUnderOneRoof() throws IOException {
            var folder = generate("county", GeneratorOptions.of(SEED, 1000));
            var roofs = new HashMap<String, String>();
            Csv.read(folder, "elders.csv")
                    .rows()
                    .forEach(row -> roofs.put(
                            Csv.cell(row, "person_id"),
                            Csv.cell(row, "village_id") + Csv.cell(row, "latitude") + Csv.cell(row, "longitude")));
            var spouses = Csv.read(folder, "ties.csv").rows().stream()
                    .filter(row -> Csv.cell(row, "relation").equals("spouse"))
                    .toList();
            assertThat(spouses).hasSizeGreaterThan(100);
            assertThat(spouses)
                    .allSatisfy(row -> assertThat(roofs.get(Csv.cell(row, "person_a")))
                            .isNotNull()
                            .isEqualTo(roofs.get(Csv.cell(row, "person_b"))));
        }

        @Test
        void keepStaysInsideTheWeekAskedFor() throws IOException {
            var monday = LocalDate.of(2027, 3, 1);
            var folder = generate("march", GeneratorOptions.of(SEED, 1000).withWeek(PlanningWeek.of(monday)));
            var stays = Csv.read(folder, "bed_requests.csv").rows();
            assertThat(stays).isNotEmpty().allSatisfy(row -> {
                assertThat(LocalDate.parse(Csv.cell(row, "from")))
                        .isAfterOrEqualTo(monday)
                        .isBefore(Csv.cell(row, "to"));
                assertThat(LocalDate.parse(Csv.cell(row, "to"))).isBeforeOrEqualTo(monday.plusDays(7));
            });
        }

        @Test
        void haveEveryKindOfRequest() throws IOException {
            var folder = generate("county", GeneratorOptions.of(SEED, 5000));
            var requests = Csv.read(folder, "requests.csv");
            assertThat(requests.values("caregivers")).contains("2");
            for (var column : List.of(
                    "days",
                    "window",
                    "minutes",
                    "required_volunteer",
                    "preferred_volunteers",
                    "refused_volunteers",
                    "after_request",
                    "min_gap_days")) {
                assertThat(requests.values(column)).as(column).isNotEmpty();
            }
        }
    }

    @Nested
    final class Rates {
        private static final int MANY = 20_000;

        @Test
        void ofAgeSexAndLivingAreTheCalibratedOnes() throws IOException {
            var elders = Csv.read(generate("county", GeneratorOptions.of(SEED, MANY)), "elders.csv");
            var calibration = Calibration.current();
            var known = elders.column("birth_year").stream()
                    .filter(cell -> !cell.isEmpty())
                    .mapToInt(cell -> 2026 - Integer.parseInt(cell))
                    .toArray();
            for (var band : calibration.ages()) {
                double share = java.util.Arrays.stream(known)
                                .filter(age -> age >= band.from() && age <= band.to())
                                .count()
                        / (double) known.length;
                assertThat(share).as("ages from %s", band.from()).isCloseTo(band.share(), within(0.015));
            }
            assertThat(elders.share("sex", "m")).isCloseTo(mean(calibration, "male"), within(0.015));
            for (var living : List.of("alone", "couple", "other")) {
                assertThat(elders.share("living", living))
                        .as(living)
                        .isCloseTo(mean(calibration, living), within(0.015));
            }
        }

        @Test
        void ofNeedLevelsAreTheCalibratedOnes() throws IOException {
            var elders = Csv.read(generate("county", GeneratorOptions.of(SEED, MANY)), "elders.csv");
            var expected = new double[5];
            var calibration = Calibration.current();
            for (var band : calibration.ages()) {
                var decade = calibration.decade(band.from());
                expected[0] += band.share() * (1 - decade.belowIntact());
                for (int level = 1; level <= 4; level++) {
                    expected[level] +=
                            band.share() * decade.belowIntact() * decade.split().get(level - 1);
                }
            }
            for (int level = 0; level <= 4; level++) {
                assertThat(elders.share("need_level", Integer.toString(level)))
                        .as("level %s", level)
                        .isCloseTo(expected[level], within(level < 2 ? 0.015 : 0.006));
            }
        }

        @Test
        void leaveSomethingUnknown() throws IOException {
            var elders = Csv.read(generate("county", GeneratorOptions.of(SEED, MANY)), "elders.csv");
            var rates = Calibration.current().elders();
            assertThat(elders.share("sex", "")).isCloseTo(rates.missingSex(), within(0.003));
            assertThat(elders.share("birth_year", "")).isCloseTo(rates.missingBirthYear(), within(0.005));
            assertThat(elders.share("latitude", "")).isCloseTo(rates.missingPlace(), within(0.01));
            assertThat(elders.share("longitude", "")).isEqualTo(elders.share("latitude", ""));
        }

        private static double mean(Calibration calibration, String what) {
            double sum = 0;
            for (var band : calibration.ages()) {
                var decade = calibration.decade(band.from());
                sum += band.share()
                        * switch (what) {
                            case "male" -> decade.male();
                            case "alone" -> decade.alone();
                            case "couple" -> decade.couple();
                            default -> decade.other();
                        };
            }
            return sum;
        }
    }

    @Test
    void aFolderThatHoldsAnythingIsRefused() throws IOException {
        Files.createFile(temporary.resolve("mine.csv"));
        assertThatThrownBy(() -> CountyGenerator.write(GeneratorOptions.of(SEED, 100), temporary))
                .isInstanceOf(DirectoryNotEmptyException.class);
        assertThat(files(temporary)).containsExactly("mine.csv");
    }

    private Path generate(String name, GeneratorOptions options) throws IOException {
        var folder = temporary.resolve(name);
        CountyGenerator.write(options, folder);
        return folder;
    }

    private static List<String> files(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return new ArrayList<>(
                    entries.map(it -> it.getFileName().toString()).sorted().toList());
        }
    }
}
