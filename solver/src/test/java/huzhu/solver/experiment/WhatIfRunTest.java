package huzhu.solver.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import huzhu.model.county.People;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.fixture.RandomCounty;
import huzhu.model.plan.PlanView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Weeks held against each other. */
final class WhatIfRunTest {
    private static final WeekRun SHORT = new WeekRun(2, 40, false);

    private static PlanningProblem fewer(PlanningProblem problem, int volunteers) {
        var county = problem.county();
        var first = county.volunteers()
                .subList(0, Math.min(volunteers, county.volunteers().size()));
        return PlanningProblem.of(county.with(new People(county.elders(), first, county.ties())));
    }

    /** A ladder of supply, in an order in which parents stand behind and before. */
    private static List<WhatIf> ladder(long seed) {
        var full = RandomCounty.problem(seed, RandomCounty.Size.SMALL);
        int all = full.county().volunteers().size();
        return List.of(
                new WhatIf("half", Optional.empty(), fewer(full, all / 2)),
                new WhatIf("all", Optional.of("most"), full),
                new WhatIf("most", Optional.of("half"), fewer(full, all - 1)),
                new WhatIf("none", Optional.of("all"), fewer(full, 0)));
    }

    @Test
    void moreSupplyNeverShowsMoreUnmetNeed() {
        for (long seed = 1; seed <= 15; seed++) {
            var outcomes = WhatIfRun.of(SHORT, ladder(seed));
            assertThat(outcomes.keySet()).containsExactly("half", "all", "most", "none");
            var unmet = List.of("all", "most", "half", "none").stream()
                    .map(name -> outcomes.get(name).unmet())
                    .toList();
            assertThat(unmet).as("seed %d", seed).isSorted();
        }
    }

    @Test
    void aWeekIsSearchedAsOftenAsTheOneWithTheMostAncestors() {
        int improved = 0;
        for (long seed = 1; seed <= 10; seed++) {
            var full = RandomCounty.problem(seed, RandomCounty.Size.SMALL);
            // Weeks without anybody: what their plans hold is never better for the first.
            var weeks = List.of(
                    new WhatIf("base", Optional.empty(), full),
                    new WhatIf("nobody", Optional.of("base"), fewer(full, 0)),
                    new WhatIf("nobody still", Optional.of("nobody"), fewer(full, 0)));
            var once = SHORT.from(full);
            var thrice = SHORT.from(full, SHORT.from(full, once.plan()).plan());
            assertThat(WhatIfRun.of(SHORT, weeks).get("base").plan()).isEqualTo(thrice.plan());
            improved += thrice.unmet() < once.unmet() ? 1 : 0;
        }
        assertThat(improved).isPositive();
    }

    @Test
    void proofsAreOfTheLastPlans() {
        var ladder = ladder(3);
        var plain = WhatIfRun.of(SHORT, ladder);
        var proven = WhatIfRun.of(new WeekRun(SHORT.seed(), SHORT.effort(), true), ladder);
        for (var week : ladder) {
            var outcome = proven.get(week.name());
            assertThat(outcome).isEqualTo(new WeekRun(0, 0, true).measured(week.problem(), outcome.plan()));
            assertThat(outcome.plan()).isEqualTo(plain.get(week.name()).plan());
            assertThat(outcome).isNotEqualTo(plain.get(week.name()));
        }
    }

    @Test
    void equalSeedsGiveEqualSamplesAndABaseGainsNothingAgainstItself() {
        var ladder = ladder(3);
        var one = Comparison.Sample.of(2, ladder, WhatIfRun.of(SHORT, ladder));
        var again = Comparison.Sample.of(2, ladder(3), WhatIfRun.of(SHORT, ladder(3)));
        assertThat(again).isEqualTo(one);
        assertThat(one.measures().get("half")).containsEntry(Gains.GAIN, 0.0).containsEntry(Gains.LOSE, 0.0);
    }

    @Test
    void whoGainsForwardsLosesBackwardsAndGroupsAddUp() {
        int moved = 0;
        for (long seed = 1; seed <= 10; seed++) {
            var ladder = ladder(seed);
            var outcomes = WhatIfRun.of(SHORT, ladder);
            var half =
                    new PlanView(ladder.get(0).problem(), outcomes.get("half").plan());
            var all = new PlanView(ladder.get(1).problem(), outcomes.get("all").plan());
            var forwards = Gains.of(half, all);
            var backwards = Gains.of(all, half);
            assertThat(forwards.get(Gains.GAIN)).isEqualTo(backwards.get(Gains.LOSE));
            double sum = forwards.entrySet().stream()
                    .filter(one -> one.getKey().startsWith(Gains.GAIN + ".by_village."))
                    .mapToDouble(one -> one.getValue())
                    .sum();
            assertThat(sum).isEqualTo(forwards.get(Gains.GAIN));
            moved += forwards.get(Gains.GAIN) > 0 ? 1 : 0;
        }
        assertThat(moved).isPositive();
    }

    @Test
    void intervalsAreThoseOfStudent() {
        // Mean 3, standard deviation √2.5, t(0.975; 4) = 2.776445: half width 1.963243.
        var interval = PairedInterval.of(List.of(1.0, 2.0, 3.0, 4.0, 5.0));
        assertThat(interval.mean()).isEqualTo(3);
        assertThat(interval.interval().orElseThrow().low()).isCloseTo(3 - 1.963243, within(1e-6));
        assertThat(interval.isClear()).isTrue();
        assertThat(PairedInterval.of(List.of(-1.0, 1.0)).isClear()).isFalse();
        assertThat(PairedInterval.of(List.of(7.0)).interval()).isEmpty();
        assertThat(PairedInterval.of(List.of(7.0)).isClear()).isFalse();
        assertThat(PairedInterval.between(new double[] {1, 1, 1}, new double[] {2, 3, 4}))
                .isEqualTo(PairedInterval.of(List.of(1.0, 2.0, 3.0)));
        assertThatThrownBy(() -> PairedInterval.between(new double[1], new double[2]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rowsSayInWhichDirectionAWeekIsBetter() {
        var samples = new ArrayList<Comparison.Sample>();
        for (long seed = 1; seed <= 3; seed++) {
            var ladder = ladder(seed);
            samples.add(Comparison.Sample.of(seed, ladder, WhatIfRun.of(SHORT, ladder)));
        }
        var comparison = Comparison.of(samples);
        var row = comparison.find("none", "met_minutes").orElseThrow();
        assertThat(row.seeds()).isEqualTo(3);
        assertThat(row.value()).isZero();
        assertThat(row.difference().mean()).isCloseTo(-row.base(), within(1e-9));
        assertThat(row.isBetter()).isFalse();
        assertThat(comparison.find("half", "met_minutes")).isEmpty();
        assertThat(comparison.rows())
                .filteredOn(one -> one.measure().equals("demand_minutes"))
                .noneMatch(one -> one.isBetter() || one.isWorse());
    }
}
