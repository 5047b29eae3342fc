package huzhu.cli.message;

import huzhu.model.wording.Wording;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/**
 * The words of one language, by key.
 *
 * <p>Messages have places for arguments, see {@link Wording}. Whole numbers are grouped in thousands when they are handed in as
 * numbers, and left alone when they are text (ids, years); days are written as people do.
 */
public final class Messages {
    private static final String HELP = "help";
    private static final String MESSAGES = "messages";

    /** Tenths of a per cent that are only the noise of sums. */
    private static final double ROUNDING = 1e-9;

    private final Language language;
    private final ResourceBundle words;
    private final ResourceBundle help;

    private Messages(Language language) {
        this.language = language;
        words = load(MESSAGES, language);
        help = load(HELP, language);
    }

    /** The words of a language. */
    public static Messages in(Language language) {
        return new Messages(language);
    }

    /**
     * A file of words that ships with the program, read as UTF-8 and without looking at the machine's own language.
     *
     * @param name name of the file without language and ending, absolute if it begins with a slash
     * @throws IllegalStateException if there is none
     */
    static ResourceBundle load(String name, Language language) {
        var resource = name + "_" + language.code() + ".properties";
        try (var in = Objects.requireNonNull(Messages.class.getResourceAsStream(resource), resource);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource + " from the program's own jar", e);
        }
    }

    /** The language. */
    public Language language() {
        return language;
    }

    /** The same as the JDK knows it. */
    public Locale locale() {
        return Locale.forLanguageTag(language.code());
    }

    /** The texts of help screens, keyed as picocli wants them. */
    public ResourceBundle help() {
        return help;
    }

    /** Whether there is a message of this key. */
    public boolean has(String key) {
        return words.containsKey(key);
    }

    /**
     * The message of this key with its arguments put in.
     *
     * @throws MissingResourceException if there is none
     */
    public String text(String key, Object... arguments) {
        return fill(words.getString(key), List.of(arguments));
    }

    /** Puts arguments in the places of a pattern. */
    public String fill(String pattern, List<?> arguments) {
        return Wording.fill(pattern, arguments.stream().map(this::show).toList());
    }

    private String show(Object argument) {
        return switch (argument) {
            case Integer number -> number(number);
            case Long number -> number(number);
            case LocalDate day -> date(day);
            default -> argument.toString();
        };
    }

    /** A whole number, grouped in thousands. */
    public String number(long number) {
        return String.format(locale(), "%,d", number);
    }

    /** A number with so many decimals. */
    public String decimal(double number, int decimals) {
        return String.format(locale(), "%,." + decimals + "f", number);
    }

    /** A day as people write it, with its year. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(words.getString("date.pattern"), locale())
                .format(day);
    }

    /** Minutes as hours, to the hour from 1,000 hours on and to a tenth below. */
    public String hours(long minutes) {
        return Math.abs(minutes) >= 1000 * 60 ? number(Math.round(minutes / 60.0)) : decimal(minutes / 60.0, 1);
    }

    /** A share in percent with one decimal; a dash of nothing. */
    public String percent(double part, double whole) {
        return whole == 0 ? "–" : decimal(floorTenth(100 * part / whole), 1) + "%";
    }

    /** A proven upper bound of a share in percent with one decimal, rounded up so that it stays one; a dash of nothing. */
    public String percentAtMost(double part, double whole) {
        return whole == 0 ? "–" : decimal(Math.ceil(1000 * part / whole - ROUNDING) / 10, 1) + "%";
    }

    /** A proven lower bound of a share in percent with one decimal, rounded down so that it stays one; a dash of nothing. */
    public String percentAtLeast(double part, double whole) {
        return whole == 0 ? "–" : decimal(Math.floor(1000 * part / whole + ROUNDING) / 10, 1) + "%";
    }

    /** Rounded to a tenth, but never up to 100 while something is missing, nor down to 0 while something is there. */
    private static double floorTenth(double percent) {
        var rounded = Math.round(percent * 10) / 10.0;
        if (rounded >= 100 && percent < 100) {
            return 99.9;
        }
        return rounded <= 0 && percent > 0 ? 0.1 : rounded;
    }
}
