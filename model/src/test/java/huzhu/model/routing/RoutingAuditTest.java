package huzhu.model.routing;

import static huzhu.model.routing.RoutingBuilder.at;
import static huzhu.model.routing.RoutingBuilder.day;
import static huzhu.model.routing.RoutingBuilder.rest;
import static huzhu.model.routing.RoutingBuilder.round;
import static huzhu.model.routing.RoutingPrices.FORBIDDEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class RoutingAuditTest {
    private static final TickWindow MORNING = new TickWindow(100, 200);
    private static final TickWindow EVENING = new TickWindow(500, 600);

    private static RoutingTotals totals(RoutingBuilder day, Route... routes) {
        return RoutingAudit.of(day.build(), List.of(routes)).totals();
    }

    private static List<String> violations(RoutingBuilder day, Route... routes) {
        return RoutingAudit.of(day.build(), List.of(routes)).violations();
    }

    @Nested
    final class Travel {
        @Test
        void isEveryLegWithTheOneBack() {
            var day = day().carer().task(10, 5).task(30, 5);
            assertThat(totals(day, round(0, 0, at(0, 10), at(1, 35))).travel()).isEqualTo(60);
        }

        @Test
        void ofNobodyIsNothing() {
            var day = day().carer().carer();
            assertThat(RoutingAudit.of(day.build(), List.of()))
                    .isEqualTo(new RoutingVerdict(new RoutingTotals(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), 0, List.of()));
        }
    }

    @Nested
    final class Lateness {
        @Test
        void isCountedFromTheEndOfTheWindowAndTheWorstApart() {
            var day = day().carer().task(10, 5, MORNING).task(10, 5, MORNING).task(10, 5, MORNING);
            var totals = totals(day, round(0, 0, at(0, 200), at(1, 203), at(2, 220)));
            assertThat(totals.lateness()).isEqualTo(23);
            assertThat(totals.worstLateness()).isEqualTo(20);
        }

        @Test
        void ofATaskDueAtEndIsCountedAtItsEnd() {
            var day = day().carer().task(10, 5, MORNING).dueAtEnd();
            assertThat(totals(day, round(0, 0, at(0, 195))).lateness()).isZero();
            assertThat(totals(day, round(0, 0, at(0, 196))).lateness()).isEqualTo(1);
        }

        @Test
        void isCountedFromTheLatestWindowThatHasOpened() {
            var day = day().carer().task(10, 5, MORNING, EVENING);
            assertThat(totals(day, round(0, 0, at(0, 499))).lateness()).isEqualTo(299);
            assertThat(totals(day, round(0, 0, at(0, 500))).lateness()).isZero();
            assertThat(totals(day, round(0, 0, at(0, 610))).lateness()).isEqualTo(10);
        }

        @Test
        void isForbiddenIfEitherPriceSaysSo() {
            var day = day().carer().task(10, 5, MORNING);
            var late = round(0, 0, at(0, 201));
            assertThat(violations(day, late)).isEmpty();
            assertThat(violations(day.prices(new RoutingPrices(1, FORBIDDEN, 0, 0, 0, 0, 0, 0, 0, 1)), late))
                    .singleElement()
                    .asString()
                    .contains("1 ticks late");
            assertThat(violations(day.prices(new RoutingPrices(1, 0, FORBIDDEN, 0, 0, 0, 0, 0, 0, 1)), late))
                    .hasSize(1);
        }

        @Test
        void mayNotBeTurnedIntoEarliness() {
            var day = day().carer().task(10, 5, MORNING, EVENING);
            assertThat(violations(day, round(0, 0, at(0, 100)))).isEmpty();
            assertThat(violations(day, round(0, 0, at(0, 99)))).containsExactly("task t0 starts at 99, before 100");
        }
    }

    @Nested
    final class Waiting {
        @Test
        void isFromArrivalToStartWithTheFirstStopToo() {
            var day = day().carer(0, 900).task(10, 5).task(30, 5);
            var totals = totals(day, round(0, 20, at(0, 33), at(1, 68)));
            assertThat(totals.waiting()).isEqualTo(3 + 10);
            assertThat(totals.worstWaiting()).isEqualTo(10);
        }

        @Test
        void beforeABreakCounts() {
            var day = day().carerWithBreak(0, 900).breaks(0, 900, 0).task(10, 5).task(30, 5);
            assertThat(totals(day, round(0, 0, at(0, 10), rest(45), at(1, 75))).waiting())
                    .isEqualTo(10);
        }

        @Test
        void afterABreakThatOpensTheRoundIsIdleTimeOnly() {
            var day = day().carerWithBreak(0, 200).breaks(0, 900, 0).task(10, 5).task(30, 5);
            var totals = totals(day, round(0, 0, rest(10), at(0, 47), at(1, 73)));
            assertThat(totals.waiting()).isEqualTo(1);
            assertThat(totals.worstWaiting()).isEqualTo(1);
            assertThat(totals.worstIdle()).isEqualTo(7 + 1 + (200 - 108));
        }

        @Test
        void isNeverLessThanNothing() {
            var day = day().carer().task(10, 5);
            assertThat(violations(day, round(0, 1, at(0, 10))))
                    .containsExactly("stop 1 of c0 starts at 10, before arrival at 11");
        }
    }

    @Nested
    final class Shifts {
        @Test
        void beingBackLateIsOvertime() {
            var day = day().carer(0, 100).carer(0, 100).task(30, 41).task(30, 45);
            var totals = totals(day, round(0, 0, at(0, 30)), round(1, 0, at(1, 30)));
            assertThat(totals.overtime()).isEqualTo(1 + 5);
        }

        @Test
        void overtimeMayBeForbidden() {
            var day = day().carer(0, 100).task(30, 41).prices(new RoutingPrices(1, 0, 0, 0, 0, FORBIDDEN, 0, 0, 0, 1));
            assertThat(violations(day, round(0, 0, at(0, 30)))).containsExactly("c0 is back at 101, after 100");
        }

        @Test
        void nobodyLeavesBeforeTheShift() {
            var day = day().carer(50, 100).task(10, 5);
            assertThat(violations(day, round(0, 50, at(0, 60)))).isEmpty();
            assertThat(violations(day, round(0, 49, at(0, 60)))).containsExactly("c0 leaves at 49, before 50");
        }

        @Test
        void nobodyLeavesBeforeZeroWithoutAShift() {
            var day = day().carer().task(10, 5);
            assertThat(violations(day, round(0, -1, at(0, 9)))).containsExactly("c0 leaves at -1, before 0");
        }

        @Test
        void idleTimeIsOfTheCarerWhoHasMost() {
            var day = day().carer(0, 100).carer(50, 200).task(10, 5).task(20, 5);
            var totals = totals(day, round(0, 20, at(0, 32)), round(1, 60, at(1, 83)));
            assertThat(totals.worstIdle()).isEqualTo(10 + 3 + (200 - 108));
        }

        @Test
        void whoStaysAtHomeIsIdleAllTheShift() {
            var day = day().carer(0, 100).carer(50, 200).task(10, 5);
            assertThat(totals(day, round(0, 0, at(0, 10))).worstIdle()).isEqualTo(150);
        }

        @Test
        void withoutAShiftOnlyWaitsAreIdle() {
            var day = day().carer().task(10, 5);
            assertThat(totals(day, round(0, 3, at(0, 20))).worstIdle()).isEqualTo(7);
        }
    }

    @Nested
    final class Work {
        @Test
        void isTravelAndTasksButNoBreak() {
            var day = day().carerWithBreak(0, 900).breaks(0, 900, 0).task(10, 5).task(30, 7);
            assertThat(totals(day, round(0, 0, at(0, 10), rest(35), at(1, 65))).working())
                    .isEqualTo(60 + 12);
        }

        @Test
        void imbalanceIsRoundedUpForEachCarer() {
            var day = day().carer().carer().carer().task(10, 5);
            assertThat(totals(day, round(0, 0, at(0, 10))).imbalance())
                    .as("25, 0, 0: 16 2/3 and twice 8 1/3")
                    .isEqualTo(17 + 9 + 9);
        }

        @Test
        void imbalanceIsRoundedUpToWholeUnits() {
            var day =
                    day().carer().carer().carer().task(10, 5).prices(new RoutingPrices(0, 0, 0, 0, 0, 0, 0, 0, 3, 10));
            var verdict = RoutingAudit.of(day.build(), List.of(round(0, 0, at(0, 10))));
            assertThat(verdict.totals().imbalance()).isEqualTo(20 + 10 + 10);
            assertThat(verdict.cost()).isEqualTo(120);
        }

        @Test
        void equalWorkIsInBalance() {
            var day = day().carer().carer().task(10, 5).task(10, 5);
            assertThat(totals(day, round(0, 0, at(0, 10)), round(1, 0, at(1, 10)))
                            .imbalance())
                    .isZero();
        }
    }

    @Nested
    final class Choices {
        @Test
        void arePricedByCarerAndTask() {
            var day = day().carer()
                    .carer()
                    .task(10, 5)
                    .suited(new Task.Suited(0, 3))
                    .task(10, 5)
                    .suited(new Task.Suited(0, 4), new Task.Suited(1, 0));
            assertThat(totals(day, round(0, 0, at(0, 10), at(1, 15))).choices()).isEqualTo(7);
            assertThat(totals(day, round(0, 0, at(0, 10)), round(1, 0, at(1, 10)))
                            .choices())
                    .isEqualTo(3);
        }

        @Test
        void areRefusedOfWhoIsNotSuited() {
            var day = day().carer().carer().task(10, 5).suited(new Task.Suited(0, 3));
            assertThat(violations(day, round(1, 0, at(0, 10)))).containsExactly("carer 1 is not suited for task t0");
        }
    }

    @Nested
    final class Groups {
        @Test
        void mustBeDoneWithoutAPrice() {
            assertThat(violations(day().carer().task(10, 5))).containsExactly("group p0 is left out");
        }

        @Test
        void areLeftOutForTheirPrice() {
            var verdict = RoutingAudit.of(
                    day().carer().optional(10, 5, 70).optional(20, 5, 80).build(), List.of());
            assertThat(verdict.violations()).isEmpty();
            assertThat(verdict.totals().leftOut()).isEqualTo(2);
            assertThat(verdict.cost()).isEqualTo(150);
        }

        @Test
        void areDoneAllOrNone() {
            var day = day().carer().optional(10, 5, 70).also(10, 5);
            var half = RoutingAudit.of(day.build(), List.of(round(0, 0, at(0, 10))));
            assertThat(half.violations()).containsExactly("group p0 is done in part");
            assertThat(violations(day, round(0, 0, at(0, 10), at(1, 15)))).isEmpty();
        }

        @Test
        void areDoneOnce() {
            var day = day().carer().task(10, 5);
            assertThat(violations(day, round(0, 0, at(0, 10), at(0, 15))))
                    .containsExactly("task t0 is done more than once");
        }
    }

    @Nested
    final class Links {
        @Test
        void holdTheStartsApart() {
            var day = day().carer().carer().task(10, 5).also(10, 5).link(3, 8);
            assertThat(violations(day, round(0, 0, at(0, 10)), round(1, 0, at(1, 13))))
                    .isEmpty();
            assertThat(violations(day, round(0, 0, at(0, 10)), round(1, 0, at(1, 18))))
                    .isEmpty();
            assertThat(violations(day, round(0, 0, at(0, 10)), round(1, 0, at(1, 12))))
                    .containsExactly("tasks t0 and t1 start 2 ticks apart, not 3..8");
            assertThat(violations(day, round(0, 0, at(0, 10)), round(1, 0, at(1, 19))))
                    .hasSize(1);
        }

        @Test
        void needTwoCarers() {
            var day = day().carer().carer().task(10, 5).also(10, 5).link(3, 8);
            assertThat(violations(day, round(0, 0, at(0, 10), at(1, 15))))
                    .containsExactly("tasks t0 and t1 have the same carer 0");
        }
    }

    @Nested
    final class Breaks {
        private final RoutingBuilder day =
                day().carerWithBreak(0, 900).breaks(100, 200, 40).task(10, 5).task(30, 5);

        @Test
        void costTheirPriceIfMissed() {
            var verdict = RoutingAudit.of(day.build(), List.of(round(0, 0, at(0, 10), at(1, 35))));
            assertThat(verdict.violations()).isEmpty();
            assertThat(verdict.totals().missedBreaks()).isEqualTo(1);
            assertThat(verdict.cost()).isEqualTo(60 + 40);
        }

        @Test
        void areMissedByWhoStaysAtHome() {
            var home = day().carerWithBreak(0, 900).carer().breaks(100, 200, 40);
            assertThat(totals(home).missedBreaks()).isEqualTo(1);
        }

        @Test
        void mayBeForbiddenToMiss() {
            var strict =
                    day().carerWithBreak(0, 900).breaks(100, 200, FORBIDDEN).task(10, 5);
            assertThat(violations(strict, round(0, 0, at(0, 10)))).containsExactly("c0 has no break");
            assertThat(violations(strict, round(0, 0, at(0, 10), rest(100)))).isEmpty();
        }

        @Test
        void areWhereTheNextTaskIs() {
            assertThat(totals(day, round(0, 0, at(0, 80), rest(105), at(1, 135)))
                            .waiting())
                    .as("there at 105, so only the wait of the first stop")
                    .isEqualTo(70);
        }

        @Test
        void afterTheLastTaskAreWhereThatWas() {
            var verdict = RoutingAudit.of(day.build(), List.of(round(0, 0, at(0, 10), at(1, 100), rest(105))));
            assertThat(verdict.violations()).isEmpty();
            assertThat(verdict.totals().travel()).isEqualTo(60);
            assertThat(verdict.totals().worstIdle()).isEqualTo(65 + (900 - 165));
        }

        @Test
        void startWithinTheirWindow() {
            assertThat(violations(day, round(0, 0, at(0, 10), rest(99), at(1, 150))))
                    .singleElement()
                    .asString()
                    .startsWith("break of c0 starts at 99");
            assertThat(violations(day, round(0, 0, at(0, 10), rest(200), at(1, 250))))
                    .isEmpty();
            assertThat(violations(day, round(0, 0, at(0, 10), rest(201), at(1, 250))))
                    .hasSize(1);
        }

        @Test
        void endWithinTheirWindowWhereTasksDo() {
            day.dueAtEnd();
            assertThat(violations(day, round(0, 0, at(0, 10), rest(170), at(1, 250))))
                    .isEmpty();
            assertThat(violations(day, round(0, 0, at(0, 10), rest(171), at(1, 250))))
                    .hasSize(1);
        }

        @Test
        void areOneAtMostAndOnlyForWhoWantsOne() {
            assertThat(violations(day, round(0, 0, rest(100), at(0, 140), rest(165), at(1, 200))))
                    .containsExactly("round of c0 has 2 breaks");
            var other = day().carer(0, 900).breaks(100, 200, 40).task(10, 5);
            assertThat(violations(other, round(0, 0, rest(100), at(0, 140))))
                    .containsExactly("c0 takes a break that is not wanted");
        }
    }

    @Nested
    final class Nonsense {
        private final RoutingBuilder day = day().carer().task(10, 5);

        @Test
        void isTold() {
            assertThat(violations(day, round(7, 0, at(0, 10)))).hasSize(2);
            assertThat(violations(day, round(0, 0, at(-2, 10)))).hasSize(2);
            assertThat(violations(day, round(0, 0, at(1, 10)))).hasSize(2);
            assertThat(violations(day, round(0, 0), round(0, 0, at(0, 10))))
                    .contains("round of c0 has no stop", "carer 0 has more than one round");
        }
    }

    @Test
    void everyPartHasItsPrice() {
        var prices = new RoutingPrices(2, 3, 5, 7, 11, 13, 17, 19, 23, 1);
        LongStream.range(0, 300).forEach(seed -> {
            var problem = RandomRouting.problem(seed);
            var priced = new RoutingProblem(
                    problem.travel(),
                    problem.carers(),
                    problem.groups(),
                    problem.tasks(),
                    problem.links(),
                    problem.breakRule().map(rule -> new BreakRule(rule.window(), rule.ticks(), 29)),
                    problem.dueAtEnd(),
                    prices);
            var verdict = RoutingAudit.of(priced, RandomRouting.routes(priced, seed));
            var totals = verdict.totals();
            long leftOutAtNoPrice = verdict.violations().stream()
                    .filter(violation -> violation.endsWith("is left out"))
                    .count();
            assertThat(verdict.cost()
                            - 2 * totals.travel()
                            - 3 * totals.lateness()
                            - 5 * totals.worstLateness()
                            - 7 * totals.waiting()
                            - 11 * totals.worstWaiting()
                            - 13 * totals.overtime()
                            - 17 * totals.worstIdle()
                            - 19 * totals.working()
                            - 23 * totals.imbalance()
                            - totals.choices()
                            - 29L * totals.missedBreaks())
                    .as("price of the left out, seed %s", seed)
                    .isBetween(0L, 500L * (totals.leftOut() - leftOutAtNoPrice));
        });
    }
}
