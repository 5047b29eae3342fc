package huzhu.datasets.county;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.datasets.table.Problem;
import huzhu.model.county.County;
import huzhu.model.people.PersonId;
import huzhu.model.people.TravelMode;
import huzhu.model.people.Volunteer;
import huzhu.model.service.Skill;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patches: a project read as they change it, its files left alone. */
final class PatchesTest {
    @TempDir
    private Path folder;

    private Reading read(String... patches) {
        var project = new SmallProject(folder);
        for (var patch : patches) {
            project.patch(patch);
        }
        return project.read();
    }

    private static County county(Reading reading) {
        assertThat(reading.problems()).isEmpty();
        return reading.county().orElseThrow();
    }

    private static Volunteer volunteer(Reading reading, String id) {
        return county(reading).requireVolunteer(new PersonId(id));
    }

    private static TableCount count(Reading reading, String table) {
        return reading.counts().stream()
                .filter(one -> one.table().equals(table))
                .findFirst()
                .orElseThrow();
    }

    @Nested
    final class Rows {
        @Test
        void getOtherValuesAndTheirOwnAreLeftWhereNothingIsSaid() {
            var reading = read("""
                    - table: volunteers
                      where: {person_id: N1}
                      set: {max_km: 3.5, skills: [care, driving], mon: "07:00-08:00;09:00-10:00", max_minutes_week: 90}
                    """);
            var volunteer = volunteer(reading, "N1");
            assertThat(volunteer.limits().maxKm()).hasValue(3.5);
            assertThat(volunteer.limits().maxMinutesWeek())
                    .as("a column that the file lacks")
                    .hasValue(90);
            assertThat(volunteer.skills()).containsExactlyInAnyOrder(new Skill("care"), new Skill("driving"));
            assertThat(volunteer.availability().on(DayOfWeek.MONDAY)).hasSize(2);
            assertThat(volunteer.mode()).isEqualTo(TravelMode.EBIKE);
            assertThat(volunteer(reading, "E2").limits().maxKm()).hasValue(5);
            assertThat(reading.patched()).singleElement().satisfies(one -> {
                assertThat(one.table()).isEqualTo("volunteers");
                assertThat(one.altered()).isOne();
            });
        }

        @Test
        void areFoundByWhatACellMeansAndByAnyOfSeveralValues() {
            var byMeaning = read("""
                    - table: volunteers
                      where: {mode: 步行, max_km: 5.0}
                      set: {mode: car}
                    """);
            assertThat(volunteer(byMeaning, "E2").mode()).isEqualTo(TravelMode.CAR);
            assertThat(volunteer(byMeaning, "N1").mode()).isEqualTo(TravelMode.EBIKE);
            var several = read("""
                    - table: volunteers
                      where: {person_id: [N1, E2]}
                      set: {mode: car}
                    """);
            assertThat(several.patched().getFirst().altered()).isEqualTo(2);
            var all = read("- {table: volunteers, where: {}, set: {mode: bike}}\n");
            assertThat(county(all).volunteers()).allMatch(one -> one.mode() == TravelMode.BIKE);
        }

        @Test
        void becomeBlankWhereNothingStandsBehindTheColumn() {
            var reading = read("- {table: volunteers, where: {person_id: N1}, set: {max_km: }}\n");
            assertThat(volunteer(reading, "N1").limits().maxKm()).isEmpty();
        }

        @Test
        void areAddedAfterThoseOfTheFileAndCountAsRowsIn() {
            var reading = read("""
                    - table: volunteers
                      add:
                        - {person_id: N9, village_id: V2, skills: care, tue: 08:00-12:00}
                        - {person_id: N10, village_id: V1}
                    """);
            assertThat(county(reading).volunteers().getLast().id()).isEqualTo(new PersonId("N10"));
            assertThat(volunteer(reading, "N9").availability().on(DayOfWeek.TUESDAY))
                    .hasSize(1);
            assertThat(count(reading, "volunteers").rowsIn()).isEqualTo(4);
            assertThat(reading.patched().getFirst().added()).isEqualTo(2);
        }

        @Test
        void areTakenOutAndCountNoMore() {
            var before = count(read(), "ties").rowsIn();
            var reading = read("- {table: ties, remove: {}}\n");
            assertThat(reading.problems()).extracting(Problem::code).containsExactly("TABLE_EMPTY");
            assertThat(count(reading, "ties").rowsIn()).isZero();
            assertThat(reading.patched().getFirst().removed()).isEqualTo(before);
        }

