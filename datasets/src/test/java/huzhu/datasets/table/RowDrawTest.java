package huzhu.datasets.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rows a rate hits. */
final class RowDrawTest {
    private static int[] hits(double rate, long draw, int rows) {
        var rowDraw = new RowDraw(rate, draw);
        return IntStream.range(0, rows).map(row -> rowDraw.hits()).toArray();
    }

    @Test
    void whatIsDrawnAtARateIsDrawnAtEveryHigherOne() {
        for (long draw = 0; draw < 20; draw++) {
            var before = hits(0, draw, 500);
            assertThat(before).containsOnly(0);
            for (double rate : new double[] {0.01, 0.1, 0.11, 0.5, 0.999, 1, 1.3, 2, 2.75}) {
                var now = hits(rate, draw, 500);
                for (int row = 0; row < now.length; row++) {
                    assertThat(now[row])
                            .as("row %d at %s", row, rate)
                            .isBetween(Math.max(before[row], (int) rate), (int) Math.ceil(rate));
                }
                before = now;
            }
        }
    }

    /** Every aligned block of 2^k rows is out by less than one, so the first n rows by less than the ones in n's binary digits. */
    @ParameterizedTest
    @ValueSource(doubles = {0.03, 0.2, 1.0 / 3, 0.5, 0.77, 1.6})
    void theShareOfTheFirstRowsIsAsWanted(double rate) {
        for (long draw = 0; draw < 20; draw++) {
            int hits = 0;
            var rowDraw = new RowDraw(rate, draw);
            for (int rows = 1; rows <= 2000; rows++) {
                hits += rowDraw.hits();
                assertThat(Math.abs(hits - rate * rows))
                        .as("%d rows, draw %d", rows, draw)
                        .isLessThan(Integer.bitCount(rows));
            }
        }
    }

    @Test
    void everyRowIsAsLikelyAsAnyOtherAndDrawsDiffer() {
        int draws = 4000;
        var often = new int[40];
        for (long draw = 0; draw < draws; draw++) {
            var hits = hits(0.25, draw, often.length);
            for (int row = 0; row < hits.length; row++) {
                often[row] += hits[row];
            }
        }
        // Four standard errors of a share of a quarter.
        double error = 4 * Math.sqrt(0.25 * 0.75 / draws);
        assertThat(IntStream.of(often).mapToDouble(count -> count / (double) draws))
                .allSatisfy(share -> assertThat(share).isCloseTo(0.25, Offset.offset(error)));
    }
}
