package huzhu.datasets.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NaturalOrderTest {
    @Test
    void numbersInsideIdsSortByValue() {
        var sorted =
                List.of("", "E", "E1", "E01", "E2", "E2:MEAL#1", "E2:MEAL#2", "E2:MEAL#10", "E10", "E10a", "李2", "李10");
        var shuffled = new ArrayList<>(sorted.reversed());
        shuffled.sort(NaturalOrder.IDS);
        assertThat(shuffled).containsExactlyInAnyOrderElementsOf(sorted);
        assertThat(shuffled.indexOf("E2")).isLessThan(shuffled.indexOf("E10"));
        assertThat(shuffled.indexOf("E2:MEAL#2")).isLessThan(shuffled.indexOf("E2:MEAL#10"));
        assertThat(shuffled.indexOf("李2")).isLessThan(shuffled.indexOf("李10"));
    }

    @Test
    void onlyEqualTextsAreEqual() {
        assertThat(NaturalOrder.IDS.compare("E01", "E1")).isNegative();
        assertThat(NaturalOrder.IDS.compare("E1", "E1")).isZero();
    }

    @Test
    void numbersOfAnyLengthCompare() {
        assertThat(NaturalOrder.IDS.compare("9".repeat(40), "1" + "0".repeat(40)))
                .isNegative();
    }
}
