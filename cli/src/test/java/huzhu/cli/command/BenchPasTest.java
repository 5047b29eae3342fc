package huzhu.cli.command;

import static huzhu.cli.command.Shell.huzhu;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BenchPasTest {
    /** Two single rooms, of which one lacks the television that the second patient wishes for. */
    private static final String TINY = """
            ARTICLE BENCHMARK DATA SET
            Rooms: 2
            Roomproperties: 1
            Beds: 2
            Departments: 1
            Specialisms: 1
            Patients: 2
            Planning horizon: 3

            SPECIALISMS:
            1 heart
            DEPARTMENTS:
            1 all 0 0 | 1 1
            ROOMPROPERTIES:
            1 television
            ROOMS:
            1 11 | 1 | 1 | D | 1 1 | 0
            2 12 | 1 | 1 | D | 1 1 | 1
            BEDS:
            1 1
            2 2
            PATIENTS:
            1 Ann 70 F | 0 2 | 1 1 2 | 0 | 0 | 1
            2 Bob 70 M | 1 3 | 1 1 2 | 0 | 0 | 1
            END.
            """;

    @TempDir
    private Path folder;

    private Path instance;

    @BeforeEach
    void writeAnInstance() throws IOException {
        instance = Files.writeString(folder.resolve("tiny.txt"), TINY);
    }

    @Test
    void solvesComparesAndWritesBeds() throws IOException {
        Files.writeString(folder.resolve("BEST.csv"), "instance,what,value\npas/tiny.txt,upper bound,5.0\n");
        var out = folder.resolve("out");
        var run = huzhu("bench", "pas", instance, "--effort", 2000, "--out", out);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("tiny").contains("4.0").contains("-20.00");
        assertThat(Files.readAllLines(out.resolve("tiny.csv"))).hasSize(5).startsWith("patient,night,bed");
        assertThat(out.resolve("run.json")).content().contains("\"nights_left_out\" : 0");
    }

    @Test
    void leavesOutAsFewNightsAsCanBeWhereThereAreTooFewBeds() throws IOException {
        Files.writeString(instance, TINY.replace("Beds: 2", "Beds: 1").replace("\n2 2\nPATIENTS", "\nPATIENTS"));
        var run = huzhu("bench", "pas", instance, "--effort", 2000, "--json");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("\"nights_left_out\" : 2")
                .contains("\"nights_proven_out\" : 2")
                .contains("\"cost\" : 40");
    }

    @Test
    void refusesOtherFilesInOneLineEach() throws IOException {
        Files.writeString(instance, "{}");
        var run = huzhu("bench", "pas", instance, folder.resolve("none.txt"));
        assertThat(run.code()).isEqualTo(Exit.REFUSED.code());
        assertThat(run.err())
                .contains("BENCHMARK_FOREIGN")
                .contains("BENCHMARK_MISSING")
                .doesNotContain("\tat ");
        var twice = huzhu("bench", "pas", instance, instance);
        assertThat(twice.code()).isEqualTo(Exit.USAGE.code());
        assertThat(huzhu("bench", "pas", instance, "--score", "best").code()).isEqualTo(Exit.USAGE.code());
    }
}
