package huzhu.datasets.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import huzhu.datasets.county.ProjectReader.NamedFile;
import huzhu.datasets.scenario.Scenario;
import huzhu.datasets.scenario.ScenarioFile;
import huzhu.datasets.table.Problem;
import huzhu.datasets.table.Problems;
import huzhu.model.county.County;
import huzhu.model.people.PersonId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scenarios, and the patches that they need beside those of a repaired plan. */
final class ScenarioPatchesTest {
    private static final int MANY = 40;

    @TempDir
    private Path folder;

    private final Problems problems = new Problems();

    private SmallProject project() {
        var rows = new StringBuilder("person_id,village_id,max_minutes_week,mon,tue,wed,thu,fri,sat,sun\n");
        rows.append("E2,V2,,08:00-09:00,,,,,,\nN1,V1,100,,,,,,,\n");
        IntStream.range(0, MANY).forEach(i -> rows.append("M" + i + ",V1,200,08:00-12:00,,,,,,\n"));
        return new SmallProject(folder).with("volunteers.csv", rows.toString());
    }

    private County patched(String patch) {
        var reading = project().patch(patch).read();
        assertThat(reading.problems()).filteredOn(Problem::isError).isEmpty();
        return reading.county().orElseThrow();
    }

    private List<Scenario> scenarios(String yaml) throws IOException {
        var file = Files.writeString(folder.resolve("what-if.yaml"), yaml);
        return ScenarioFile.read(file, "what-if.yaml", problems).scenarios();
    }

    private Reading read(Scenario scenario, long seed) {
        project().read();
        return ProjectReader.readLayered(folder, List.<NamedFile>of(), List.of(), scenario.layers(seed));
    }

