package huzhu.cli.command;

import static huzhu.cli.command.Shell.huzhu;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

final class ProofLengthTest {
    @TempDir
    Path folder;

    private double proven(Path project, String proof) throws IOException {
        var out = folder.resolve(proof);
        var run = huzhu("roster", project, "--out", out, "--effort", 300, "--proof", proof);
        assertThat(run.code()).as(run.err()).isZero();
        return JsonMapper.shared()
                .readTree(Files.readAllBytes(out.resolve("shortfall.json")))
                .at("/totals/weighted/proven_unmet_minutes")
                .asDouble();
    }

    @Test
    void aSmallCountyIsProvenAlikeAndTheLengthIsRecorded() throws IOException {
        var project = folder.resolve("county");
        huzhu("generate", "--out", project, "--elders", 100, "--seed", 21);
        assertThat(proven(project, "long")).isPositive().isEqualTo(proven(project, "usual"));
        assertThat(Files.readString(folder.resolve("long/run.json"))).contains("\"proof\"");
        assertThat(Files.readString(folder.resolve("usual/run.json"))).doesNotContain("\"proof\"");
    }

    @Test
    void anotherLengthIsAUsageError() {
        var run = huzhu("roster", folder, "--out", folder.resolve("out"), "--proof", "endless");
        assertThat(run.code()).isEqualTo(Exit.USAGE.code());
        assertThat(run.err()).contains("--proof");
    }
}
