package huzhu.model.request;

import static huzhu.model.fixture.CountyBuilder.county;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class StayTest {
    private static Stay stay(DayOfWeek firstNight, int nights) {
        return county().elder("e").stay("s", "e", firstNight, nights).build().requireStay(new StayId("s"));
    }

    @Test
    void coversTheDaysBetweenItsFirstAndLastNight() {
        var monday = LocalDate.of(2026, 11, 23);
        var three = stay(MONDAY, 3);

        assertThat(three.nights()).isEqualTo(3);
        assertThat(IntStream.rangeClosed(-1, 4).mapToObj(monday::plusDays).map(three::coversDay))
                .containsExactly(false, false, true, true, false, false);
        assertThat(stay(MONDAY, 1).coversDay(monday)).isFalse();
    }

    @Test
    void staysThatTouchShareNoNight() {
        assertThat(stay(MONDAY, 2).overlaps(stay(WEDNESDAY, 1))).isFalse();
        assertThat(stay(MONDAY, 3).overlaps(stay(WEDNESDAY, 1))).isTrue();
    }

    @Test
    void hasAtLeastOneNight() {
        assertThatThrownBy(() -> stay(MONDAY, 0)).hasMessageContaining("swapped");
    }
}
