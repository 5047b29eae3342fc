package huzhu.solver.help;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.CountyBuilder.north;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.fixture.CountyBuilder;
import huzhu.model.fixture.RandomCounty;
import huzhu.model.shortage.HelpValue;
import huzhu.model.shortage.HelpValue.Kind;
import huzhu.solver.explain.ReasonTexts;
import huzhu.solver.explain.ShortageProof;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What help is worth, in counties where it can be worked out by hand. */
final class ValueOfHelpTest {
    private static List<HelpValue> help(PlanningProblem problem) {
        return ShortageProof.withHelp(problem, Runnable::run).help().orElseThrow();
    }

    private static List<HelpValue> of(Kind kind, List<HelpValue> all) {
        return all.stream().filter(one -> one.kind() == kind).toList();
    }

    /** Five wounds of an hour on Monday, one nurse with two and a half hours, and neighbours with time. */
    private static CountyBuilder wounds() {
        var county = county().service("WOUND", s -> s.minutes(60).skills("nursing"))
                .service("CHAT", s -> s.minutes(30).skills("talking"))
                .volunteer("nurse", v -> v.skills("nursing").free(MONDAY, "08:00-10:30"))
                .volunteer("near", v -> v.skills("talking").maxMinutesWeek(120))
                .volunteer("far", v -> v.at(north(90)).maxKm(5));
        for (int i = 0; i < 5; i++) {
            county.elder("e" + i).request("wound" + i, "e" + i, "WOUND", r -> r.days(MONDAY));
        }
        return county;
    }

    @Test
    void anHourMoreOfTheOnlyNurseIsWorthAnHour() {
        assertThat(of(Kind.HOUR, help(wounds().problem())))
                .extracting(HelpValue::names, HelpValue::amount, HelpValue::confirmed)
                .containsExactly(tuple(List.of("nurse"), 60L, true));
    }

    @Test
    void thePlantedShortageOfASkillPutsThatSkillFirstAndNobodyBeyondReach() {
        var county = wounds();
        // Another skill is short too, but by days: of five talks one fits Monday, which takes half an hour of the two.
        county.request("chat", "e0", "CHAT", r -> r.times(5).days(MONDAY));
        var skills = of(Kind.SKILL, help(county.problem()));
        assertThat(skills.getFirst())
                .extracting(HelpValue::names, HelpValue::amount)
                .containsExactly(List.of("near", "nursing"), 90L);
        assertThat(skills).noneMatch(one -> one.names().contains("far"));
    }

    @Test
    void oneMoreNurseIsWorthWhatSheHasTimeForAndTheAbsenceOfTheOnlyOneCostsAllSheGave() {
        var all = help(wounds().problem());
        assertThat(of(Kind.PERSON, all).getFirst())
                .extracting(one -> one.names().getFirst(), HelpValue::amount)
                .containsExactly("nurse", 150L);
        assertThat(of(Kind.ABSENCE, all))
                .extracting(HelpValue::names, HelpValue::amount)
                .containsExactly(tuple(List.of("nurse"), 150L));
    }

    @Test
    void theOnlyOneWhoCanComeIsASinglePointThoughNothingIsShort() {
        var problem = county().service("WOUND", s -> s.minutes(60).skills("nursing"))
                .elder("e")
                .request("r", "e", "WOUND")
                .volunteer("nurse", v -> v.skills("nursing"))
                .volunteer("other")
                .problem();
        assertThat(help(problem))
                .extracting(HelpValue::kind, HelpValue::names, HelpValue::amount)
                .containsExactly(tuple(Kind.ABSENCE, List.of("nurse"), 60L));
    }

    @Test
    void aBedMoreIsWorthItsNightsAndAHomeClosedCostsThose() {
        var problem = county().elder("e1")
                .elder("e2")
                .home("H")
                .room("R", "H", 1)
                .stay("S1", "e1", MONDAY, 3)
                .stay("S2", "e2", MONDAY, 3)
                .problem();
        assertThat(help(problem))
                .extracting(HelpValue::kind, HelpValue::names, HelpValue::amount)
                .containsExactly(tuple(Kind.BED, List.of("H", "R"), 3L), tuple(Kind.CLOSURE, List.of("H"), 3L));
    }

    @Test
    void nothingHelpsWhereNothingIsShortAndEverybodyCanBeSpared() {
        var problem = county().service("CHAT")
                .elder("e")
                .request("r", "e", "CHAT")
                .volunteer("v")
                .volunteer("w")
                .problem();
        assertThat(help(problem)).isEmpty();
    }

    @Test
    void theAnswerDoesNotDependOnThreadsIsRankedAndHasWordsInBothLanguages() {
        int values = 0;
        try (var executor = Executors.newFixedThreadPool(3)) {
            for (long seed = 0; seed < 40; seed++) {
                var problem = RandomCounty.problem(seed, RandomCounty.Size.SMALL);
                var help = help(problem);
                values += help.size();
                assertThat(ShortageProof.withHelp(problem, executor).help()).contains(help);
                for (var kind : Kind.values()) {
                    assertThat(of(kind, help).stream().map(HelpValue::amount))
                            .allMatch(amount -> amount > 0)
                            .isSortedAccordingTo((a, b) -> Long.compare(b, a));
                }
                for (var value : help) {
                    for (var language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
                        assertThat(ReasonTexts.text(value.words(), language))
                                .contains(String.valueOf(value.amount()))
                                .contains(value.names().getFirst());
                    }
                }
            }
        }
        assertThat(values).isGreaterThan(100);
    }
}
