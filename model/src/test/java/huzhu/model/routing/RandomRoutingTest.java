package huzhu.model.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The random days are worth holding an evaluator to: they have everything, and some rounds are clean. */
final class RandomRoutingTest {
    @Test
    void equalSeedsGiveEqualDaysAndRounds() {
        var problem = RandomRouting.problem(5);
        assertThat(RandomRouting.problem(5).tasks()).isEqualTo(problem.tasks());
        assertThat(RandomRouting.routes(problem, 7)).isEqualTo(RandomRouting.routes(problem, 7));
    }

    @Test
    void timesFollowEachOther() {
        LongStream.range(0, 1000).forEach(seed -> {
            var problem = RandomRouting.problem(seed);
            assertThat(RoutingAudit.of(problem, RandomRouting.routes(problem, seed))
                            .violations())
                    .as("seed %s", seed)
                    .noneMatch(violation -> violation.matches(
                            ".*(before|not suited|not exist|more than one|no stop|not wanted| breaks).*"));
        });
    }

    @Test
    void everythingHappens() {
        var verdicts = LongStream.range(0, 1000)
                .mapToObj(seed -> {
                    var problem = RandomRouting.problem(seed);
                    return RoutingAudit.of(problem, RandomRouting.routes(problem, seed));
                })
                .toList();
        assertThat(verdicts.stream().filter(RoutingVerdict::isClean).count()).isGreaterThan(50);
        var totals = verdicts.stream().map(RoutingVerdict::totals).toList();
        assertThat(totals).anyMatch(one -> one.worstLateness() > 0 && one.lateness() > one.worstLateness());
        assertThat(totals).anyMatch(one -> one.worstWaiting() > 0 && one.waiting() > one.worstWaiting());
        assertThat(totals).anyMatch(one -> one.overtime() > 0);
        assertThat(totals).anyMatch(one -> one.worstIdle() > 0);
        assertThat(totals).anyMatch(one -> one.imbalance() > 0);
        assertThat(totals).anyMatch(one -> one.choices() > 0);
        assertThat(totals).anyMatch(one -> one.missedBreaks() > 0);
        assertThat(verdicts).anyMatch(one -> one.isClean() && one.totals().leftOut() > 0);
    }
}
