package huzhu.cli.command;

import static huzhu.cli.command.Shell.huzhu;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong command lines: exit code 2, a clear sentence, no stack trace, nothing written. */
final class UsageTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    frobnicate                                  | not understood: frobnicate
                    --nonsense                                  | unknown option: --nonsense
                    rooster                                     | did you mean: roster
                    roster                                      | missing: PROJECT
                    roster p                                    | missing: --out
                    roster p q --out NEW                        | not understood: q
                    roster p --out                              | --out needs a value
                    roster p --out NEW --out NEW                | --out is given twice
                    roster p --out NEW --time 0s                | --time cannot be "0s"
                    roster p --out NEW --time -5s               | --time cannot be "-5s"
                    roster p --out NEW --time soon              | --time cannot be "soon"
                    roster p --out NEW --time 1.5h              | --time cannot be "1.5h"
                    roster p --out NEW --threads 0              | --threads 0: it must be 1 to 1024
                    roster p --out NEW --threads -2             | --threads -2
                    roster p --out NEW --threads two            | --threads cannot be "two": it must be a whole number
                    roster p --out NEW --threads 99999          | --threads 99,999
                    roster p --out NEW --effort 0               | --effort 0: it must be 1 or more
                    roster p --out NEW --effort lots            | --effort cannot be "lots": it must be a whole number
                    roster p --out NEW --effort 1e99            | --effort cannot be "1e99"
                    roster p --out NEW --seed x                 | --seed cannot be "x": it must be a whole number
                    roster p --out NEW --set travel.detour      | --set travel.detour: write it as path=value
                    roster p --out NEW --set =3                 | --set =3
                    roster p --out NEW --fail-on unmet          | --fail-on cannot be "unmet": write it as KEY OP NUMBER
                    roster p --out NEW --fail-on nope>3         | the key must be one of demand_minutes
                    roster p --out NEW --fail-on unmet_minutes> | --fail-on cannot be
                    roster p --out NEW --lang fr                | --lang cannot be "fr": it must be en or zh
                    roster p --out FULL                         | is not empty; choose another folder
                    roster p --out FILE                         | is a file, not a folder
                    roster p --out FILE/below                   | is a file, not a folder
                    roster p --out /                            | is the root of the file system
                    roster p --out PROJECT --overwrite          | holds a project
                    roster p --out FULL --overwrite             | holds files that Huzhu did not make
                    demo --out FULL                             | is not empty
                    demo --threads 0                            | --threads 0
                    demo extra                                  | not understood: extra
                    new                                         | missing: DIR
                    new FULL                                    | is not empty
                    new FILE                                    | is a file
                    new NEW --example atlantis                  | --example atlantis: there is fengdu
                    check                                       | missing: PROJECT
                    check p --out FULL                          | is not empty
                    generate                                    | missing: --out
                    generate --out NEW --elders 7               | --elders 7: it must be 100 to 200,000
                    generate --out NEW --elders 999999          | --elders 999,999
                    generate --out NEW --elders many            | --elders cannot be "many"
                    generate --out NEW --volunteers -1          | --volunteers -1
                    generate --out NEW --beds 5000              | --beds 5,000: it must be 0 to 1,000
                    generate --out NEW --week 2026-W99          | --week 2026-W99: write it as an ISO week
                    generate --out NEW --week november          | --week november
                    generate --out FULL                         | is not empty
                    bench nothing                               | not understood: nothing
                    bench hhcrsp                                | missing: FILE
                    bench hhcrsp FILE --out FULL                | is not empty
                    bench hhcrsp FILE --seeds 1,a               | --seeds cannot be "a": it must be a whole number
                    bench hhcrsp FILE --threads 0               | --threads 0: it must be 1 to 1024
                    """)
    void isToldInOneSentence(String commandLine, String sentence) throws IOException {
        var run = huzhu(words(commandLine));
        assertThat(run.err()).contains(sentence).doesNotContain("\tat ").doesNotContain("Exception");
        assertThat(run.code()).as(run.err()).isEqualTo(Exit.USAGE.code());
        assertThat(run.out()).isEmpty();
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"roster p --out NEW --time 0s", "frobnicate", "roster", "new FULL", "demo --threads x"})
    void isToldInChineseToo(String commandLine) throws IOException {
        var words = Stream.concat(Stream.of(words(commandLine)), Stream.of("--lang", "zh"))
                .toArray();
        assertThat(huzhu(words).err()).containsPattern("\\p{IsHan}{2}").doesNotContain("must be");
    }

    @Test
    void aBlankNameIsNotTheCurrentFolder() {
        var run = huzhu("audit", "p", "--plan", "");
        assertThat(run.err()).contains("--plan cannot be \"\": it must be the name of a file or folder");
        assertThat(run.code()).isEqualTo(Exit.USAGE.code());
    }

    @Test
    void timesAreReadAsPeopleWriteThem() {
        for (var time : new String[] {"90", "90s", "2m", "1h30m", "1H"}) {
            var run = huzhu("roster", folder.resolve("nothing"), "--out", folder.resolve("new"), "--time", time);
            assertThat(run.code()).as(time).isEqualTo(Exit.REFUSED.code());
        }
    }

    private Object[] words(String commandLine) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("full")).resolve("a.txt"), "a");
        Files.writeString(Files.createDirectories(folder.resolve("project")).resolve("huzhu.yaml"), "name: x");
        Files.writeString(folder.resolve("file"), "a");
        return Stream.of(commandLine.strip().split(" +"))
                .map(word -> word.replaceFirst("^(NEW|FULL|FILE|PROJECT)\\b", folder + "/$1")
                        .replace("/NEW", "/new")
                        .replace("/FULL", "/full")
                        .replace("/FILE", "/file")
                        .replace("/PROJECT", "/project"))
                .toArray();
    }
}
