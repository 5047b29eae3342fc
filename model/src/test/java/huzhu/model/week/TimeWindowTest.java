package huzhu.model.week;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huzhu.model.fixture.Span;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TimeWindowTest {
    private static final TimeWindow MORNING = Span.window("08:00-12:00");

    @Test
    void liesInsideOneDay() {
        assertThat(new TimeWindow(0, 1440)).isEqualTo(TimeWindow.WHOLE_DAY);
        assertThatThrownBy(() -> new TimeWindow(-1, 10)).hasMessageContaining("-1");
        assertThatThrownBy(() -> new TimeWindow(0, 1441)).hasMessageContaining("1441");
        assertThatThrownBy(() -> new TimeWindow(600, 600)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TimeWindow(1380, 60)).hasMessageContaining("midnight");
    }

    @Test
    void containsWhatFitsToTheMinute() {
        assertThat(MORNING.contains(480, 720)).isTrue();
        assertThat(MORNING.contains(479, 720)).isFalse();
        assertThat(MORNING.contains(480, 721)).isFalse();
        assertThat(MORNING.minutes()).isEqualTo(240);
    }

    @Test
    void touchingWindowsDoNotOverlap() {
        assertThat(MORNING.overlaps(Span.window("12:00-13:00"))).isFalse();
        assertThat(MORNING.overlaps(Span.window("11:59-13:00"))).isTrue();
        assertThat(MORNING.overlaps(Span.window("09:00-10:00"))).isTrue();
    }

    @Test
    void sortsByStartAndThenByEnd() {
        assertThat(Stream.of("09:00-10:00", "08:00-12:00", "08:00-09:00")
                        .map(Span::window)
                        .sorted())
                .map(TimeWindow::toString)
                .containsExactly("08:00-09:00", "08:00-12:00", "09:00-10:00");
    }

    @Test
    void clockShowsMinutesOutsideTheDayToo() {
        assertThat(TimeWindow.clock(0)).isEqualTo("00:00");
        assertThat(TimeWindow.clock(545)).isEqualTo("09:05");
        assertThat(TimeWindow.clock(1440)).isEqualTo("24:00");
        assertThat(TimeWindow.clock(-5)).isEqualTo("-00:05");
    }
}
