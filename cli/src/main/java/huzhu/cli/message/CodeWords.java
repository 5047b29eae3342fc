package huzhu.cli.message;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Codes of skills and equipment, one or a list, as people say them; codes that nobody knows stay as the table writes them. */
public final class CodeWords {
    private static final String KEY = "code.";
    private static final Pattern SEPARATOR = Pattern.compile("[,;]\\s*");

    private CodeWords() {}

    /** The codes in the language of these words; any text without a known code is left as it is. */
    public static String in(Messages words, String codes) {
        var parts = List.of(SEPARATOR.split(codes));
        if (parts.stream().noneMatch(code -> words.has(KEY + code))) {
            return codes;
        }
        return parts.stream()
                .map(code -> words.has(KEY + code) ? words.text(KEY + code) : code)
                .collect(Collectors.joining(words.text("list.separator")));
    }
}
