package huzhu.cli.command;

import static huzhu.cli.command.Shell.huzhu;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a search tells who watches it on a terminal. */
final class ProgressLineTest {
    private static final String TERMINAL = "huzhu.terminal";

    @TempDir
    private Path folder;

    @BeforeEach
    void makeACounty() {
        assertThat(huzhu("generate", "--out", folder.resolve("county"), "--elders", 100)
                        .code())
                .isZero();
    }

    @AfterEach
    void nobodyWatches() {
        System.clearProperty(TERMINAL);
    }

    private Shell planned(String... more) {
        var words = new Object[] {"roster", folder.resolve("county"), "--out", folder.resolve("week"), "--effort", 500};
        var all = new Object[words.length + more.length];
        System.arraycopy(words, 0, all, 0, words.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return huzhu(all);
    }

    @Test
    void whoWatchesSeesHowMuchIsMetOnALineThatIsWipedInTheEnd() {
        System.setProperty(TERMINAL, "true");
        var err = planned("--lang", "zh").err();
        assertThat(err).containsPattern("\r0:\\d\\d  排路线：按轻重加权已满足 \\d+\\.\\d%，重度老人尚缺 \\d+ 次");
        assertThat(err).containsPattern("\r {78}\r");
    }

    @Test
    void nobodySeesItWhereNobodyWatchesOrQuietIsWanted() {
        assertThat(planned().err()).doesNotContain("\r");
        System.setProperty(TERMINAL, "true");
        assertThat(planned("--quiet", "--overwrite").err()).doesNotContain("\r");
    }
}
