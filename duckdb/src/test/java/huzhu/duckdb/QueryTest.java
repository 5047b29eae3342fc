package huzhu.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.cli.command.HuzhuCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Questions to the tables of a small sweep, with DuckDB itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class QueryTest {
    private static final int REFUSED = 3;

    private Path folder;
    private Path swept;

    /** What a command printed, and its exit code. */
    private record Said(int code, String out, String err) {}

    @BeforeAll
    void sweeps(@TempDir Path shared) throws IOException {
        folder = shared;
        var county = folder.resolve("county");
        assertThat(huzhu("generate", "--out", county, "--elders", 100, "--volunteers", 12, "--seed", 5)
                        .code())
                .isZero();
        var design = Files.writeString(folder.resolve("design.yaml"), """
                title: A small sweep
                parameters:
                  detour: {policy: travel.detour, min: 1.2, max: 1.6}
                design: {kind: grid, levels: 3}
                seeds: 2
                effort: 50
                start_effort: 50
                """);
        swept = folder.resolve("swept");
        var said = huzhu("sweep", county, design, "--out", swept, "--quiet");
        assertThat(said.code()).as(said.err()).isZero();
    }

    private static Said huzhu(Object... words) {
        var args = Arrays.stream(words).map(Object::toString).toArray(String[]::new);
        var out = new StringWriter();
        var err = new StringWriter();
        int code = HuzhuCommand.commandLine(args)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
        return new Said(code, out.toString(), err.toString());
    }

    @Test
    void answersWithTheRunsOfTheSweep() {
        var said = huzhu("query", swept, "SELECT detour, count(*) AS runs FROM runs GROUP BY detour ORDER BY detour");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out().lines().map(line -> line.strip().replaceAll(" +", " ")))
                .containsExactly("detour runs", "1.2 2", "1.4 2", "1.6 2");
        assertThat(said.err()).contains("3 rows");
    }

    @Test
    void answersProgramsWithTypes() {
        var said = huzhu(
                "query",
                swept,
                "SELECT 1 AS one, 'a' AS letter, true AS yes, NULL AS nothing FROM runs LIMIT 1",
                "--json");
        assertThat(said.out().replaceAll("\\s", ""))
                .isEqualTo("[{\"one\":1,\"letter\":\"a\",\"yes\":true,\"nothing\":null}]");
    }

    @Test
    void sumsUpEveryTableWhereNothingIsAsked() throws IOException {
        var results = Files.createDirectory(folder.resolve("results"));
        Files.writeString(results.resolve("some.csv"), "name,value\na,1\nb,2\nc,6\nd,\n");
        var said = huzhu("query", results);
        assertThat(said.out().lines().map(line -> line.strip().replaceAll(" +", " ")))
                .containsExactly(
                        "some: 4 rows",
                        "column filled different mean sd least 1st quarter half 3rd quarter most",
                        "name 4 4",
                        "value 3 3 3 2.64575 1 1.5 2 4 6",
                        "");
        assertThat(huzhu("query", swept, "--lang", "zh").out()).contains("runs：6 行", "标准差", "objective.unmet");
    }

    @Test
    void prefersTheTableThatKnowsItsTypes() {
        var said =
                huzhu("query", swept, "SELECT count(*) AS n FROM information_schema.tables WHERE table_name = 'runs'");
        assertThat(said.out().lines()).containsExactly("n", "1");
    }

    @Test
    void reachesNothingOutside() throws IOException {
        var secret = Files.writeString(folder.resolve("secret.csv"), "a\n1\n");
        var copy = folder.resolve("copy.csv");
        assertThat(huzhu("query", swept, "SELECT * FROM read_csv('" + secret + "')")
                        .code())
                .isEqualTo(REFUSED);
        assertThat(huzhu("query", swept, "COPY runs TO '" + copy + "'").code()).isEqualTo(REFUSED);
        assertThat(copy).doesNotExist();
        assertThat(huzhu("query", swept, "SET enable_external_access = true").code())
                .isEqualTo(REFUSED);
    }

    @Test
    void namesTheTablesWhereAQuestionFails() {
        var said = huzhu("query", swept, "SELECT nothing FROM runs");
        assertThat(said.code()).isEqualTo(REFUSED);
        assertThat(said.err()).contains("nothing", "Tables here: indices, pareto, runs, summary.");
    }

    @Test
    void refusesAFolderWithoutTables() throws IOException {
        var empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(huzhu("query", empty).code()).isEqualTo(REFUSED);
        assertThat(huzhu("query", folder.resolve("absent")).code()).isEqualTo(REFUSED);
        Files.writeString(empty.resolve("broken.parquet"), "no such thing");
        assertThat(huzhu("query", empty).err()).contains("cannot be read");
    }
}
