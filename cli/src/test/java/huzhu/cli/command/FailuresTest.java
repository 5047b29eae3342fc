package huzhu.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.cli.message.Language;
import huzhu.cli.message.Messages;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

final class FailuresTest {
    @Command(name = "fails")
    record Fails(Throwable failure) implements Runnable {
        @Override
        public void run() {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        }
    }

    private static String told(Throwable failure) {
        var err = new StringWriter();
        var fails = new CommandLine(new Fails(failure)).setErr(new PrintWriter(err));
        new Failures(Messages.in(Language.EN)).watch(fails);
        assertThat(fails.execute()).isEqualTo(Exit.INTERNAL.code());
        return err.toString();
    }

    @Test
    void outOfMemoryIsToldAlikeFromWhicheverThread() {
        var here = told(new OutOfMemoryError("heap"));
        assertThat(here).contains("memory");
        assertThat(told(new CompletionException(new OutOfMemoryError("heap")))).isEqualTo(here);
        assertThat(told(new IllegalStateException("other"))).isNotEqualTo(here);
    }
}
