package huzhu.solver.advise;

import static huzhu.model.fixture.CountyBuilder.county;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import huzhu.model.advice.AdvicePolicy;
import huzhu.model.advice.BedTerms;
import huzhu.model.advice.RecruitTerms;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.fixture.CountyBuilder;
import huzhu.model.fixture.RandomCounty;
import huzhu.model.fixture.RandomRoads;
import huzhu.model.people.TravelMode;
import huzhu.model.service.Skill;
import huzhu.model.week.TimeWindow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AdviserTest {
    private static final AdvicePolicy POLICY = new AdvicePolicy(
            new BedTerms(1_000, 10_000, 10, 1_000, 1, 2, 1, 3),
            new RecruitTerms(500, 120, 120, List.of(new TimeWindow(480, 720)), TravelMode.EBIKE, 6, 2),
            Map.of("*", 10.0),
            Map.of("*", 300.0),
            600,
            9_000);

    private static Advice advise(PlanningProblem problem, long budget) {
        var rehearsal = new Rehearsal(
                List.of(1L, 2L),
                40,
                80,
                bought -> PlanningProblem.of(AdvisedCounty.of(problem.county(), POLICY, bought)),
                Runnable::run);
        return Adviser.advise(problem, POLICY, new Adviser.Terms(budget, 2), rehearsal, Runnable::run);
    }

    /** Two visits of an hour each that need a nurse, who is not there; a neighbour with two hours is. */
    private static CountyBuilder withoutNurse() {
        return county().service("WOUND", s -> s.minutes(60).skills("nursing"))
                .elder("e1")
                .elder("e2")
                .volunteer("neighbour", v -> v.free(MONDAY, "08:00-10:00"))
                .request("w1", "e1", "WOUND", r -> r.days(MONDAY))
                .request("w2", "e2", "WOUND", r -> r.days(MONDAY));
    }

    @Test
    void whereOnlyASkillIsMissingItIsTaught() {
        var advice = advise(withoutNurse().problem(), 5_000);
        assertThat(advice.proven()).isCloseTo(advice.need(), within(0.01));
        assertThat(advice.kept()).hasSize(1).first().satisfies(step -> {
            assertThat(step.action()).isInstanceOfSatisfying(Action.Training.class, one -> {
                assertThat(one.volunteer().value()).isEqualTo("neighbour");
                assertThat(one.skill()).isEqualTo(new Skill("nursing"));
            });
            assertThat(step.yuan()).isEqualTo(300);
            assertThat(step.confirmation().visitMinutes()).isEqualTo(120);
            assertThat(step.provenGain()).isCloseTo(advice.need(), within(0.01));
        });
        assertThat(advice.confirmed()).isEqualTo(advice.need());
        assertThat(advice.ceiling(5_000)).isCloseTo(advice.need(), within(0.01));
    }

    @Test
    void whereOnlyBedsAreMissingBedsAreBought() {
        var problem = county().elder("e1")
                .elder("e2")
                .home("H")
                .room("R", "H", 1)
                .stay("s1", "e1", MONDAY, 3)
                .stay("s2", "e2", MONDAY, 3)
                .problem();
        var advice = advise(problem, 1_000);
        assertThat(advice.kept()).hasSize(1);
        assertThat(advice.kept().getFirst().action()).isInstanceOf(Action.Bed.class);
        assertThat(advice.kept().getFirst().yuan()).isEqualTo(1_000 / 10 + 365);
        assertThat(advice.unmet()).isEqualTo(advice.need() / 2);
        assertThat(advice.confirmed()).isEqualTo(advice.need() / 2);
        assertThat(advice.proven()).isCloseTo(advice.need() / 2, within(0.01));
    }

    @Test
    void withoutMoneyNothingIsAdvised() {
        for (long budget : new long[] {0, 299}) {
            var advice = advise(withoutNurse().problem(), budget);
            assertThat(advice.steps()).isEmpty();
            assertThat(advice.ceiling(0)).isCloseTo(0, within(0.01));
        }
        // Half of what training costs may count for half in the ceiling, which is true all the same.
        assertThat(advise(withoutNurse().problem(), 150).ceiling(150)).isLessThan(61 * 16);
    }

    @Test
    void rostersNeverExceedTheCeilingAndMoreMoneyIsNeverWorse() {
        int bought = 0;
        for (long seed = 1; seed <= 3; seed++) {
            var straight = RandomCounty.problem(seed, RandomCounty.Size.SMALL);
            var problem = seed == 2 ? RandomRoads.laidUnder(straight, seed) : straight;
            double before = 0;
            double ceiling = 0;
            for (long budget : new long[] {0, 4_000}) {
                var advice = advise(problem, budget);
                double met = advice.need() - advice.unmet() + advice.confirmed();
                assertThat(advice.yuan()).isLessThanOrEqualTo(budget);
                assertThat(met)
                        .as("seed %d, budget %d", seed, budget)
                        .isLessThanOrEqualTo(advice.ceiling(advice.yuan()) + 0.01)
                        .isGreaterThanOrEqualTo(advice.need() - advice.unmet());
                assertThat(advice.need() - advice.unmet()).isLessThanOrEqualTo(advice.need() - advice.proven() + 0.01);
                assertThat(advice.ceiling(budget)).isGreaterThanOrEqualTo(ceiling - 0.01);
                assertThat(met).isGreaterThanOrEqualTo(budget == 0 ? 0 : before);
                if (budget == 0) {
                    before = met;
                }
                ceiling = budget == 0 ? advice.ceiling(0) : ceiling;
                bought += advice.kept().size();
            }
        }
        assertThat(bought).isGreaterThan(1);
    }

    @Test
    void everySinglePurchaseStaysUnderTheCeiling() {
        var problem = withoutNurse()
                .service("CHAT", s -> s.minutes(60))
                .elder("e3")
                .request("c1", "e3", "CHAT", r -> r.days(MONDAY))
                .problem();
        var advice = advise(problem, 6_000);
        var market = new Market(problem, POLICY);
        int tried = 0;
        for (var offer : market.offers()) {
            for (var choice : offer.choices()) {
                var rehearsal = new Rehearsal(
                        List.of(1L),
                        20,
                        20,
                        more -> PlanningProblem.of(AdvisedCounty.of(problem.county(), POLICY, more)),
                        Runnable::run);
                if (choice.yuan() <= 6_000) {
                    var after = rehearsal
                            .confirm(List.of(), choice.action())
                            .after()
                            .getFirst();
                    assertThat(advice.need() - after)
                            .as("%s", choice)
                            .isLessThanOrEqualTo(advice.ceiling(choice.yuan()) + 0.01);
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(3);
    }
}
