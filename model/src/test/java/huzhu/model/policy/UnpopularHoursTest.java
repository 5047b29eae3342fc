package huzhu.model.policy;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class UnpopularHoursTest {
    private static final int HOUR = 60;
    private static final UnpopularHours EARLY_AND_LATE = new UnpopularHours(7 * HOUR, 18 * HOUR, true);

    @Test
    void earlyAndLateMinutesCountAndThoseBetweenDoNot() {
        assertThat(EARLY_AND_LATE.minutes(FRIDAY, 7 * HOUR, 18 * HOUR)).isZero();
        assertThat(EARLY_AND_LATE.minutes(FRIDAY, 7 * HOUR - 1, 18 * HOUR + 2)).isEqualTo(3);
        assertThat(EARLY_AND_LATE.minutes(FRIDAY, 5 * HOUR, 6 * HOUR)).isEqualTo(HOUR);
        assertThat(EARLY_AND_LATE.minutes(FRIDAY, 19 * HOUR, 20 * HOUR)).isEqualTo(HOUR);
    }

    @Test
    void allOfTheWeekendCountsIfPolicySaysSo() {
        assertThat(EARLY_AND_LATE.minutes(SUNDAY, 9 * HOUR, 11 * HOUR)).isEqualTo(2 * HOUR);
        assertThat(new UnpopularHours(7 * HOUR, 18 * HOUR, false).minutes(SUNDAY, 9 * HOUR, 11 * HOUR))
                .isZero();
        assertThat(UnpopularHours.NONE.minutes(SUNDAY, 0, 24 * HOUR)).isZero();
    }
}
