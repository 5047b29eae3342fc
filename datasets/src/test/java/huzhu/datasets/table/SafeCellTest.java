package huzhu.datasets.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SafeCellTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+86 138",
                "-",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "\nx",
                "＝1",
                "＋1",
                "－1",
                "＠x",
                "'=1",
                "''=1",
                "=a\nb"
            })
    void formulasGetAnApostropheAndComeBackWhole(String text) {
        assertThat(SafeCell.neutralised(text)).isEqualTo("'" + text);
        assertThat(SafeCell.restored(SafeCell.neutralised(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "E1", "a=b", "'quoted'", "'", " =1", "r7#2", "李"})
    void otherTextsStayAsTheyAre(String text) {
        assertThat(SafeCell.neutralised(text)).isEqualTo(text);
        assertThat(SafeCell.restored(text)).isEqualTo(text);
    }

    @Test
    void everyShortTextComesBackWhole() {
        var letters = "'=-a";
        for (char a : letters.toCharArray()) {
            for (char b : letters.toCharArray()) {
                for (char c : letters.toCharArray()) {
                    var text = "" + a + b + c;
                    assertThat(SafeCell.restored(SafeCell.neutralised(text))).isEqualTo(text);
                }
            }
        }
    }
}
