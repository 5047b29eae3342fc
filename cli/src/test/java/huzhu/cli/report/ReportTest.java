package huzhu.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import huzhu.cli.message.Language;
import huzhu.cli.message.Messages;
import huzhu.model.account.Accounts;
import huzhu.model.account.TimeBank;
import huzhu.model.account.WeeksKept;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.fixture.CountyBuilder;
import huzhu.model.fixture.RandomCounty;
import huzhu.model.fixture.RandomPlan;
import huzhu.model.ledger.Reciprocity;
import huzhu.model.need.NeedLevel;
import huzhu.model.people.PersonId;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import huzhu.model.service.ServiceId;
import huzhu.model.shortage.Bottleneck;
import huzhu.model.shortage.DemandKind;
import huzhu.model.shortage.Reason;
import huzhu.model.shortage.Shortage;
import huzhu.model.shortage.Unmet;
import huzhu.model.shortage.Verdict;
import huzhu.solver.explain.ReasonTexts;
import huzhu.solver.explain.ShortageAnalysis;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

final class ReportTest {
    private static final String SCRIPT = "<script>alert('x')</script>\"&";
    private static final InputNotes INPUT = new InputNotes(
            List.of(List.of("elders.csv " + SCRIPT, "40", "40", "0")),
            List.of("mode: walk for 3 volunteers " + SCRIPT),
            List.of(List.of("travel.detour", "1.3", "default")));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void isWellFormedForAnyPlan(long seed) throws Exception {
        var problem = RandomCounty.problem(seed, RandomCounty.Size.MIDDLING);
        var page = page(problem, RandomPlan.clean(problem, seed), shortage(problem, 7), Language.EN);
        assertThat(page).startsWith("<!DOCTYPE html>").doesNotContain("NaN").doesNotContain("null");
        assertThat(parse(page).getElementsByTagName("section").getLength()).isEqualTo(11);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isMadeForACountyWithoutAnything(Language language) throws Exception {
        var problem = CountyBuilder.county().problem();
        var page = page(problem, Plan.EMPTY, new Shortage(List.of(), List.of(), 0, 0, 0, 0, 0), language);
        parse(page);
        assertThat(page).doesNotContain("NaN").doesNotContain("Infinity");
    }

    @Test
    void escapesWhateverTheInputHolds() {
        var problem = CountyBuilder.county()
                .service(SCRIPT, service -> service)
                .elder(SCRIPT)
                .request(SCRIPT, SCRIPT, SCRIPT)
                .volunteer("v")
                .home(SCRIPT)
                .room("r", SCRIPT, 2)
                .problem();
        var page = page(problem, Plan.EMPTY, shortage(problem, 3), Language.EN);
        assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;", "\\u003cscript>");
    }

    @Test
    void asksTheNetworkForNothing() {
        var problem = RandomCounty.problem(1, RandomCounty.Size.SMALL);
        var page = page(problem, Plan.EMPTY, shortage(problem, 3), Language.EN);
        assertThat(page)
                .doesNotContain("http:")
                .doesNotContain("https:")
                .doesNotContain("src=")
                .doesNotContain("url(")
                .doesNotContain("fetch(")
                .doesNotContain("XMLHttpRequest");
    }

    @Test
    void showsNoNameOfAPerson() {
        var problem = RandomCounty.problem(1, RandomCounty.Size.MIDDLING);
        var page = page(problem, RandomPlan.clean(problem, 1), shortage(problem, 9), Language.EN);
        assertThat(problem.county().elders())
                .filteredOn(elder -> !elder.person().name().isBlank())
                .filteredOn(elder -> !elder.person().name().equals(elder.id().value()))
                .allSatisfy(
                        elder -> assertThat(page).doesNotContain(elder.person().name()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void holdsNoIdOfAPersonUnlessNamesAreAskedFor(long seed) {
        var problem = RandomCounty.problem(seed, RandomCounty.Size.MIDDLING);
        var view = new PlanView(problem, RandomPlan.clean(problem, seed));
        var shortage = ShortageAnalysis.analyse(problem, RandomPlan.clean(problem, seed));
        assertThat(shortage.unmet()).isNotEmpty();
        var words = Messages.in(Language.EN);
        Function<Reason, String> reasons = reason -> ReasonTexts.text(reason, words.locale());
        var hidden = Aliases.pseudonyms(problem, words);
        var texts = new StringBuilder();
        shortage.unmet().forEach(unmet -> {
            texts.append(hidden.in(reasons).apply(unmet.because())).append('\n');
            unmet.displacedBy().forEach(id -> texts.append(hidden.demand(id)).append('\n'));
        });
        shortage.bottlenecks()
                .forEach(one ->
                        texts.append(hidden.in(reasons).apply(one.rule())).append('\n'));
        assertThat(view.county().elders())
                .allSatisfy(elder -> assertThat(texts)
                        .doesNotContainPattern("\\b" + elder.id().value() + "[:#]"));
        assertThat(texts).contains("volunteer ");
    }

    @Test
    void namesPeopleWhenAskedFor() {
        var problem = CountyBuilder.county()
                .service("MEAL", service -> service)
                .elder("E77")
                .request("r", "E77", "MEAL")
                .volunteer("v")
                .problem();
        var words = Messages.in(Language.EN);
        assertThat(Aliases.names(problem, words).of(new PersonId("E77"))).contains("E77");
        assertThat(Aliases.pseudonyms(problem, words).of(new PersonId("E77"))).isEqualTo("elder 1");
        assertThat(Aliases.pseudonyms(problem, words).demand("r#1")).isEqualTo("elder 1: MEAL, no. 1");
    }

    @Test
    void evenSharesHaveNoGiniAndOneForAllNearlyOne() {
        assertThat(Fairness.gini(3, 3, 3)).isZero();
        assertThat(Fairness.gini(0, 0, 0, 1)).isEqualTo(0.75);
        assertThat(Fairness.gini(1, 3)).isEqualTo(0.25);
        assertThat(Fairness.gini()).isZero();
    }

    @Test
    void saysHowManyRowsItLeavesOut() {
        var problem = RandomCounty.problem(1, RandomCounty.Size.SMALL);
        var page = page(problem, Plan.EMPTY, shortage(problem, 1_234), Language.EN);
        assertThat(page)
                .contains("Rows 1 to 100 of 1,234.", "All of them stand in roster.xlsx")
                .hasSizeLessThan(400_000);
    }

    @Test
    void isInOneLanguage() {
        var problem = RandomCounty.problem(1, RandomCounty.Size.MIDDLING);
        var page = page(problem, RandomPlan.clean(problem, 1), shortage(problem, 9), Language.ZH);
        assertThat(page)
                .contains("<html lang=\"zh\">")
                .contains("每周报告")
                .doesNotContain(" hours ")
                .doesNotContain("Level ")
                .doesNotContain("Mon<");
    }

    @Test
    void discsAreFilledInProportionToTheirArea() {
        var problem = RandomCounty.problem(2, RandomCounty.Size.MIDDLING);
        var view = new PlanView(problem, RandomPlan.clean(problem, 2));
        var map = maker(view, shortage(problem, 1), Language.EN).report(INPUT).map();
        var minutes = Accounts.of(view).visits().minutes();
        assertThat(map.villages()).hasSize(1);
        var disc = map.villages().getFirst();
        assertThat(Math.pow(disc.metRadius() / disc.radius(), 2))
                .isCloseTo((double) minutes.met() / minutes.demand(), offset(0.02));
    }

    private static String page(PlanningProblem problem, Plan plan, Shortage shortage, Language language) {
        try {
            var out = new ByteArrayOutputStream();
            ReportFile.write(
                    maker(new PlanView(problem, plan), shortage, language).report(INPUT), out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReportMaker maker(PlanView view, Shortage shortage, Language language) {
        return maker(view, shortage, language, Aliases.pseudonyms(view.problem(), Messages.in(language)));
    }

    private static ReportMaker maker(PlanView view, Shortage shortage, Language language, Aliases aliases) {
        return new ReportMaker(
                view,
                shortage,
                Messages.in(language),
                reason -> String.join(" ", reason.arguments()),
                aliases,
                TimeBank.of(view, Map.of()),
                new Rhythm(new WeeksKept(view).sums(List.of()), List.of(), Reciprocity.of(view), Reciprocity.of(view)));
    }

    private static Shortage shortage(PlanningProblem problem, int count) {
        var elder = new PersonId("e" + SCRIPT);
        var service = problem.county().needs().services().stream()
                .findFirst()
                .map(one -> one.id())
                .or(Optional::<ServiceId>empty);
        var unmet = IntStream.range(0, count)
                .mapToObj(i -> new Unmet(
                        "d" + i + SCRIPT,
                        DemandKind.VISIT,
                        elder,
                        service,
                        NeedLevel.SEVERE,
                        30,
                        Verdict.DISPLACED,
                        Reason.of("because", SCRIPT),
                        Optional.of("B1"),
                        List.of(),
                        Optional.of(Reason.of("remedy", SCRIPT))))
                .toList();
        var bottleneck = Bottleneck.ofVisits(
                "B1",
                List.of("d0"),
                List.of(),
                List.of(),
                90,
                30,
                true,
                Reason.of("bottleneck", SCRIPT),
                Optional.empty());
        return new Shortage(unmet, List.of(bottleneck), 60, 60_000_000, 60_000_000, 0, 0);
    }

    /** The page happens to be XML too, but for its doctype and the two elements that HTML never closes. */
    private static Document parse(String page) throws Exception {
        var xml = page.replaceFirst("<!DOCTYPE html>", "").replaceAll("<meta ([^>]*)>", "<meta $1/>");
        xml = xml.replaceAll("(?s)<script[^>]*>.*?</script>", "")
                .replaceAll("<input ([^>]*)>", "<input $1/>")
                .replaceAll(" (checked|hidden|data-rows|data-cell|data-lines)(?=[ />])", " $1='$1'")
                .replaceAll(" tabindex=\"0\"", "");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
