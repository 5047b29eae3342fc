package huzhu.cli.command;

import static huzhu.cli.command.Shell.huzhu;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.cli.report.publish.PublishedAttack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PublishTest {
    private Path folder;
    private Path project;
    private Path published;

    @BeforeAll
    void publishesAWeek(@TempDir Path shared) {
        folder = shared;
        project = folder.resolve("county");
        huzhu("generate", "--out", project, "--elders", 400, "--seed", 3);
        huzhu("roster", project, "--out", folder.resolve("week"), "--effort", 200);
        published = folder.resolve("public");
        var run = huzhu("publish", project, "--plan", folder.resolve("week"), "--out", published);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("withheld");
    }

    @Test
    void noSmallCellCanBeWorkedOutFromAllTablesTogether() throws IOException {
        var attack = PublishedAttack.of(Files.readAllLines(published.resolve("public.csv")));
        assertThat(attack.withheld()).isPositive();
        assertThat(attack.shown()).isPositive();
        assertThat(attack.smallest()).isGreaterThanOrEqualTo(5);
        assertThat(attack.solved()).isEmpty();
    }

    @Test
    void noIdOrNameOfAPersonIsInAnyByte() throws IOException {
        var people = new ArrayList<String>();
        for (var table : List.of("elders.csv", "volunteers.csv")) {
            Files.readAllLines(project.resolve(table)).stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(cells -> people.addAll(List.of(cells[0], cells[1])));
        }
        people.removeIf(String::isBlank);
        assertThat(people).hasSizeGreaterThan(500);
        try (var files = Files.walk(published)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var text = Files.readString(file, StandardCharsets.UTF_8);
                assertThat(people).noneMatch(text::contains);
            }
        }
    }

    @Test
    void coordinatesAreRounded() throws IOException {
        assertThat(Files.readAllLines(published.resolve("villages.csv")).stream()
                        .skip(1))
                .isNotEmpty()
                .allMatch(line -> line.matches(".*,\\d+\\.\\d\\d,\\d+\\.\\d\\d"));
    }

    @Test
    void theDifferenceOfTwoScenariosRevealsNoSmallCell() throws IOException {
        // A second scenario: a few elders no longer need anything.
        var other = folder.resolve("other");
        Files.createDirectories(other);
        try (var files = Files.list(project)) {
            for (var file : files.toList()) {
                Files.copy(file, other.resolve(file.getFileName()));
            }
        }
        var elders = new ArrayList<>(Files.readAllLines(other.resolve("elders.csv")));
        var requests = Files.readString(other.resolve("requests.csv"))
                + Files.readString(other.resolve("bed_requests.csv"))
                + Files.readString(other.resolve("ties.csv"))
                + Files.readString(other.resolve("volunteers.csv"));
        int dropped = 0;
        for (int i = elders.size() - 1; i > 0 && dropped < 12; i -= 7) {
            if (!requests.contains(elders.get(i).split(",")[0] + ",")) {
                elders.remove(i);
                dropped++;
            }
        }
        assertThat(dropped).isEqualTo(12);
        Files.write(other.resolve("elders.csv"), elders);
        huzhu("roster", other, "--out", folder.resolve("other-week"), "--effort", 200);
        var second = folder.resolve("second");
        var run = huzhu(
                "publish", other, "--plan", folder.resolve("other-week"), "--out", second, "--earlier", published);
        assertThat(run.code()).as(run.err()).isZero();
        var before = Files.readAllLines(published.resolve("public.csv"));
        var after = Files.readAllLines(second.resolve("public.csv"));
        assertThat(PublishedAttack.of(after).solved()).isEmpty();
        var difference = PublishedAttack.ofDifference(before, after);
        assertThat(difference.shown()).isPositive();
        assertThat(difference.smallChanges(5)).isEmpty();
        assertThat(difference.solved()).isEmpty();
    }

    @Test
    void aWrongKOrEarlierFolderIsRefused() {
        assertThat(huzhu("publish", project, "--plan", folder.resolve("week"), "--out", folder.resolve("x"), "--k", 1)
                        .code())
                .isEqualTo(Exit.USAGE.code());
        assertThat(huzhu(
                                "publish",
                                project,
                                "--plan",
                                folder.resolve("week"),
                                "--out",
                                folder.resolve("x"),
                                "--earlier",
                                folder)
                        .code())
                .isEqualTo(Exit.REFUSED.code());
    }
}
