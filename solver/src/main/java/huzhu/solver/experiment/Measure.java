package huzhu.solver.experiment;

import huzhu.model.account.Grouping;
import huzhu.model.county.County;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * A measure of a week's outcome.
 *
 * @param kind what is measured
 * @param group of whom, if not of all
 */
public record Measure(MeasureKind kind, Optional<Group> group) {
    private static final String BUNDLE = "huzhu.solver.experiment.measures";

    /**
     * Some of those in need.
     *
     * @param by how they are told apart
     * @param key which of them, as in {@code shortfall.json}
     */
    public record Group(Grouping by, String key) {}

    /** The measure in total. */
    public static Measure of(MeasureKind kind) {
        return new Measure(kind, Optional.empty());
    }

    /** The measure of a group. */
    public static Measure of(MeasureKind kind, Grouping by, String key) {
        return new Measure(kind, Optional.of(new Group(by, key)));
    }

    /** The measure of a name, whether or not any county has such a group. */
    public static Optional<Measure> find(String name) {
        for (var by : Grouping.values()) {
            int at = name.indexOf("." + by.title() + ".");
            if (at > 0) {
                var key = name.substring(at + by.title().length() + 2);
                return MeasureKind.find(name.substring(0, at))
                        .filter(MeasureKind::isGrouped)
                        .map(kind -> of(kind, by, key));
            }
        }
        return MeasureKind.find(name).map(Measure::of);
    }

    /** All measures that may come out of a week of this county, totals first. */
    public static List<Measure> all(County county) {
        var all = new ArrayList<Measure>();
        for (var kind : MeasureKind.values()) {
            all.add(of(kind));
        }
        for (var kind : MeasureKind.values()) {
            if (kind.isGrouped()) {
                for (var by : Grouping.values()) {
                    by.keys(county).forEach(key -> all.add(of(kind, by, key)));
                }
            }
        }
        return all;
    }

    /** Its name in tables, for example {@code unmet_minutes.by_level.3}. */
    public String name() {
        return kind.base()
                + group.map(one -> "." + one.by().title() + "." + one.key()).orElse("");
    }

    /**
     * What it means, in one line.
     *
     * @param language Chinese where its language is; English otherwise
     */
    public String meaning(Locale language) {
        var locale = language.getLanguage().equals(Locale.CHINESE.getLanguage()) ? Locale.CHINESE : Locale.ENGLISH;
        var words = ResourceBundle.getBundle(BUNDLE, locale);
        var all = words.getString(kind.base());
        return group.map(one -> new MessageFormat(words.getString("group"), Locale.ROOT)
                        .format(new Object[] {all, words.getString(one.by().title()), one.key()}))
                .orElse(all);
    }
}
