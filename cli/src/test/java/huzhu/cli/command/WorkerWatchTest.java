package huzhu.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class WorkerWatchTest {
    @Test
    void saysOnceEachTimeThatNobodyIsThere() {
        var isThere = new AtomicBoolean();
        var said = new AtomicInteger();
        var looks = new AtomicInteger();
        try (var watch = new WorkerWatch(isThere::get, said::incrementAndGet, looks::incrementAndGet)) {
            watch.look();
            watch.look();
            assertThat(said).hasValue(1);
            isThere.set(true);
            watch.look();
            assertThat(said).hasValue(1);
            isThere.set(false);
            watch.look();
            assertThat(said).hasValue(2);
            assertThat(looks).hasValue(4);
        }
    }
}
