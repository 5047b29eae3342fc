package huzhu.cli.command;

import static huzhu.cli.command.Shell.huzhu;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that users get has no engine for questions, and says where there is one; with it: the module duckdb. */
final class QueryTest {
    @Test
    void saysWhereTheEngineIs(@TempDir Path folder) {
        var said = huzhu("query", folder, "SELECT 1");
        assertThat(said.code()).isEqualTo(Exit.USAGE.code());
        assertThat(said.err()).contains("-Pduckdb");
    }
}
