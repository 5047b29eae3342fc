package huzhu.datasets.profile;

import huzhu.datasets.table.Layout;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that surveys arrive as. */
public enum Profile {
    /** The first line is the header, every other one a row. */
    PLAIN,
    /** Export of KoboToolbox. */
    KOBO,
    /** Export of ODK Central or Briefcase. */
    ODK,
    /** Export of REDCap. */
    REDCAP,
    /** Export of 问卷星. */
    WENJUANXING,
    /** A table drawn up by hand, with titles, two-row headers, totals and notes. */
    PAPER;

    /** Name in {@code huzhu.yaml}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The profile of this name. */
    public static Optional<Profile> find(String id) {
        return Arrays.stream(values())
                .filter(profile -> profile.id().equals(id))
                .findFirst();
    }

    /** All names. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Profile::id).toList();
    }

    /** How its files are laid out. */
    public Layout layout() {
        return switch (this) {
            case PLAIN -> Layout.PLAIN;
            case KOBO, ODK -> new ToolLayout(this, new CollectPlanner(this));
            case REDCAP -> new ToolLayout(this, new RedcapPlanner());
            case WENJUANXING -> new ToolLayout(this, new WenjuanxingPlanner());
            case PAPER -> new PaperLayout();
        };
    }
}
