package huzhu.model.shortage;

import java.util.List;

/**
 * How much of a proven shortage one change would take away, or add.
 *
 * @param kind what changes
 * @param names whom or what it is about: ids of a volunteer, village, skill, room or home, as the kind says
 * @param amount minutes of visits, or nights of beds, by which the proven shortage falls (rises, where someone is missing)
 * @param confirmed whether the bound was solved again with the change; else the amount is the most that it could be
 * @param words the same as a sentence
 */
public record HelpValue(Kind kind, List<String> names, long amount, boolean confirmed, Reason words) {
    /** What changes. */
    public enum Kind {
        /** A volunteer gives an hour more a week. Names: volunteer. */
        HOUR,
        /** A person more like one who is there, living in a village. Names: model, village, skills. */
        PERSON,
        /** A volunteer learns a skill. Names: volunteer, skill. */
        SKILL,
        /** A room has a bed more; in nights. Names: home, room. */
        BED,
        /** A volunteer gives nothing this week. Names: volunteer. */
        ABSENCE,
        /** A home has no bed this week; in nights. Names: home. */
        CLOSURE
    }

    public HelpValue {
        names = List.copyOf(names);
    }
}
