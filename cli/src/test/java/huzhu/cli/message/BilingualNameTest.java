package huzhu.cli.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BilingualNameTest {
    @ParameterizedTest
    @CsvSource({
        "Meal delivery 助餐, Meal delivery, 助餐",
        "Bathing by two 双人助浴, Bathing by two, 双人助浴",
        "助餐, 助餐, 助餐",
        "Meal, Meal, Meal",
        "A 区护理, A 区护理, A 区护理",
        "CT检查, CT检查, CT检查",
        "'Fengdu, synthetic people 丰都县（人物虚构）', 'Fengdu, synthetic people', 丰都县（人物虚构）",
        "'Synthetic county, seed 7 虚构县（种子 7）', 'Synthetic county, seed 7', 虚构县（种子 7）",
        "ICU 2 号病房, ICU 2 号病房, ICU 2 号病房",
    })
    void eachReaderGetsTheirOwnPart(String name, String english, String chinese) {
        assertThat(BilingualName.in(Language.EN, name)).isEqualTo(english);
        assertThat(BilingualName.in(Language.ZH, name)).isEqualTo(chinese);
    }
}
