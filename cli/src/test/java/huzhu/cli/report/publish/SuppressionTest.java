package huzhu.cli.report.publish;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.cli.report.publish.CrossTable.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SuppressionTest {
    private static final int K = 5;

    static IntStream seeds() {
        return IntStream.range(0, 120);
    }

    /** A table of random counts, most of them small, as villages have them. */
    static CrossTable table(long seed) {
        var random = new SplittableRandom(seed);
        int rows = 1 + random.nextInt(12);
        int columns = 1 + random.nextInt(6);
        var counts = new int[rows + 1][columns + 1];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                int people = random.nextInt(4) == 0 ? random.nextInt(60) : random.nextInt(9);
                counts[i][j] = people;
                counts[rows][j] += people;
                counts[i][columns] += people;
                counts[rows][columns] += people;
            }
        }
        return table(counts);
    }

    static CrossTable table(int[][] counts) {
        var cells = new ArrayList<List<Cell>>();
        for (var row : counts) {
            cells.add(
                    IntStream.of(row).mapToObj(people -> new Cell(people, 0, 0)).toList());
        }
        return new CrossTable(
                "t",
                IntStream.range(1, counts.length).mapToObj(i -> "r" + i).toList(),
                IntStream.range(1, counts[0].length).mapToObj(i -> "c" + i).toList(),
                cells);
    }

    static List<List<Optional<Integer>>> published(CrossTable table, boolean[][] withheld) {
        return IntStream.range(0, table.height())
                .mapToObj(row -> IntStream.range(0, table.width())
                        .mapToObj(column -> withheld[row][column]
                                ? Optional.<Integer>empty()
                                : Optional.of(table.cell(row, column).people()))
                        .toList())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noWithheldCellCanBeWorkedOut(long seed) {
        var table = table(seed);
        var withheld = Suppression.of(table, K, List.of());
        for (int row = 0; row < table.height(); row++) {
            for (int column = 0; column < table.width(); column++) {
                int people = table.cell(row, column).people();
                assertThat(withheld[row][column] || people == 0 || people >= K).isTrue();
            }
        }
        var attack = new LinearAttack();
        attack.add("t", published(table, withheld));
        assertThat(attack.solved()).as("seed " + seed).isEmpty();
    }

    @Test
    void primarySuppressionAloneWouldBeBroken() {
        var table = table(new int[][] {{2, 20, 22}, {30, 40, 70}, {32, 60, 92}});
        var attack = new LinearAttack();
        attack.add("t", published(table, new boolean[][] {
            {true, false, false}, {false, false, false}, {false, false, false}
        }));
        assertThat(attack.solved()).containsExactly("t 0 0");
        assertThat(Suppression.of(table, K, List.of()))
                .isDeepEqualTo(new boolean[][] {{true, true, false}, {true, true, false}, {false, false, false}});
    }

    @Test
    void nothingIsWithheldWhereAllAreMany() {
        var table = table(new int[][] {{9, 20, 29}, {30, 0, 30}, {39, 20, 59}});
        assertThat(Suppression.of(table, K, List.of())).isDeepEqualTo(new boolean[3][3]);
    }
}
