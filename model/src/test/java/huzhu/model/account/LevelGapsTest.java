package huzhu.model.account;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import huzhu.model.fixture.RandomCounty;
import huzhu.model.fixture.RandomPlan;
import huzhu.model.people.Sex;
import huzhu.model.plan.PlanView;
import org.junit.jupiter.api.Test;

final class LevelGapsTest {
    /** Women need more at level 3, of which all is met; at level 1, where one of two is met, both got as little as expected. */
    @Test
    void aGroupOfSeverestNeedIsToldApartFromOneThatIsTreatedBetter() {
        var problem = county().service("CARE", s -> s.minutes(60))
                .elder("w3", e -> e.level(3).sex(Sex.FEMALE))
                .elder("w1", e -> e.level(1).sex(Sex.FEMALE))
                .elder("m1", e -> e.level(1).sex(Sex.MALE))
                .volunteer("v")
                .request("r3", "w3", "CARE", r -> r.times(1))
                .request("r1", "w1", "CARE", r -> r.times(1))
                .request("rm", "m1", "CARE", r -> r.times(1))
                .problem();
        var made = plan(problem)
                .visits("v", MONDAY, "r3#1 08:00-09:00", "r1#1 09:00-10:00")
                .build();
        var lines = LevelGaps.of(new PlanView(problem, made)).stream()
                .filter(line -> line.grouping() == Grouping.SEX)
                .map(line -> line.key() + " "
                        + line.level().map(level -> level.number() + "").orElse("all") + " "
                        + line.minutes().met() + "/" + line.minutes().demand() + " " + line.expected())
                .toList();
        assertThat(lines)
                .containsExactly(
                        "m all 0/60 30.0", "m 1 0/60 30.0", "f all 120/120 90.0", "f 1 60/60 30.0", "f 3 60/60 60.0");
    }

    @Test
    void everyGroupingAddsUpAndExpectsInAllWhatIsMetInAll() {
        for (long seed = 0; seed < 50; seed++) {
            var problem = RandomCounty.problem(seed, RandomCounty.Size.SMALL);
            var view = new PlanView(problem, RandomPlan.decided(problem, seed));
            var whole = Accounts.of(view).visits().minutes();
            var lines = LevelGaps.of(view);
            for (var grouping : Grouping.values()) {
                var own = lines.stream()
                        .filter(line -> line.grouping() == grouping)
                        .toList();
                if (grouping == Grouping.LEVEL || own.isEmpty()) {
                    assertThat(own).isEmpty();
                    continue;
                }
                var all = own.stream().filter(line -> line.level().isEmpty()).toList();
                var split =
                        own.stream().filter(line -> line.level().isPresent()).toList();
                assertThat(all.stream().map(LevelGaps.Line::minutes).reduce(Balance.ZERO, Balance::plus))
                        .as("seed %d %s", seed, grouping)
                        .isEqualTo(whole);
                assertThat(split.stream().map(LevelGaps.Line::minutes).reduce(Balance.ZERO, Balance::plus))
                        .isEqualTo(whole);
                assertThat(all.stream().mapToDouble(LevelGaps.Line::expected).sum())
                        .isCloseTo(whole.met(), within(1e-6));
            }
        }
    }
}
