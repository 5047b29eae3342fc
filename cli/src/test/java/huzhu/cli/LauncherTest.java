package huzhu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher {@code huzhu}, with a Java that prints what it is told, and a Maven that makes empty jars. */
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private Path root;

    @BeforeEach
    void copies(@TempDir Path folder) throws IOException {
        root = Files.createDirectory(folder.resolve("with space"));
        Files.copy(Path.of("..", "huzhu"), root.resolve("huzhu"));
        program("jdk/bin/java", "for a; do case $a in -X* | -D*) ;; *) printf '%s|' \"$a\" ;; esac; done");
        program("jdk/bin/javac", "");
        Files.writeString(root.resolve("jdk/release"), "JAVA_VERSION=\"25\"\n");
        program("mvnw", """
                echo "$@" >> maven.log
                case "$*" in *duckdb*) touch duckdb/target/huzhu-duckdb.jar ;; esac
                mkdir -p cli/target && [ -f cli/target/huzhu.jar ] || echo jar > cli/target/huzhu.jar
                """);
        for (var module : List.of("cli", "duckdb")) {
            Files.createDirectories(root.resolve(module).resolve("src/main"));
            Files.createDirectories(root.resolve(module).resolve("target"));
            Files.writeString(root.resolve(module).resolve("pom.xml"), "");
        }
        Files.writeString(root.resolve("pom.xml"), "");
    }

    private void program(String name, String lines) throws IOException {
        var file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + lines + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Path module() throws IOException {
        return Files.writeString(root.resolve("duckdb/target/huzhu-duckdb.jar"), "");
    }

    private String huzhu(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("sh", root.resolve("huzhu").toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("HUZHU_JAVA_HOME", root.resolve("jdk").toString());
        builder.environment().remove("HUZHU_JAVA_OPTS");
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said;
    }

    private String maven() throws IOException {
        return Files.readString(root.resolve("maven.log"));
    }

    @Test
    void findsTheModuleOfAQueryAlsoAfterOptions() throws IOException, InterruptedException {
        var jar = module().toString();
        assertThat(huzhu("query", "week")).isEqualTo("-jar|" + jar + "|query|week|");
        assertThat(huzhu("--lang", "zh", "query", "a b")).isEqualTo("-jar|" + jar + "|--lang|zh|query|a b|");
        assertThat(huzhu("--lang=zh", "-q", "query", "week")).startsWith("-jar|" + jar);
        assertThat(huzhu("--lang", "query", "check", "query")).doesNotContain(jar);
    }

    @Test
    void buildsTheModuleAgainWhenASourceIsNewer() throws IOException, InterruptedException {
        var jar = module();
        huzhu("query", "week");
        assertThat(maven()).doesNotContain("duckdb");
        Files.setLastModifiedTime(jar, FileTime.from(LONG_AGO));
        huzhu("query", "week");
        assertThat(maven()).contains("-Pduckdb -pl duckdb -am package");
    }

    @Test
    void buildsNoModuleThatNobodyBuiltBefore() throws IOException, InterruptedException {
        assertThat(huzhu("query", "week")).contains(".huzhu").contains("|query|week|");
        assertThat(maven()).doesNotContain("duckdb");
    }
}
