package huzhu.model.demand;

import static huzhu.model.fixture.CountyBuilder.county;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class SeriesTest {
    private static Series series(int times, int gapDays, DayOfWeek... days) {
        return county().service("CHAT")
                .elder("e")
                .request("r", "e", "CHAT", r -> r.times(times).gapDays(gapDays).days(days))
                .problem()
                .demand()
                .findSeries("r")
                .orElseThrow();
    }

    @Test
    void allOccurrencesStayWithoutADayInABedEvenIfTheyDoNotFit() {
        assertThat(series(7, 3).occurrencesLeft(Set.of())).isEqualTo(7);
    }

    @Test
    void asManyStayAsTheRemainingDaysTake() {
        assertThat(series(3, 1).occurrencesLeft(Set.of(MONDAY, TUESDAY))).isEqualTo(3);
        assertThat(series(7, 1).occurrencesLeft(Set.of(MONDAY, TUESDAY))).isEqualTo(5);
        assertThat(series(3, 1, MONDAY, TUESDAY, FRIDAY).occurrencesLeft(Set.of(MONDAY, TUESDAY)))
                .isEqualTo(1);
        assertThat(series(1, 1, MONDAY).occurrencesLeft(Set.of(MONDAY))).isZero();
        assertThat(series(2, 1).occurrencesLeft(EnumSet.allOf(DayOfWeek.class))).isZero();
    }

    @Test
    void gapHoldsAcrossTheDaysInTheBed() {
        // Without a bed Monday, Thursday and Sunday take three; with Thursday in bed Monday, Friday or Saturday follow.
        assertThat(series(3, 3).occurrencesLeft(Set.of(TUESDAY))).isEqualTo(3);
        assertThat(series(3, 3).occurrencesLeft(Set.of(THURSDAY))).isEqualTo(2);
        assertThat(series(4, 2).occurrencesLeft(Set.of(WEDNESDAY))).isEqualTo(3);
        assertThat(series(4, 2).occurrencesLeft(Set.of(TUESDAY))).isEqualTo(4);
        assertThat(series(2, 7).occurrencesLeft(Set.of(MONDAY))).isEqualTo(1);
    }

    @Test
    void mostOccurrencesEqualsTheBestOfAllChoicesOfDays() {
        var random = new SplittableRandom(5);
        for (int i = 0; i < 300; i++) {
            var allowed = someDays(random);
            allowed.add(MONDAY);
            var without = someDays(random);
            int gapDays = 1 + random.nextInt(4);

            assertThat(series(1, gapDays, allowed.toArray(DayOfWeek[]::new)).mostOccurrences(without))
                    .as("allowed %s, without %s, gap %d", allowed, without, gapDays)
                    .isEqualTo(bestByTryingAll(allowed, without, gapDays));
        }
    }

    private static Set<DayOfWeek> someDays(RandomGenerator random) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (random.nextBoolean()) {
                days.add(day);
            }
        }
        return days;
    }

    private static int bestByTryingAll(Set<DayOfWeek> allowed, Set<DayOfWeek> without, int gapDays) {
        int best = 0;
        for (int mask = 0; mask < 128; mask++) {
            int last = -100;
            boolean fits = true;
            for (int day = 0; day < 7; day++) {
                if ((mask >> day & 1) == 1) {
                    var name = DayOfWeek.of(day + 1);
                    fits &= allowed.contains(name) && !without.contains(name) && day - last >= gapDays;
                    last = day;
                }
            }
            best = fits ? Math.max(best, Integer.bitCount(mask)) : best;
        }
        return best;
    }

    @Test
    void dayIsInTheBedBetweenTwoNightsOfOneStay() {
        var county = county().elder("e")
                .stay("s", "e", MONDAY, 3)
                .stay("one", "e", FRIDAY, 1)
                .stay("next", "e", SATURDAY, 9)
                .build();

        assertThat(Series.homeDays(county.needs().stays(), county.week()))
                .containsExactlyInAnyOrder(TUESDAY, WEDNESDAY, SUNDAY);
    }
}
