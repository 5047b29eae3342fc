package huzhu.cli.message;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.round.RoundRules;
import huzhu.model.rule.Rules;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MessagesTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(\\|[^}]*)?}");
    private static final Pattern COUNTED = Pattern.compile(
            "\\{\\d} (different |made-up |weighted |other |more )?(nights|places|minutes|visits|days|elders|people|volunteers"
                    + "|rows|errors|warnings|notes|problems|rules|runs|seeds|points|weeks|villages|beds|lines|accounts)\\b");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    @ParameterizedTest
    @ValueSource(strings = {"messages", "help"})
    void bothLanguagesHaveTheSameKeys(String name) {
        var english = keys(name, Language.EN);
        assertThat(english).isNotEmpty();
        assertThat(keys(name, Language.ZH)).isEqualTo(english);
    }

    @Test
    void bothLanguagesHaveTheSameArguments() {
        var english = Messages.load("messages", Language.EN);
        var chinese = Messages.load("messages", Language.ZH);
        assertThat(Collections.list(english.getKeys()))
                .allSatisfy(key ->
                        assertThat(places(chinese.getString(key))).as(key).isEqualTo(places(english.getString(key))));
    }

    @Test
    void whatIsCountedHasAWordForOne() {
        var english = Messages.load("messages", Language.EN);
        assertThat(Collections.list(english.getKeys()))
                .allSatisfy(key -> assertThat(english.getString(key)).as(key).doesNotContainPattern(COUNTED));
        var words = Messages.in(Language.EN);
        assertThat(words.text("check.found", 1, 2)).isEqualTo("1 error, 2 warnings");
        assertThat(words.text("check.found", 1_000, 1)).isEqualTo("1,000 errors, 1 warning");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyRuleHasAMessage(Language language) {
        var messages = Messages.in(language);
        assertThat(Stream.concat(Rules.ALL.stream(), RoundRules.ALL.stream()))
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(messages.has("rule." + rule.name()))
                        .as(rule.name())
                        .isTrue());
    }

    @Test
    void noMessageIsOfARuleThatDoesNotExist() {
        var names = Stream.concat(Rules.ALL.stream(), RoundRules.ALL.stream())
                .map(rule -> rule.name())
                .collect(Collectors.toSet());
        assertThat(keys("messages", Language.EN).stream()
                        .filter(key -> key.startsWith("rule."))
                        .map(key -> key.split("\\.")[1]))
                .allMatch(names::contains);
    }

    @Test
    void everyChineseMessageIsInChinese() {
        var chinese = Messages.load("messages", Language.ZH);
        var wordless = List.of(
                "report.of",
                "usage.other",
                "error.line",
                "error.io.file",
                "list.separator",
                "place.village",
                "book.heading",
                "slip.elder",
                "slip.separator",
                "slip.day",
                "slip.what",
                "alias.named",
                "publish.withheld",
                "publish.cell",
                "tell.when",
                "tell.person");
        assertThat(Collections.list(chinese.getKeys()))
                .filteredOn(key -> !wordless.contains(key))
                .allSatisfy(key -> assertThat(chinese.getString(key)).as(key).containsPattern(HAN));
    }

    @Test
    void argumentsAreGroupedWhenNumbersAndLeftAloneWhenText() {
        var messages = Messages.in(Language.EN);
        assertThat(messages.fill("{1} of {0}, {2}", List.of(12_345, "2026", "{0}")))
                .isEqualTo("2026 of 12,345, {0}");
    }

    @Test
    void bracesThatAreNoPlacesStay() {
        assertThat(Messages.in(Language.EN).fill("{x} {} {7} {", List.of("a"))).isEqualTo("{x} {} {7} {");
    }

    @Test
    void daysAndNumbersAreWrittenAsPeopleOfTheLanguageDo() {
        var day = LocalDate.of(2026, 3, 9);
        assertThat(Messages.in(Language.EN).date(day)).isEqualTo("9 Mar 2026");
        assertThat(Messages.in(Language.ZH).date(day)).isEqualTo("2026年3月9日");
        assertThat(Messages.in(Language.ZH).text("report.week", "2026-W11", day, day.plusDays(6)))
                .contains("2026年3月9日", "2026年3月15日");
        assertThat(Messages.in(Language.EN).decimal(1234.56, 1)).isEqualTo("1,234.6");
    }

    @Test
    void aShareIsNeverRoundedToAllOrNothing() {
        var messages = Messages.in(Language.EN);
        assertThat(messages.percent(99_999, 100_000)).isEqualTo("99.9%");
        assertThat(messages.percent(1, 100_000)).isEqualTo("0.1%");
        assertThat(messages.percent(5, 5)).isEqualTo("100.0%");
        assertThat(messages.percent(0, 5)).isEqualTo("0.0%");
        assertThat(messages.percent(0, 0)).isEqualTo("–");
    }

    @Test
    void theLanguageIsFoundInEitherSpelling() {
        assertThat(Language.chosenIn(List.of("roster", "--lang", "zh"))).isEqualTo(Language.ZH);
        assertThat(Language.chosenIn(List.of("--lang=zh_CN.UTF-8"))).isEqualTo(Language.ZH);
        assertThat(Language.chosenIn(List.of("roster", "--lang"))).isEqualTo(Language.EN);
        assertThat(Language.chosenIn(List.of("--lang", "fr"))).isEqualTo(Language.EN);
    }

    private static TreeSet<String> keys(String name, Language language) {
        return new TreeSet<>(Messages.load(name, language).keySet());
    }

    private static TreeSet<String> places(String pattern) {
        return PLACE.matcher(pattern)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void boundsOfSharesAreRoundedSoThatTheyStayBounds() {
        var words = Messages.in(Language.EN);
        assertThat(words.percentAtMost(99_994, 100_000)).isEqualTo("100.0%");
        assertThat(words.percentAtMost(7_101, 10_000)).isEqualTo("71.1%");
        assertThat(words.percentAtMost(71, 100)).isEqualTo("71.0%");
        assertThat(words.percentAtLeast(71_960, 100_000)).isEqualTo("71.9%");
        assertThat(words.percentAtLeast(71, 100)).isEqualTo("71.0%");
        assertThat(words.percentAtMost(0, 0)).isEqualTo("–");
        assertThat(words.percent(99_994, 100_000)).isEqualTo("99.9%");
    }
}