    private static TreeSet<String> atHome(County county) {
        return county.volunteers().stream()
                .filter(one -> Arrays.stream(DayOfWeek.values())
                        .allMatch(day -> one.availability().on(day).isEmpty()))
                .map(one -> one.id().value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void numbersAreMultipliedAndBlankOnesStayBlank() {
        var county = patched("- {table: volunteers, where: {}, multiply: {max_minutes_week: 1.505}}\n");
        assertThat(county.requireVolunteer(new PersonId("M3")).limits().maxMinutesWeek())
                .hasValue(301);
        assertThat(county.requireVolunteer(new PersonId("E2")).limits().maxMinutesWeek())
                .isEqualTo(OptionalInt.empty());
    }

    @ParameterizedTest
    @CsvSource({"0, 42", "0.5, 63", "1, 84", "2.5, 147"})
    void rowsAreCopiedAtARate(double copies, int expected) {
        var county = patched("- {table: volunteers, where: {}, copies: %s}\n".formatted(copies));
        assertThat(county.volunteers()).hasSizeBetween(expected - 1, expected + 1);
        county.volunteers().stream()
                .filter(one ->
                        one.id().value().startsWith("M") && one.id().value().contains("-copy"))
                .forEach(one -> assertThat(one.limits().maxMinutesWeek()).hasValue(200));
    }

    @Test
    void aCopyIsSomebodyElseThoughNameBirthAndNumberAreTheSame() {
        var reading = new SmallProject(folder)
                .cell("elders.csv", "birth_date", "1940-05-06")
                .cell("elders.csv", "id_number", "511002194005060021")
                .patch("""
                        - {table: elders, where: {}, copies: 1}
                        - {table: volunteers, where: {}, copies: 1}
                        """)
                .read();
        assertThat(SmallProject.found(reading)).isEmpty();
        assertThat(reading.county().orElseThrow().elders()).hasSize(4);
        assertThat(reading.county().orElseThrow().volunteers()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.2, 8", "0.7, 28", "1, 40"})
    void volunteersLostStayWithoutTime(double share, int expected) {
        var county = patched("- {table: volunteers, where: {max_minutes_week: 200}, lose: %s}\n".formatted(share));
        assertThat(county.volunteers()).hasSize(MANY + 2);
        var lost = atHome(county);
        // Has no time to begin with.
        lost.remove("N1");
        assertThat(lost).hasSizeBetween(expected - 1, expected + 1);
        assertThat(lost).doesNotContain("E2");
    }

    @Test
    void aClosedHomeLosesRoomsAndSessionsAndThoseWhoNameItWait() {
        var county = patched("- close_home: H1\n");
        assertThat(county.places().rooms()).isEmpty();
        assertThat(county.needs().sessions()).isEmpty();
        assertThat(county.needs().stays()).hasSize(1);
        var unknown = new SmallProject(folder).patch("- close_home: H2\n").read();
        assertThat(unknown.problems())
                .filteredOn(Problem::isError)
                .extracting(Problem::code, Problem::row, Problem::nearest)
                .containsExactly(tuple("PATCH_NO_ROW", 1, "H1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "multiply: {name: 2} | TYPE_WRONG",
                "multiply: {max_minute_week: 2} | PATCH_COLUMN_UNKNOWN",
                "multiply: {max_minutes_week: -1} | TYPE_WRONG",
                "copies: 21 | TYPE_WRONG",
                "copies: some | TYPE_WRONG",
                "lose: 1.2 | TYPE_WRONG",
                "lose: 20% | TYPE_WRONG"
            })
    void factorsThatMakeNoSenseAreRefused(String change, String code) {
        var reading = project()
                .patch("- {table: volunteers, where: {}, %s}\n".formatted(change))
                .read();
        assertThat(reading.problems())
                .filteredOn(Problem::isError)
                .extracting(Problem::code)
                .containsExactly(code);
    }

    @Test
    void aScenarioAddsToAnotherAndMaySetWhatThatHasSet() throws IOException {
        var all = scenarios("""
                scenarios:
                  far:
                    title: Longer ways
                    extends: near
                    patches:
                      - set: {travel.detour: 1.8}
                  near:
                    patches:
                      - set: {travel.detour: 1.2}
                """);
        assertThat(problems.all()).isEmpty();
        assertThat(all).extracting(Scenario::name).containsExactly("far", "near");
        assertThat(all.getFirst().title()).isEqualTo("Longer ways");
        var reading = read(all.getFirst(), 1);
        assertThat(reading.problems()).filteredOn(Problem::isError).isEmpty();
        assertThat(reading.policyValues())
                .filteredOn(value -> value.path().equals("travel.detour"))
                .extracting(value -> value.value() + " " + value.origin())
                .containsExactly("1.8 what-if.yaml");
    }

    @Test
    void eachSeedDrawsItsOwnRowsAndAllScenariosTheSame() throws IOException {
        var all = scenarios("""
                scenarios:
                  flu:
                    patches: [{table: volunteers, where: {}, lose: 0.3}]
                  flu_and_cars:
                    extends: flu
                    patches: [{table: volunteers, where: {}, set: {mode: car}}]
                """);
        var one = atHome(read(all.get(0), 1).county().orElseThrow());
        assertThat(atHome(read(all.get(1), 1).county().orElseThrow())).isEqualTo(one);
        assertThat(atHome(read(all.get(0), 2).county().orElseThrow())).isNotEqualTo(one);
        assertThat(all).allMatch(Scenario::isDrawing);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scenarios: {a: {extends: bee}, be: {}} | SCENARIO_UNKNOWN | be",
                "scenarios: {a: {extends: b}, b: {extends: a}} | SCENARIO_CIRCLE | ''",
                "scenarios: {base: {}} | SCENARIO_NAME | ''",
                "scenarios: {a/b: {}} | SCENARIO_NAME | ''",
                "scenarios: {a: {extend: b}} | KEY_UNKNOWN | extends",
                "scenarios: {a: [b]} | TYPE_WRONG | ''",
                "scenario: {} | KEY_UNKNOWN | scenarios",
                "scenarios: {a: {patches: [{tabel: x}]}} | KEY_UNKNOWN | table"
            })
    void whatMakesNoSenseIsRefusedAtItsLine(String yaml, String code, String nearest) throws IOException {
        scenarios("# what if\n" + yaml + "\n");
        assertThat(problems.all().getFirst().code()).isEqualTo(code);
        assertThat(problems.all().getFirst().row()).isEqualTo(2);
        assertThat(problems.all().getFirst().nearest()).isEqualTo(nearest);
    }

    @Test
    void aScenarioForSomeWeeksHoldsInThoseAlone() throws IOException {
        var found = scenarios("""
                scenarios:
                  harvest:
                    weeks: 3-4
                    patches: [{table: volunteers, where: {}, lose: 0.5}]
                  far:
                    extends: harvest
                    patches: [{set: {travel.detour: 1.5}}]
                """);
        assertThat(problems.all()).isEmpty();
        var far = found.get(1);
        assertThat(far.isForSomeWeeks()).isTrue();
        assertThat(far.layers(1)).hasSize(1);
        assertThat(IntStream.rangeClosed(1, 5).map(week -> far.layers(1, week).size()))
                .containsExactly(1, 1, 2, 2, 1);
        assertThat(found.getFirst().layers(7, 3)).isEqualTo(found.getFirst().layers(7, 4));
    }

    @ParameterizedTest
    @CsvSource({
        "8-3, '{set: {travel.detour: 2}}', TYPE_WRONG",
        "soon, '{set: {travel.detour: 2}}', TYPE_WRONG",
        "3, '{table: elders, where: {}, lose: 0.5}', SCENARIO_WEEKS",
        "3, '{set: {simulate.reciprocity: 0}}', SCENARIO_WEEKS"
    })
    void weeksThatMakeNoSenseAreRefused(String weeks, String patch, String code) throws IOException {
        scenarios("scenarios: {a: {weeks: %s, patches: [%s]}}\n".formatted(weeks, patch));
        assertThat(problems.all()).extracting(one -> String.valueOf(one.code())).containsExactly(code);
    }
}
