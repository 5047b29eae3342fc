package huzhu.cli.command;

import static huzhu.cli.command.Shell.huzhu;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real interviews of {@code docs/real-survey.md}, from the file as it was published to an audited roster. Without the
 * survey beside the repository, in {@code ../shared/data}, the test is skipped.
 */
final class RealSurveyRosterTest {
    private static final Path SURVEY =
            Path.of(System.getProperty("huzhu.shared", "../../shared"), "data", "oldr_testSVY.csv");
    private static final Path MAPPING = Path.of("../datasets/src/test/resources/huzhu/datasets/county/real-survey");

    @Test
    void becomesAnAuditedRoster(@TempDir Path folder) throws IOException {
        assumeThat(SURVEY).as("the survey lies beside the repository").exists();
        var project = Files.createDirectories(folder.resolve("survey"));
        Files.copy(SURVEY, project.resolve("oldr_testSVY.csv"));
        try (var files = Files.list(MAPPING)) {
            for (var file : files.toList()) {
                Files.copy(file, project.resolve(file.getFileName().toString()));
            }
        }
        var week = folder.resolve("week");

        var roster = huzhu("roster", project, "--out", week, "--effort", 500);
        assertThat(roster.code()).as(roster.err()).isZero();
        assertThat(roster.err()).contains("oldr_testSVY.csv: 192 rows = 192 used + 0 refused");
        assertThat(Files.readAllLines(week.resolve("roster.csv"))).hasSizeGreaterThan(1);

        var audit = huzhu("audit", project, "--plan", week);
        assertThat(audit.code()).as(audit.out() + audit.err()).isZero();
    }
}
