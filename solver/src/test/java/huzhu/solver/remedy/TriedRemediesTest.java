package huzhu.solver.remedy;

import static huzhu.model.fixture.CountyBuilder.county;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.fixture.CountyBuilder;
import huzhu.model.fixture.RandomCounty;
import huzhu.model.plan.Plan;
import huzhu.model.shortage.Reason;
import huzhu.model.shortage.Unmet;
import huzhu.solver.explain.ReasonTexts;
import huzhu.solver.explain.ShortageAnalysis;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TriedRemediesTest {

    private static List<Unmet> unmet(CountyBuilder county) {
        var problem = county.problem();
        return TriedRemedies.fillIn(problem, Plan.EMPTY, ShortageAnalysis.analyse(problem, Plan.EMPTY))
                .unmet();
    }

    @Test
    void theRemedyOfAVisitIsSaidInBothLanguagesWithTheNumbersThatWereTried() {
        var remedy = unmet(county().service("CARE", s -> s.minutes(60))
                        .elder("E1")
                        .request("r1", "E1", "CARE")
                        .volunteer("V1", v -> v.free(MONDAY, "08:00-12:00").maxMinutesDay(45)))
                .getFirst()
                .remedy()
                .orElseThrow();
        assertThat(ReasonTexts.text(remedy, Locale.ENGLISH))
                .isEqualTo(
                        "Tried: if V1 gave up to 60 minutes a day in place of 45, V1 would come on 2026-11-23 at 08:00.");
        assertThat(ReasonTexts.text(remedy, Locale.CHINESE)).startsWith("试过").contains("V1", "45", "60");
    }

    @Test
    void onlyTheHeaviestVisitsAreTried() {
        var county = county().service("CARE", s -> s.minutes(60))
                .elder("heavy", e -> e.level(4))
                .request("h", "heavy", "CARE")
                .volunteer("V1", v -> v.free(MONDAY, "08:00-12:00").maxMinutesDay(45));
        for (int i = 0; i < TriedRemedies.VISITS + 5; i++) {
            county.elder("e" + i, e -> e.level(1)).request("r" + i, "e" + i, "CARE");
        }
        var unmet = unmet(county);
        assertThat(unmet.stream().filter(one -> one.remedy().isPresent())).hasSize(TriedRemedies.VISITS);
        assertThat(unmet.stream().filter(one -> one.demandId().equals("h#1")))
                .allMatch(one -> one.remedy().isPresent());
    }

    @Test
    void severalThreadsFindWhatOneDoesAndWhoeverHasEnoughGetsNoMore() {
        var problem = RandomCounty.problem(3, RandomCounty.Size.MIDDLING);
        var shortage = ShortageAnalysis.analyse(problem, Plan.EMPTY);
        var alone = TriedRemedies.fillIn(problem, Plan.EMPTY, shortage);
        assertThat(alone.unmet().stream().filter(one -> one.remedy().isPresent()))
                .hasSizeGreaterThan(5);
        try (var three = Executors.newFixedThreadPool(3)) {
            assertThat(TriedRemedies.fillIn(problem, Plan.EMPTY, shortage, three, () -> false))
                    .isEqualTo(alone);
            assertThat(TriedRemedies.fillIn(problem, Plan.EMPTY, shortage, three, () -> true))
                    .isEqualTo(shortage);
        }
    }

    @Test
    void everyKindOfChangeHasWordsInBothLanguages() {
        var kinds = Stream.concat(
                Stream.of("nothing"),
                Stream.of(Change.class.getPermittedSubclasses()).map(Class::getSimpleName));
        for (var kind : kinds.toList()) {
            for (var locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
                var reason = Reason.of("remedy." + kind, "a", "b", "c", "d", "e", "f");
                assertThat(ReasonTexts.text(reason, locale)).contains("d", "e", "f");
            }
        }
        assertThat(ResourceBundle.getBundle("huzhu.solver.explain.reasons", Locale.ENGLISH)
                        .keySet())
                .isEqualTo(ResourceBundle.getBundle("huzhu.solver.explain.reasons", Locale.CHINESE)
                        .keySet());
    }
}
