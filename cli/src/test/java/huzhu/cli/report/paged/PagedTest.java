package huzhu.cli.report.paged;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PagedTest {
    private static final Paged.Choice LEVEL = new Paged.Choice("Level", 1, List.of("3", "4"));

    @Test
    void aListOfOnePageHasNoControlsAndNoData() {
        var paged = Paged.of(rows(15), 15, "beds.csv", List.of());
        assertThat(paged.isWhole()).isTrue();
        assertThat(paged.data()).isEmpty();
    }

    @Test
    void aLongerListEmbedsEveryRowAndEachTextOnce() {
        var paged = Paged.of(rows(41), 40, "beds.csv", List.of());
        assertThat(paged.isWhole()).isFalse();
        assertThat(paged.isCut()).isFalse();
        assertThat(paged.shown()).isEqualTo(40);
        assertThat(paged.data())
                .startsWith("{\"data\":[[\"row 1\",\"level\",\"row 2\",")
                .endsWith(",[[41,1]]]]}");
        assertThat(paged.data().split("level", -1)).hasSize(2);
    }

    @Test
    void whatCanBeChosenFromIsEmbeddedWhateverItsLength() {
        assertThat(Paged.of(rows(2), 40, "beds.csv", List.of(LEVEL)).isWhole()).isFalse();
        assertThat(Paged.of(rows(0), 40, "beds.csv", List.of(LEVEL)).isWhole()).isTrue();
    }

    @Test
    void stripsAndLinesAreWrittenInTheOrderOfTheirPlaces() {
        var row = new PagedRow(
                List.of("V1", "2.5"),
                List.of(List.of(Mark.of("away", 0.04, 12.36), new Mark("met", 3, 4.5, "bath"))),
                List.of(List.of("Mon", "bath")));
        assertThat(Paged.of(List.of(row, row), 1, "roster.xlsx", List.of()).data())
                .startsWith("{\"data\":[[\"V1\",\"2.5\",\"away\",\"\",\"met\",\"bath\",\"Mon\"],"
                        + "[[[0,1],[[2,0,12.4,3,4,3,4.5,5]],[[6,5]]],");
    }

    @Test
    void noRowCanEndTheScriptInWhichItStands() {
        var row = PagedRow.of(List.of("</script><!-- \u2028"));
        assertThat(Paged.of(List.of(row, row), 1, "x", List.of()).data())
                .contains("\\u003c/script>\\u003c!-- \\u2028")
                .doesNotContain("<", "\u2028");
    }

    @Test
    void rowsBeyondWhatABrowserBearsAreCounted() {
        var paged = Paged.of(rows(Paged.MOST_EMBEDDED + 1), 100, "roster.xlsx", List.of());
        assertThat(paged.isCut()).isTrue();
        assertThat(paged.embedded()).isEqualTo(Paged.MOST_EMBEDDED);
        assertThat(paged.all()).isEqualTo(Paged.MOST_EMBEDDED + 1);
    }

    private static List<PagedRow> rows(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> PagedRow.of(List.of("row " + i, "level")))
                .toList();
    }
}
