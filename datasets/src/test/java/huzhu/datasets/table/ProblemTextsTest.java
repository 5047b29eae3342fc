package huzhu.datasets.table;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.datasets.survey.Instrument;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ProblemTextsTest {
    @ParameterizedTest
    @EnumSource
    void everyCodeHasWordsInBothLanguages(ProblemCode code) {
        for (var locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            var texts = ProblemTexts.of(locale);
            assertThat(texts.what(code.name(), List.of())).isPresent();
            assertThat(texts.remedy(code.name(), List.of())).isPresent();
        }
    }

    @Test
    void aLineSaysPlaceCodeMistakeValueNearestAndRemedy() {
        var problem = Problem.of("a.csv", 3, "sex", ProblemCode.VALUE_UNKNOWN, "mal", "m", List.of("m, f"));
        assertThat(problem)
                .hasToString("a.csv:3:sex  VALUE_UNKNOWN  the value is not known here: \"mal\"; nearest: \"m\";"
                        + " use one of m, f, or map it under values");
        assertThat(problem.words(Locale.CHINESE)).startsWith("a.csv:3:sex  VALUE_UNKNOWN  不认识此值：“mal”");
    }

    @Test
    void aPlaceWithoutAnArgumentIsBlankAndBracesInOneStand() {
        var texts = ProblemTexts.of(Locale.ENGLISH);
        assertThat(texts.remedy(ProblemCode.VALUE_UNKNOWN.name(), List.of()))
                .hasValue("use one of , or map it under values");
        assertThat(texts.remedy(ProblemCode.VALUE_UNKNOWN.name(), List.of("{1}", "m")))
                .hasValue("use one of {1}, or map it under values");
    }

    @Test
    void everyScaleHasItsNameInBothLanguages() {
        for (var scale : Instrument.ALL) {
            var problem = Problem.of("a.csv", 3, "b3_9", ProblemCode.ITEM_POINTS, "5", "", List.of(scale.id(), "0, 1"));
            assertThat(problem.what()).doesNotContain(scale.id());
            assertThat(problem.what(Locale.CHINESE)).doesNotContain(scale.id());
        }
    }

    @Test
    void whatCannotBeSeenOrCommandsTheTerminalIsNamed() {
        var problem = Problem.of("a.csv", 3, "s\u001B[31mex", ProblemCode.TEXT_BAD, "E\u200B1\u202E", "", List.of());
        assertThat(problem.toString()).startsWith("a.csv:3:s<U+001B>[31mex").contains("\"E<U+200B>1<U+202E>\"");
    }

    @Test
    void aLongValueOrOneOfManyLinesIsShownShortOnOneLine() {
        var problem = Problem.of("a.csv", 3, "", ProblemCode.TEXT_BAD, "x\ny".repeat(100), "", List.of());
        assertThat(problem.toString()).doesNotContain("\n").hasSizeLessThan(250);
    }
}
