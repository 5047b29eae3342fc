package huzhu.datasets.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The grades as the scheme words them, one case for each phrase. */
final class SelfScreenTest {
    private static Optional<String> grade(String dependent) {
        var letters = Map.of(
                "katz_feeding",
                "f",
                "katz_continence",
                "c",
                "katz_bathing",
                "b",
                "katz_dressing",
                "d",
                "katz_toileting",
                "t",
                "katz_transfer",
                "x");
        return SelfScreen.grade(
                column -> OptionalInt.of(dependent.contains(letters.getOrDefault(column, "?")) ? 0 : 1));
    }

    @ParameterizedTest
    @CsvSource({
        "-,A",
        "f,B",
        "c,B",
        "d,B",
        "dt,B",
        "fd,C",
        "dtx,C",
        "fc,D",
        "bdt,D",
        "fcb,E",
        "fcd,E",
        "cbtx,E",
        "fdtx,E",
        "fcbd,F",
        "fcbdt,F",
        "fcdtx,F",
        "fcbdtx,G"
    })
    void followsTheScheme(String dependent, String grade) {
        assertThat(grade(dependent)).contains(grade);
    }

    @Test
    void isNotGivenWhereAnActivityIsNotKnown() {
        assertThat(SelfScreen.grade(column -> column.equals("katz_bathing") ? OptionalInt.empty() : OptionalInt.of(0)))
                .isEmpty();
    }
}
