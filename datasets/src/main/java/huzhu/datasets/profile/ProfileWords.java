package huzhu.datasets.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Words by which profiles know their files: the resource {@code profiles.json}. */
final class ProfileWords {
    private static final JsonNode WORDS = load();

    private ProfileWords() {}

    private static JsonNode load() {
        try (var in = Objects.requireNonNull(ProfileWords.class.getResourceAsStream("profiles.json"))) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read profiles.json from the program's own jar", e);
        }
    }

    /** A list of a profile, folded. */
    static Set<String> of(Profile profile, String list) {
        var words = new HashSet<String>();
        WORDS.path(profile.id()).path(list).valueStream().forEach(word -> words.add(folded(word.asString())));
        return words;
    }

    /** Half-width, lower case, without white space. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\uFEFF]", "");
    }
}
