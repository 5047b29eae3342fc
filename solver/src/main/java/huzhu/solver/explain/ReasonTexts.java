package huzhu.solver.explain;

import huzhu.model.shortage.Reason;
import huzhu.model.wording.Wording;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/** Words for reasons in English or Chinese. */
public final class ReasonTexts {

    private static final String BUNDLE = "huzhu.solver.explain.reasons";
    private static final String NAME = "name.";
    private static final Pattern RULE = Pattern.compile("(\\w+)((?: \\d+)?)");

    private ReasonTexts() {}

    /**
     * A reason as a sentence.
     *
     * @param language Chinese where its language is; English otherwise
     * @throws java.util.MissingResourceException if the reason's code is unknown
     */
    public static String text(Reason reason, Locale language) {
        var locale = language.getLanguage().equals(Locale.CHINESE.getLanguage()) ? Locale.CHINESE : Locale.ENGLISH;
        var bundle = ResourceBundle.getBundle(BUNDLE, locale);
        var arguments = reason.arguments().stream()
                .map(argument -> rulesNamed(argument, bundle))
                .toList();
        return Wording.fill(bundle.getString(reason.code()), arguments);
    }

    /** An argument that consists of rules, each perhaps with a count, in which they have their short names. */
    private static String rulesNamed(String argument, ResourceBundle bundle) {
        var rules = Arrays.stream(argument.split(", "))
                .map(RULE::matcher)
                .filter(rule -> rule.matches() && bundle.containsKey(NAME + rule.group(1)))
                .map(rule -> bundle.getString(NAME + rule.group(1)) + rule.group(2))
                .toList();
        return rules.size() == argument.split(", ").length
                ? String.join(bundle.getString(NAME + "list"), rules)
                : argument;
    }
}
