package huzhu.cli.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CodeWordsTest {
    private static final Messages ZH = Messages.in(Language.ZH);

    @Test
    void knownCodesHaveWordsAndOthersStay() {
        assertThat(CodeWords.in(ZH, "nursing")).isEqualTo("护理");
        assertThat(CodeWords.in(ZH, "care, nursing")).isEqualTo("生活照料、护理");
        assertThat(CodeWords.in(ZH, "care;acupuncture")).isEqualTo("生活照料、acupuncture");
        assertThat(CodeWords.in(Messages.in(Language.EN), "nursing_bed")).isEqualTo("nursing bed");
    }

    @Test
    void textWithoutAKnownCodeIsLeftAsItIs() {
        assertThat(CodeWords.in(ZH, "08:00-12:00;13:00-18:00")).isEqualTo("08:00-12:00;13:00-18:00");
        assertThat(CodeWords.in(ZH, "")).isEmpty();
    }
}
