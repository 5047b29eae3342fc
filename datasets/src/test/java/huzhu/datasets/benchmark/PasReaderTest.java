package huzhu.datasets.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.datasets.table.Problem;
import huzhu.datasets.table.Problems;
import huzhu.model.admission.AdmissionAudit;
import huzhu.model.admission.AdmissionPlan;
import huzhu.model.admission.Lodging;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PasReaderTest {
    /** Two rooms of two departments, three patients; the third leaves after the horizon. */
    static final String TINY = """
            ARTICLE BENCHMARK DATA SET
            Rooms: 2
            Roomproperties: 2
            Beds: 3
            Departments: 2
            Specialisms: 2
            Patients: 3
            Planning horizon: 4

            SPECIALISMS:
            1 heart
            2 bone

            DEPARTMENTS:
            1 old 65 0 | 1 1
            2 young 0 16 | 1 2

            ROOMPROPERTIES:
            1 oxygen
            2 television

            ROOMS:
            1 11 | 2 | 1 | D | 1 1 3 2 | 1 0
            2 21 | 1 | 2 | M | 1 2 | 0 0

            BEDS:
            1 1
            2 1
            3 2

            PATIENTS:
            1 Ann 70 F | 0 2 | 1 1 2 | 1 | 1 0 | 1 1
            2 Bob 30 M | 1 3 | 2 2 1 1 1 | 0 | 0 0 | 0 1
            3 Eve 10 F | 3 6 | 1 2 3 | 0 | 1 0 | 0 0

            END.
            """;

    @TempDir
    private Path folder;

    private List<Problem> problems(String text) throws IOException {
        var problems = new Problems();
        var read = PasReader.read(Files.writeString(folder.resolve("a.txt"), text), problems);
        assertThat(read.isEmpty()).isEqualTo(problems.hasErrors());
        return problems.all();
    }

    private PasInstance instance() throws IOException {
        return PasReader.read(Files.writeString(folder.resolve("a.txt"), TINY), new Problems())
                .orElseThrow();
    }

    @Test
    void everyComponentIsCounted() throws IOException {
        var problem = PasProblem.of(instance(), PasScoring.LITERATURE);
        var plan = new AdmissionPlan(List.of(
                // Ann: wishes for a single room and television, two nights
                new Lodging(0, 0, 0, 2),
                // Bob: too young here; bones are a third choice in the room and not of the department; beside Ann one
                // night
                new Lodging(1, 0, 1, 2),
                // then hearts, in a room and department for bones; too old
                new Lodging(1, 1, 2, 3),
                // Eve: a girl in a room for men, without oxygen; one night before the horizon
                new Lodging(2, 1, 3, 4)));
        assertThat(problem.counts(plan))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        PasComponent.GENDER_ROOM, 1L,
                        PasComponent.GENDER_MIXED, 1L,
                        PasComponent.AGE, 2L,
                        PasComponent.REQUIRED_EQUIPMENT, 1L,
                        PasComponent.PREFERRED_EQUIPMENT, 4L,
                        PasComponent.ROOM_PREFERENCE, 2L,
                        PasComponent.DEPT_SPECIALISM, 2L,
                        PasComponent.ROOM_SPECIALISM_MISSING, 1L,
                        PasComponent.ROOM_SPECIALISM_MINOR, 2L,
                        PasComponent.TRANSFER, 0L));
        var audit = AdmissionAudit.of(problem.problem(), plan);
        assertThat(audit.breaches()).isEmpty();
        assertThat(audit.score().cost()).isEqualTo(50 + 50 + 200 + 50 + 80 + 16 + 20 + 20 + 20);
    }

    @Test
    void aChangeInsideAPartIsATransfer() throws IOException {
        var problem = PasProblem.of(instance(), PasScoring.LITERATURE);
        var plan = new AdmissionPlan(List.of(new Lodging(0, 0, 0, 1), new Lodging(0, 1, 1, 2)));
        assertThat(problem.counts(plan)).containsEntry(PasComponent.TRANSFER, 1L);
        assertThat(AdmissionAudit.of(problem.problem(), plan).changeCost()).isEqualTo(110);
    }

    @Test
    void rulesOfAHospitalForbidRoomsWhereNightsMayBeLeftOut() throws IOException {
        var problem = PasProblem.of(instance(), PasScoring.OVERCONSTRAINED).problem();
        assertThat(problem.stays().get(1).parts().getFirst().prices().allows(0)).isFalse();
        assertThat(problem.stays().getFirst().parts().getFirst().prices().allows(0))
                .isTrue();
        assertThat(problem.rules().everybodyPlaced()).isFalse();
    }

    @Test
    void solutionsGiveBedsByTheirIds() throws IOException {
        var problem = PasProblem.of(instance(), PasScoring.LITERATURE);
        var plan = new AdmissionPlan(List.of(new Lodging(1, 0, 1, 3), new Lodging(0, 0, 0, 2)));
        var out = new ByteArrayOutputStream();
        PasSolution.of(problem, plan).writeTo(out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("patient,night,bed\n1,0,1\n1,1,1\n2,1,2\n2,2,2\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    Rooms: 2             ; Rooms: many            | :2:Rooms  BENCHMARK_NUMBER
                    Rooms: 2             ; Rooms: 3               | :0:Rooms  BENCHMARK_COUNT
                    Planning horizon: 4  ; Planning horizon: 0    | :8:Planning horizon  BENCHMARK_NUMBER
                    Planning horizon: 4  ; Horizon: 4             | :0:Planning horizon  BENCHMARK_SECTION
                    BEDS:                ; COTS:                  | :0:Beds  BENCHMARK_SECTION
                    END.                 ; .                      | BENCHMARK_SECTION
                    1 old 65             ; 1 old x                | :15:minAge  BENCHMARK_NUMBER
                    3 2                  ; 3 7                    | :29:  BENCHMARK_REFERENCE
                    2 bone               ; 1 bone                 | :12:id  BENCHMARK_TWICE
                    70 F                 ; 70 X                   | :32:sex  BENCHMARK_WORD
                    1 Ann                ; 1 Ann Lee              | :32:age  BENCHMARK_NUMBER
                    70 F                 ; 70                     | :32:sex  BENCHMARK_SHORT
                    ROOMPROPERTIES:      ; ROOMPROPERTIES:~3 bed  | :0:Roomproperties  BENCHMARK_COUNT
                    30 M                 ; 30 M 5                 | :33:  BENCHMARK_LONG
                    """)
    void aLineThatMakesNoSenseIsToldWithItsNumber(String change, String told) throws IOException {
        var sides = change.split(";");
        var text = TINY.replace(sides[0].strip(), sides[1].strip().replace("~", "\n"));
        assertThat(problems(text)).anyMatch(problem -> problem.toString().contains(told.strip()));
    }

    @Test
    void partsMustFillTheStay() throws IOException {
        assertThat(problems(TINY.replace("0 2 | 1 1 2", "0 2 | 1 1 5")))
                .singleElement()
                .asString()
                .contains(":32:night  BENCHMARK_COUNT");
    }

    @Test
    void otherFilesAreRefusedInOneLine() throws IOException {
        assertThat(problems("")).singleElement().asString().contains("BENCHMARK_FOREIGN");
        assertThat(problems("\0\1\2")).singleElement().asString().contains("BENCHMARK_FOREIGN");
        assertThat(problems("id,name\n1,a\n")).singleElement().asString().contains("BENCHMARK_FOREIGN");
        var problems = new Problems();
        assertThat(PasReader.read(folder.resolve("none.txt"), problems)).isEmpty();
        assertThat(problems.all()).singleElement().asString().contains("BENCHMARK_MISSING");
    }

    @Test
    void theNearestTableOfBestKnownCostsCounts() throws IOException {
        var instance = Files.createDirectories(folder.resolve("sets/pas")).resolve("a.txt");
        assertThat(PasBestKnown.findNear(instance)).isEmpty();
        var table = Files.writeString(
                folder.resolve("BEST.csv"),
                "instance,what,value\npas/a.txt,upper bound,7.5\npas/a.txt,lower bound,3\nb.txt,upper bound,1\n"
                        + "pas/a.txt,upper bound,7\npas/a.txt,best soft,900\npas/a.txt,fewest unassigned nights,12\n");
        assertThat(PasBestKnown.findNear(instance))
                .contains(table.toAbsolutePath().normalize());
        var problems = new Problems();
        assertThat(PasBestKnown.read(table, instance, PasScoring.LITERATURE, problems)
                        .cost())
                .contains(new BigDecimal("7"));
        var over = PasBestKnown.read(table, instance, PasScoring.OVERCONSTRAINED, problems);
        assertThat(over.cost()).contains(new BigDecimal("900"));
        assertThat(over.leftOut()).contains(new BigDecimal("12"));
        assertThat(problems.all()).isEmpty();
    }
}
