package huzhu.datasets.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.datasets.patch.Patch;
import huzhu.datasets.table.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DesignFileTest {
    @TempDir
    private Path folder;

    private final Problems problems = new Problems();

    private DesignFile.Content read(String text) throws IOException {
        return DesignFile.read(Files.writeString(folder.resolve("design.yaml"), text), "design.yaml", problems);
    }

    @Test
    void allWaysToVaryAreRead() throws IOException {
        var design = read("""
                        title: All ways
                        parameters:
                          detour: {title: Detour, policy: travel.detour, min: 1.1, max: 1.8}
                          share: {policy: objective.young_share, values: [0, 0.1]}
                          hours:
                            patches: [{table: volunteers, where: {}, multiply: {max_minutes_week: $value}}]
                            min: 0.5
                            max: 2
                            scale: log
                          recruits:
                            patches: [{table: volunteers, where: {}, copies: $value}]
                            min: 0
                            max: 3
                            scale: integer
                          home:
                            choices: {open: [], shut: [{close_home: H1}]}
                        design: {kind: morris, trajectories: 10, levels: 6, seed: 9}
                        seeds: [4, 7]
                        effort: 900
                        start_effort: 0
                        measures: [objective.unmet, travel.km]
                        pareto: {efficiency: cost.total, equity: gini.elders}
                        """).design().orElseThrow();
        assertThat(problems.all()).isEmpty();
        assertThat(design.method()).isEqualTo(new SweepDesign.Method(SweepDesign.Kind.MORRIS, 10, 6, 9));
        assertThat(design.seeds()).containsExactly(4L, 7L);
        assertThat(design.effort()).isEqualTo(900);
        assertThat(design.startEffort()).hasValue(0);
        assertThat(design.measures()).extracting(SweepDesign.Named::line).containsOnly(21);
        assertThat(design.parameters())
                .extracting(one -> one.span().at(0) + " " + one.span().at(0.5) + " "
                        + one.span().at(1))
                .containsExactly("1.1 1.45 1.8", "0 0.1 0.1", "0.5 1 2", "0 2 3", "open shut shut");
        assertThat(design.parameters().get(2).patches("1.25")).singleElement().isInstanceOf(Patch.OfTable.class);
        assertThat(design.parameters().get(4).patches("shut")).hasSize(3);
        assertThat(design.parameters().get(4).patches("open")).isEmpty();
    }

    @Test
    void shortDesignsHaveDefaults() throws IOException {
        var design = read("""
                        parameters: {detour: {policy: travel.detour, min: 1, max: 2}}
                        design: {kind: grid}
                        seeds: 3
                        """).design().orElseThrow();
        assertThat(design.seeds()).containsExactly(1L, 2L, 3L);
        assertThat(design.method().levels()).isEqualTo(5);
        assertThat(design.parameters().getFirst().span().shares(5)).containsExactly(0.0, 0.25, 0.5, 0.75, 1.0);
    }

    @Test
    void wholeNumbersAreAllAsLikely() {
        var span = new Span.Range(1, 4, true, false);
        var counts = new int[5];
        for (int i = 0; i < 1000; i++) {
            counts[Integer.parseInt(span.at((i + 0.5) / 1000))]++;
        }
        assertThat(counts).containsExactly(0, 250, 250, 250, 250);
        assertThat(span.shares(10).stream().map(span::at)).containsExactly("1", "2", "3", "4");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            parameters: {a: {policy: x, min: 1, max: 2}}                                                | :1:design  KEY_MISSING
            {parameters: {a: {policy: x, min: 1, max: 2}}, design: {kind: gird}}                        | SWEEP_WORD  not one of the words known here: "gird"; nearest: "grid"
            {parameters: {a: {policy: x, min: 1, max: 2}}, design: {kind: grid, points: 4}}             | SWEEP_KEY_IDLE
            {parameters: {a: {policy: x, min: 1, max: 2}}, design: {kind: saltelli}}                    | :1:samples  KEY_MISSING
            {parameters: {a: {policy: x, min: 1, max: 2}}, design: {kind: morris, trajectories: 3, levels: 5}} | an even number
            {parameters: {a: {policy: x, min: 1, max: 2}}, design: {kind: grid, level: 4}}              | KEY_UNKNOWN  unknown key: "level"; nearest: "levels"
            {parameters: {a: {policy: x, min: 2, max: 2}}, design: {kind: grid}}                        | SWEEP_RANGE
            {parameters: {a: {policy: x, min: 0, max: 2, scale: log}}, design: {kind: grid}}            | SWEEP_RANGE
            {parameters: {a: {policy: x, min: 0, max: 2.5, scale: integer}}, design: {kind: grid}}      | SWEEP_RANGE
            {parameters: {a: {policy: x, min: 1, max: 2, values: [1]}}, design: {kind: grid}}           | SWEEP_PARAMETER
            {parameters: {a: {min: 1, max: 2}}, design: {kind: grid}}                                   | SWEEP_PARAMETER
            {parameters: {a: {policy: x, values: [1, 1]}}, design: {kind: grid}}                        | SWEEP_TWICE
            {parameters: {seed: {policy: x, values: [1]}}, design: {kind: grid}}                        | SWEEP_NAME
            {parameters: {a: {patches: [{set: {x: 3}}], values: [1]}}, design: {kind: grid}}            | SWEEP_VALUE_UNUSED
            {parameters: {a: {patches: [{table: voluntears, where: {}, copies: $value}], values: [1]}}, design: {kind: grid}} | nearest: "volunteers"
            {parameters: {a: {policy: x, min: one, max: 2}}, design: {kind: grid}}                      | TYPE_WRONG  a number expected
            {parameters: {a: {policy: x, values: [1]}}, design: {kind: grid}, seeds: 0}                 | a whole number from 1 to 10000
            """)
    void whatMakesNoSenseIsSaidWithItsLine(String text, String said) throws IOException {
        assertThat(read(text + "\n").design()).isEmpty();
        assertThat(problems.all().toString()).contains(said);
        assertThat(problems.all()).allSatisfy(one -> {
            assertThat(one.row()).isEqualTo(1);
            assertThat(one.words(Locale.CHINESE)).containsPattern("\\p{IsHan}");
        });
    }

    @Test
    void theSchemaThatShipsNamesTheDesignsThatThereAre() {
        assertThat(DesignSchema.KINDS)
                .containsExactlyElementsOf(Arrays.stream(SweepDesign.Kind.values())
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .toList());
        assertThat(DesignSchema.SCALES).isEqualTo(List.of("linear", "log", "integer", "integer_log"));
    }
}
