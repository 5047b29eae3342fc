package huzhu.model.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huzhu.model.fixture.Span;
import huzhu.model.week.TimeWindow;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class CareTest {
    private static final Care MEAL = new Care(30, 2, Span.windows("11:00-12:00;07:00-08:00"), 1);

    @Test
    void startsWhereItsWholeLengthFitsOneWindow() {
        assertThat(MEAL.allowsStart(Span.minute("07:00"))).isTrue();
        assertThat(MEAL.allowsStart(Span.minute("07:30"))).isTrue();
        assertThat(MEAL.allowsStart(Span.minute("07:31"))).isFalse();
        assertThat(MEAL.allowsStart(Span.minute("10:59"))).isFalse();
    }

    @Test
    void mayStartAnyTimeOfTheDayWithoutWindows() {
        var care = new Care(30, 1, List.of(), 1);

        assertThat(care.allowedWindows()).containsExactly(TimeWindow.WHOLE_DAY);
        assertThat(care.allowsStart(0)).isTrue();
        assertThat(care.allowsStart(1410)).isTrue();
        assertThat(care.allowsStart(1411)).isFalse();
    }

    @Test
    void countsMinutesOfAllCaregiversAndSortsWindows() {
        assertThat(MEAL.careMinutes()).isEqualTo(60);
        assertThat(MEAL.windows()).map(TimeWindow::startMinute).containsExactly(420, 660);
    }

    @Test
    void isLateByTheMinutesAfterItsTime() {
        var care = new Care(30, 1, Span.windows("07:00-10:00"), 1, OptionalInt.of(Span.minute("08:00")));
        assertThat(care.lateMinutes(Span.minute("07:10"))).isZero();
        assertThat(care.lateMinutes(Span.minute("08:00"))).isZero();
        assertThat(care.lateMinutes(Span.minute("08:25"))).isEqualTo(25);
        assertThat(care.within(Span.windows("14:00-15:00")).lateMinutes(Span.minute("14:00")))
                .isEqualTo(360);
        assertThat(MEAL.lateMinutes(1439)).isZero();
    }

    @Test
    void refusesShapesThatCannotBe() {
        assertThatThrownBy(() -> new Care(0, 1, List.of(), 1)).hasMessageContaining("0 minutes");
        assertThatThrownBy(() -> new Care(1441, 1, List.of(), 1)).hasMessageContaining("1441");
        assertThatThrownBy(() -> new Care(30, 3, List.of(), 1)).hasMessageContaining("3 caregivers");
        assertThatThrownBy(() -> new Care(30, 0, List.of(), 1)).hasMessageContaining("0 caregivers");
        assertThatThrownBy(() -> new Care(30, 1, List.of(), 0)).hasMessageContaining("0 days");
        assertThatThrownBy(() -> new Care(30, 1, List.of(), 1, OptionalInt.of(1441)))
                .hasMessageContaining("1441");
    }
}
