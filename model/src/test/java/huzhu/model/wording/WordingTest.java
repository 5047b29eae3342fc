package huzhu.model.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class WordingTest {
    @Test
    void anArgumentStandsAsItIsOrGroupedWhereAskedFor() {
        assertThat(Wording.fill("{1} of {0#}: {0}, {1#}", List.of("12345", "E2026")))
                .isEqualTo("E2026 of 12,345: 12345, E2026");
    }

    @Test
    void theWordFollowsTheNumber() {
        var pattern = "{0#} {0|visit needs|visits need}";
        assertThat(Wording.fill(pattern, List.of("1"))).isEqualTo("1 visit needs");
        assertThat(Wording.fill(pattern, List.of("0"))).isEqualTo("0 visits need");
        assertThat(Wording.fill(pattern, List.of("1001"))).isEqualTo("1,001 visits need");
    }

    @Test
    void nothingElseIsSpecial() {
        assertThat(Wording.fill("visit's {x} {} {7} {a|b} {", List.of("{0}"))).isEqualTo("visit's {x} {} {7} {a|b} {");
        assertThat(Wording.fill("{0}", List.of("{0}"))).isEqualTo("{0}");
    }
}
