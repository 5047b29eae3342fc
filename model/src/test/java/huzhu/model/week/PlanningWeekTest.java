package huzhu.model.week;

import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class PlanningWeekTest {
    private static final PlanningWeek WEEK = new PlanningWeek(LocalDate.of(2026, 11, 23));

    @Test
    void startsOnMonday() {
        assertThatThrownBy(() -> new PlanningWeek(LocalDate.of(2026, 11, 24))).hasMessageContaining("TUESDAY");
        assertThat(PlanningWeek.of(LocalDate.of(2026, 11, 29))).isEqualTo(WEEK);
        assertThat(PlanningWeek.of(LocalDate.of(2026, 11, 23))).isEqualTo(WEEK);
    }

    @Test
    void findsItsDaysAndNoOthers() {
        assertThat(WEEK.date(SUNDAY)).isEqualTo("2026-11-29");
        assertThat(WEEK.findDay(LocalDate.of(2026, 11, 29))).contains(SUNDAY);
        assertThat(WEEK.findDay(LocalDate.of(2026, 11, 22))).isEmpty();
        assertThat(WEEK.findDay(LocalDate.of(2026, 11, 30))).isEmpty();
    }

    @Test
    void isWrittenAsIsoWritesIt() {
        assertThat(WEEK).hasToString("2026-W48");
        assertThat(new PlanningWeek(LocalDate.of(2026, 12, 28))).hasToString("2026-W53");
        assertThat(new PlanningWeek(LocalDate.of(2024, 12, 30))).hasToString("2025-W01");
    }

    @Test
    void consecutiveWeeksHaveConsecutiveNumbersAcrossTheYear() {
        assertThat(new PlanningWeek(LocalDate.of(1970, 1, 5)).number()).isZero();
        assertThat(new PlanningWeek(LocalDate.of(2027, 1, 4)).number())
                .isEqualTo(new PlanningWeek(LocalDate.of(2026, 12, 28)).number() + 1);
        assertThat(new PlanningWeek(LocalDate.of(1969, 12, 29)).number()).isEqualTo(-1);
    }
}
