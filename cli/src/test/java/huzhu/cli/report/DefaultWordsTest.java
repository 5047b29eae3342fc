package huzhu.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.cli.message.Language;
import huzhu.cli.message.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DefaultWordsTest {
    private final DefaultWords zh = new DefaultWords(Messages.in(Language.ZH));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            elders.latitude, longitude: the village's position used for 35 rows | elders.latitude, longitude：用村的位置（35 行）
            elders.weight_adjust: 1 used for 1641 rows | elders.weight_adjust：1（1,641 行）
            volunteers.latitude, longitude: the position of the elder of this id used for 27 rows | volunteers.latitude, longitude：用同一编号老人的位置（27 行）
            elders.need_level: 3 by need.default_level used for 1 row | elders.need_level：3，按 need.default_level（1 行）
            elders.village_id: 崇兴乡清水村 read as V3 used for 1 row | elders.village_id：崇兴乡清水村 当作 V3（1 行）
            elders.need_level: by mzt039, which is not verified used for 2 rows | elders.need_level：按 mzt039，该标准未经核对（2 行）
            elders.birth_year: the planned year less the age used for 2 rows | elders.birth_year：计划年份减去年龄（2 行）
            """)
    void aLineIsInTheLanguageOfTheReader(String line, String words) {
        assertThat(zh.of(line)).isEqualTo(words);
    }

    @Test
    void inEnglishItSaysWhatTheRecordSays() {
        assertThat(new DefaultWords(Messages.in(Language.EN)).of("elders.age: unit taken off used for 2 rows"))
                .isEqualTo("elders.age: unit taken off (rows: 2)");
    }

    @Test
    void anythingElseStaysAsItIs() {
        assertThat(zh.of("another thing")).isEqualTo("another thing");
    }
}
