package huzhu.cli.command;

import static huzhu.cli.command.Shell.huzhu;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class HelpTest {
    static Stream<String> commands() {
        return HuzhuCommand.commandLine().getSubcommands().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandShowsAnExampleAndTheExitCodes(String command) {
        var help = huzhu(command, "--help");
        assertThat(help.code()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out())
                .contains("Usage: huzhu " + command)
                .contains("Example:\n  huzhu " + command)
                .contains("Exit codes:")
                .contains("130");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void chineseHelpLeavesNoEnglishSentence(String command) {
        var help = huzhu(command, "--help", "--lang", "zh");
        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("用法：huzhu " + command).contains("示例：");
        // Three Latin words in a row are a sentence, unless they are an example or a synopsis.
        assertThat(help.out().lines().filter(line -> !line.contains("huzhu ")))
                .noneMatch(line -> line.matches(".*\\b[a-z]+ [a-z]+ [a-z]+\\b.*"));
    }

    @Test
    void everyBenchmarkShowsAnExampleAndTheExitCodes() {
        var sets = HuzhuCommand.commandLine().getSubcommands().get("bench").getSubcommands();
        assertThat(sets).isNotEmpty();
        for (var set : sets.keySet()) {
            assertThat(huzhu("bench", set, "--help").out())
                    .contains("Usage: huzhu bench " + set)
                    .contains("Example:\n  huzhu bench " + set)
                    .contains("130");
            assertThat(huzhu("bench", set, "--help", "--lang", "zh").out())
                    .contains("用法：huzhu bench " + set)
                    .doesNotContain("Search ");
        }
    }

    @Test
    void everyCommandOfTheTimeBankShowsAnExample() {
        var commands =
                HuzhuCommand.commandLine().getSubcommands().get("timebank").getSubcommands();
        assertThat(commands).hasSizeGreaterThan(10);
        for (var command : commands.keySet()) {
            assertThat(huzhu("timebank", command, "--help").out())
                    .contains("Usage: huzhu timebank " + command)
                    .contains("Example:\n  huzhu timebank " + command);
            assertThat(huzhu("timebank", command, "--help", "--lang", "zh").out())
                    .contains("用法：huzhu timebank " + command);
        }
    }

    @Test
    void everyOptionIsDescribedInBothLanguages() {
        for (var language : new String[] {"en", "zh"}) {
            var root = HuzhuCommand.commandLine("--lang", language);
            var all = Stream.concat(
                    root.getSubcommands().values().stream(),
                    Stream.of("bench", "timebank")
                            .flatMap(name -> root.getSubcommands().get(name).getSubcommands().values().stream()));
            assertThat(all)
                    .flatMap(command -> command.getCommandSpec().args())
                    .allSatisfy(argument -> assertThat(argument.description())
                            .as(argument.toString())
                            .isNotEmpty());
        }
    }

    @Test
    void aloneItShowsItsHelp() {
        assertThat(huzhu().out()).contains("demo").contains("roster").contains("audit");
        assertThat(huzhu().code()).isZero();
    }

    @Test
    void completionIsAScriptOfAllCommands() {
        var script = huzhu("completion");
        assertThat(script.code()).isZero();
        assertThat(script.out()).startsWith("#!").contains("roster").contains("--overwrite");
    }
}
