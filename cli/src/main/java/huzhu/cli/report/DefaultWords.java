package huzhu.cli.report;

import huzhu.cli.message.Messages;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Defaults that stood in for data, as {@code Reading.defaultsUsed} and {@code run.json} have them for programs, in words for
 * people. Columns keep the names that the tables have.
 */
public final class DefaultWords {
    private static final Pattern LINE = Pattern.compile("(?s)(\\w+\\.[\\w, ]+): (.*) used for (\\d+) rows?");

    /** What was done, as the reader of tables says it, and the key of the sentence; the first that fits counts. */
    private static final List<Phrase> PHRASES = List.of(
            new Phrase("the village's position", "village_position"),
            new Phrase("the position of the elder of this id", "elder_position"),
            new Phrase("the planned year less the age", "from_age"),
            new Phrase("the same as in the row above", "row_above"),
            new Phrase("unit taken off", "unit"),
            new Phrase("blank raises no level", "raises_no_level"),
            new Phrase("by (\\S+), which is not verified", "not_verified"),
            new Phrase("(\\S+) by ([\\w.]+)", "by_policy"),
            new Phrase("(.+) read as (\\S+)", "read_as"));

    private final Messages words;

    public DefaultWords(Messages words) {
        this.words = words;
    }

    private record Phrase(Pattern pattern, String key) {
        Phrase(String regex, String key) {
            this(Pattern.compile(regex, Pattern.DOTALL), "report.default." + key);
        }
    }

    /** A line of {@code Reading.defaultsUsed} in the language of the reader; one of another form stays as it is. */
    public String of(String line) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            return line;
        }
        return words.text("report.default", parts.group(1), what(parts.group(2)), Long.parseLong(parts.group(3)));
    }

    private String what(String text) {
        for (var phrase : PHRASES) {
            var found = phrase.pattern().matcher(text);
            if (found.matches()) {
                return words.text(phrase.key(), groups(found));
            }
        }
        return text;
    }

    private static Object[] groups(MatchResult found) {
        var groups = new Object[found.groupCount()];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = found.group(i + 1);
        }
        return groups;
    }
}