        @Test
        void areChangedByOnePatchAfterTheOther() {
            var reading = read(
                    "- {table: volunteers, add: [{person_id: N9, village_id: V2, max_km: 1}]}\n",
                    "- {table: volunteers, where: {person_id: N9}, set: {max_km: 2}}\n"
                            + "- {table: volunteers, where: {max_km: 2}, set: {max_km: 4}}\n");
            assertThat(volunteer(reading, "N9").limits().maxKm()).hasValue(4);
        }
    }

    @Nested
    final class Policy {
        @Test
        void isSetAfterThePolicyFileAndBeforeTheCommandLine() {
            var dotted = read("- set: {travel.detour: 1.6}\n");
            assertThat(county(dotted).policy().travel().detour()).isEqualTo(1.6);
            var nested = read("- set: {travel: {detour: 1.7}}\n");
            assertThat(county(nested).policy().travel().detour()).isEqualTo(1.7);
            var both = new SmallProject(folder)
                    .patch("- set: {travel.detour: 1.6}\n")
                    .set("travel.detour=1.8")
                    .read();
            assertThat(county(both).policy().travel().detour()).isEqualTo(1.8);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {table: volunteer, where: {}, set: {mode: car}}                  | PATCH_TABLE_UNKNOWN  | volunteers
            {table: volunteers, where: {person: N1}, set: {mode: car}}       | PATCH_COLUMN_UNKNOWN |
            {table: volunteers, where: {person_id: N1}, set: {max_kn: 3}}    | PATCH_COLUMN_UNKNOWN | max_km
            {table: volunteers, where: {person_id: N11}, set: {max_km: 3}}   | PATCH_NO_ROW         | N1
            {table: volunteers, remove: {person_id: X}}                      | PATCH_NO_ROW         |
            {table: volunteers, where: {person_id: N1}}                      | PATCH_EMPTY          |
            {table: volunteers, set: {max_km: 3}}                            | PATCH_EMPTY          |
            {table: volunteers, add: [], remove: {person_id: N1}}            | PATCH_EMPTY          |
            {tabel: volunteers, remove: {person_id: N1}}                     | KEY_UNKNOWN          | table
            {table: volunteers, where: {person_id: N1}, set: {max_km: far}}  | NUMBER_BAD           |
            {table: volunteers, where: {person_id: N1}, set: {max_km: {a: 1}}} | TYPE_WRONG         |
            {table: volunteers, add: {person_id: N7}}                        | TYPE_WRONG           |
            {table: volunteers, add: [{person_id: N1, village_id: V1}]}      | ID_DUPLICATE         |
            {table: volunteers, add: [{person_id: N7, village_id: V9}]}      | REFERENCE_UNKNOWN    | V1
            {set: {travel.detuor: 1.3}}                                      | POLICY_UNKNOWN       | travel.detour
            volunteers                                                       | TYPE_WRONG           |
            """)
    void thatMakesNoSenseIsRefusedAtItsLine(String patch, String code, String nearest) {
        var reading = read("# a comment\n- " + patch + "\n");
        assertThat(reading.isRefused()).isTrue();
        assertThat(reading.problems()).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.file()).endsWith("patch1.yaml");
            assertThat(problem.row()).isEqualTo(2);
            assertThat(problem.nearest()).isEqualTo(nearest == null ? "" : nearest);
            assertThat(problem.what(Locale.CHINESE)).isNotEqualTo(problem.what());
        });
    }

    @Test
    void ofATableThatTheProjectLacksIsRefused() {
        var project = new SmallProject(folder);
        project.with("huzhu.yaml", SmallProject.YAML.replace("  ties: ties.csv\n", ""))
                .without("ties.csv")
                .patch("- {table: ties, remove: {}}\n");
        assertThat(project.read().problems()).extracting(Problem::code).containsExactly("PATCH_TABLE_ABSENT");
    }

    @Test
    void leavesTheFilesAloneAndIsAmongTheInputs() throws Exception {
        var reading = read("- {table: volunteers, where: {person_id: N1}, set: {max_km: 3}}\n");
        assertThat(Files.readString(folder.resolve("volunteers.csv"))).contains("ebike,12,");
        assertThat(reading.inputHashes().keySet()).anyMatch(file -> file.endsWith("patch1.yaml"));
    }

    @Test
    void thatIsNotThereIsRefused() {
        new SmallProject(folder).read();
        var reading = ProjectReader.read(folder, List.of(folder.resolve("none.yaml")), List.of());
        assertThat(reading.problems()).extracting(Problem::code).containsExactly("FILE_MISSING");
    }
}
