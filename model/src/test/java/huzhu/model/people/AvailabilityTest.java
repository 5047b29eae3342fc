package huzhu.model.people;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huzhu.model.fixture.Span;
import huzhu.model.week.TimeWindow;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AvailabilityTest {
    @Test
    void touchingWindowsAreTwoAndOverlappingOnesRefused() {
        var touching = new Availability(Map.of(MONDAY, Span.windows("10:00-12:00;08:00-10:00")));

        assertThat(touching.on(MONDAY)).map(TimeWindow::toString).containsExactly("08:00-10:00", "10:00-12:00");
        assertThat(touching.on(TUESDAY)).isEmpty();
        assertThatThrownBy(() -> new Availability(Map.of(MONDAY, Span.windows("08:00-10:00;09:59-12:00"))))
                .hasMessageContaining("overlap");
    }
}
