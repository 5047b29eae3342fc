package huzhu.cli.message;

import java.util.regex.Pattern;

/**
 * A name that a table or project gives in two languages, such as {@code Meal delivery 助餐}: English words, perhaps with a number
 * after them, a space, Chinese ones. Each reader gets their own; any other name is left as it is.
 */
public final class BilingualName {
    private static final Pattern BOTH = Pattern.compile(
            "([A-Za-z][A-Za-z ,&'()/-]{2,}?(?:(?<=[a-z]) \\d+)?)\\s+(\\p{IsHan}[^A-Za-z]*)",
            Pattern.UNICODE_CHARACTER_CLASS);

    private BilingualName() {}

    /** The part of a name in this language, or all of it. */
    public static String in(Language language, String name) {
        var both = BOTH.matcher(name);
        if (!both.matches()) {
            return name;
        }
        return language == Language.ZH ? both.group(2) : both.group(1);
    }
}
