package huzhu.datasets.table;

import huzhu.model.wording.Wording;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;

/** What problems are called in one language. */
final class ProblemTexts {
    private static final ProblemTexts ENGLISH = new ProblemTexts("problems_en.properties");
    private static final ProblemTexts CHINESE = new ProblemTexts("problems_zh.properties");

    private static final int MOST_ARGUMENTS = 10;

    private final Properties texts = new Properties();

    private ProblemTexts(String resource) {
        try (var in = Objects.requireNonNull(ProblemTexts.class.getResourceAsStream(resource), resource);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource + " from the program's own jar", e);
        }
    }

    /** Chinese for a Chinese locale, English for any other. */
    static ProblemTexts of(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? CHINESE : ENGLISH;
    }

    /** What is wrong; empty if the code is not one of ours. */
    Optional<String> what(String code, List<String> arguments) {
        return text(code + ".what", arguments);
    }

    /** How to mend it; empty if the code is not one of ours. */
    Optional<String> remedy(String code, List<String> arguments) {
        return text(code + ".remedy", arguments);
    }

    /** A piece that joins a value to the sentence. */
    String joint(String name, String value) {
        return text("joint." + name, List.of(value)).orElse(value);
    }

    private Optional<String> text(String key, List<String> arguments) {
        return Optional.ofNullable(texts.getProperty(key)).map(pattern -> Wording.fill(pattern, named(arguments)));
    }

    /** As many as a text can have places, so that a place without an argument is left blank. */
    private List<String> named(List<String> arguments) {
        return IntStream.range(0, Math.max(MOST_ARGUMENTS, arguments.size()))
                .mapToObj(i -> i < arguments.size() ? named(arguments.get(i)) : "")
                .toList();
    }

    /** Proper names, such as those of scales, that have one in this language. */
    private String named(String argument) {
        return texts.getProperty("name." + argument, argument);
    }
}
