package huzhu.model.wording;

import java.util.List;
import java.util.Locale;

/**
 * Sentences with places for arguments: <code>{0}</code> is the first as it stands, <code>{0#}</code> the same grouped in thousands
 * where it is a whole number, <code>{0|visit|visits}</code> the first word where it is 1 and the second where it is anything else.
 * Nothing else is special, no apostrophe and no other brace.
 */
public final class Wording {
    private static final String ONE = "1";

    private Wording() {}

    /** Puts arguments in the places of a pattern; places without an argument stay as they are. */
    public static String fill(String pattern, List<String> arguments) {
        var text = new StringBuilder();
        int done = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', open + 1)) {
            int close = pattern.indexOf('}', open);
            var parts = close < 0
                    ? List.<String>of()
                    : List.of(pattern.substring(open + 1, close).split("\\|", -1));
            int index = parts.isEmpty() ? -1 : index(parts.getFirst());
            if (index >= 0 && index < arguments.size()) {
                text.append(pattern, done, open).append(shown(parts, arguments.get(index)));
                done = close + 1;
            }
        }
        return text.append(pattern, done, pattern.length()).toString();
    }

    private static int index(String place) {
        return place.matches("\\d{1,2}#?") ? Integer.parseInt(place.replace("#", "")) : -1;
    }

    private static String shown(List<String> parts, String argument) {
        if (parts.size() == 1) {
            boolean groups = parts.getFirst().endsWith("#") && argument.matches("\\d{1,18}");
            return groups ? String.format(Locale.ENGLISH, "%,d", Long.parseLong(argument)) : argument;
        }
        return argument.equals(ONE) ? parts.get(1) : parts.getLast();
    }
}
