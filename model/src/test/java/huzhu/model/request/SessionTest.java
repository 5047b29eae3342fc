package huzhu.model.request;

import static huzhu.model.fixture.CountyBuilder.county;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SessionTest {
    @Test
    void startedGroupOfEldersNeedsAHelper() {
        var session = county().service("SING")
                .session("g", "SING", MONDAY, "09:00-10:00", s -> s.helpersPer(5))
                .build()
                .requireSession(new SessionId("g"));

        assertThat(IntStream.of(0, 1, 5, 6, 10, 11).map(session::helpersNeeded)).containsExactly(1, 1, 1, 2, 2, 3);
    }
}
