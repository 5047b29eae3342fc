package huzhu.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.cli.command.HuzhuCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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
    void prefersTheTableThatKnowsItsTypes() throws IOException {
        var both = Files.createDirectory(folder.resolve("both"));
        Files.copy(swept.resolve("runs.parquet"), both.resolve("runs.parquet"));
        Files.writeString(both.resolve("runs.csv"), "only_here\n1\n");
        assertThat(huzhu("query", both, "SELECT count(detour) AS n FROM runs")
                        .out()
                        .lines())
                .containsExactly("n", "6");
        assertThat(huzhu("query", both, "SELECT only_here FROM runs").code()).isEqualTo(REFUSED);
    }

    @Test
    void readsIdsAsTextAndOtherCellsAsWhatAllOfThemAre() throws IOException {
        var ids = Files.createDirectory(folder.resolve("ids"));
        Files.writeString(ids.resolve("ids.csv"), """
                id,elder_id,code,level,km,day,clock,sure,mixed,long,none
                0012,7,007,1,1.5,2026-03-02,08:30,true,1,1234567890123456789012,
                34,8,8,2,-2,2026-03-03,24:00,false,one,2,
                """);
        assertThat(types(ids, "ids"))
                .containsExactly(
                        "id VARCHAR",
                        "elder_id VARCHAR",
                        "code VARCHAR",
                        "level BIGINT",
                        "km DOUBLE",
                        "day DATE",
                        "clock VARCHAR",
                        "sure BOOLEAN",
                        "mixed VARCHAR",
                        "long VARCHAR",
                        "none VARCHAR");
        assertThat(huzhu("query", ids, "SELECT id, code, clock FROM ids ORDER BY level", "--json")
                        .out()
                        .replaceAll("\\s", ""))
                .isEqualTo("[{\"id\":\"0012\",\"code\":\"007\",\"clock\":\"08:30\"},"
                        + "{\"id\":\"34\",\"code\":\"8\",\"clock\":\"24:00\"}]");
    }

    @Test
    void readsTheTablesThatHuzhuWritesByTheirSchemas() throws IOException {
        var week = Files.createDirectory(folder.resolve("schemas"));
        Files.writeString(week.resolve("households.csv"), "household_a,household_b,given_by_a_minutes\n1,2,30\n");
        assertThat(types(week, "households"))
                .containsExactly("household_a VARCHAR", "household_b VARCHAR", "given_by_a_minutes BIGINT");
    }

    @Test
    void findsALetterInTheLastOfManyRows() throws IOException {
        var many = Files.createDirectory(folder.resolve("many"));
        Files.writeString(many.resolve("some.csv"), "value\n" + "1\n".repeat(50_000) + "x\n");
        assertThat(types(many, "some")).containsExactly("value VARCHAR");
    }

    private List<String> types(Path of, String table) {
        var said = huzhu("query", of, "DESCRIBE \"" + table + "\"");
        assertThat(said.code()).as(said.err()).isZero();
        return said.out()
                .lines()
                .skip(1)
                .map(line -> line.strip().replaceAll(" +", " ").replaceAll("^(\\S+ \\S+).*", "$1"))
                .toList();
    }

    @Test
    void takesNoFolderForAPattern() throws IOException {
        for (var name : List.of("w*", "wa", "v?", "va", "u[ab]", "ua", "year=2026", "t'[]x]")) {
            var table = Files.createDirectory(folder.resolve(name)).resolve("a[1].csv");
            Files.writeString(table, "name\n" + name + "\n");
            Files.writeString(table.resolveSibling("a1.csv"), "name\nother\n");
            assertThat(huzhu("query", folder.resolve(name), "SELECT * FROM \"a[1]\"")
                            .out()
                            .lines())
                    .containsExactly("name", name);
        }
    }

    @Test
    void losesNoColumnOfEqualName() {
        var said = huzhu("query", swept, "SELECT 1 AS a, 2 AS a, 3 AS a FROM runs LIMIT 1", "--json");
        assertThat(said.out().replaceAll("\\s", "")).isEqualTo("[{\"a\":1,\"a_2\":2,\"a_3\":3}]");
    }

    @Test
    void sumsUpForProgramsInTheOrderOfTheColumns() throws IOException {
        var ordered = Files.createDirectory(folder.resolve("ordered"));
        Files.writeString(ordered.resolve("some.csv"), "z,a\n1,x\n");
        assertThat(huzhu("query", ordered, "--json").out().replaceAll("\\s", ""))
                .isEqualTo(
                        "{\"some\":{\"rows\":1,\"columns\":{\"z\":{\"filled\":1,\"different\":1,\"mean\":1.0,\"sd\":null,"
                                + "\"least\":1.0,\"quarter\":1.0,\"half\":1.0,\"three\":1.0,\"most\":1.0},"
                                + "\"a\":{\"filled\":1,\"different\":1}}}}");
    }

    @Test
    void writesNothingIntoTheFolderAtHand() {
        assertThat(huzhu(
                                "query",
                                swept,
                                "SELECT current_setting('temp_directory') AS folder FROM runs LIMIT 1",
                                "--json")
                        .out()
                        .replaceAll("\\s", ""))
                .isEqualTo("[{\"folder\":\"\"}]");
        var said = huzhu("query", swept, "SELECT TIME '24:00'");
        assertThat(said.code()).as("what the driver cannot hold").isEqualTo(REFUSED);
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
