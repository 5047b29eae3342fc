package huzhu.cli.report.calendar;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of files for ids: letters, digits, hyphen and underscore as they are, all else harmless on every system. */
final class FileNames {
    private static final int LONGEST = 80;

    private final Set<String> taken = new HashSet<>();

    /** A name that no other id was given, also where letters of both cases are one. */
    String of(String id) {
        var plain = new StringBuilder();
        id.codePoints()
                .map(letter -> Character.isLetterOrDigit(letter) || letter == '-' ? letter : '_')
                .limit(LONGEST)
                .forEach(plain::appendCodePoint);
        var name = plain.toString();
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = plain + "_" + i;
        }
        return name;
    }
}
