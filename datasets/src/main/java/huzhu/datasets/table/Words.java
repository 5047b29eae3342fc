package huzhu.datasets.table;

import java.util.Locale;

/**
 * A text in the two languages of the program.
 *
 * @param en English
 * @param zh Chinese
 */
public record Words(String en, String zh) {
    /** The Chinese text for a Chinese locale, else the English. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? zh : en;
    }
}
