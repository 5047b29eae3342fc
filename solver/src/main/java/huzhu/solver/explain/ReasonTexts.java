package huzhu.solver.explain;

import huzhu.model.shortage.Reason;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Words for reasons in English or Chinese. */
public final class ReasonTexts {

    private static final String BUNDLE = "huzhu.solver.explain.reasons";

    private ReasonTexts() {}

    /**
     * A reason as a sentence.
     *
     * @param language Chinese where its language is; English otherwise
     * @throws java.util.MissingResourceException if the reason's code is unknown
     */
    public static String text(Reason reason, Locale language) {
        var locale = language.getLanguage().equals(Locale.CHINESE.getLanguage()) ? Locale.CHINESE : Locale.ENGLISH;
        var pattern = ResourceBundle.getBundle(BUNDLE, locale).getString(reason.code());
        return new MessageFormat(pattern, Locale.ROOT).format(reason.arguments().toArray());
    }
}
