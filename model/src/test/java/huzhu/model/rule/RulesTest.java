package huzhu.model.rule;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.round.RoundRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every rule has one name in all its places. */
final class RulesTest {
    private static final List<String> NAMES = Rules.ALL.stream().map(Rule::name).toList();

    @Test
    void everyRuleClassIsInTheRegistryOnce() {
        var classes = classesBeside(Rules.class)
                .filter(type -> Rule.class.isAssignableFrom(type) && !type.isInterface())
                .toList();

        assertThat(Rules.ALL.stream().map(Object::getClass)).containsExactlyInAnyOrderElementsOf(classes);
    }

    @Test
    void pairAndRoomRulesAreInTheirOwnRegistriesToo() {
        assertThat(PairRules.ALL.stream().map(Rule::name)).containsExactlyInAnyOrderElementsOf(namesOf(PairRule.class));
        assertThat(RoomRules.ALL.stream().map(Rule::name)).containsExactlyInAnyOrderElementsOf(namesOf(RoomRule.class));
    }

    private static List<String> namesOf(Class<?> kind) {
        return Rules.ALL.stream().filter(kind::isInstance).map(Rule::name).toList();
    }

    @Test
    void nameIsTheClassNameWithASmallFirstLetter() {
        assertThat(new SkillsRequired().name()).isEqualTo("skillsRequired");
    }

    @Test
    void everyRuleHasATest() {
        var tests = classesBeside(RulesTest.class).map(Class::getSimpleName).toList();

        assertThat(tests)
                .containsAll(Rules.ALL.stream()
                        .map(rule -> rule.getClass().getSimpleName() + "Test")
                        .toList());
    }

    @Test
    void everyRuleHasItsHeadingInTheDocsInTheOrderOfTheRegistry() throws IOException {
        var headings = Files.readAllLines(Path.of("../docs/rules.md")).stream()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring(4))
                .toList();

        assertThat(headings)
                .isEqualTo(Stream.concat(NAMES.stream(), RoundRules.ALL.stream().map(Rule::name))
                        .toList());
    }

    /** All top-level classes in the folder that holds this class and in its package. */
    private static Stream<Class<?>> classesBeside(Class<?> one) {
        try (var files = Files.list(folderOf(one))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("$") && !name.contains("-"))
                    .<Class<?>>map(name -> load(one.getPackageName() + "." + name.substring(0, name.length() - 6)))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folderOf(Class<?> type) {
        try {
            var file = Objects.requireNonNull(type.getResource(type.getSimpleName() + ".class"));
            return Objects.requireNonNull(Path.of(file.toURI()).getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
