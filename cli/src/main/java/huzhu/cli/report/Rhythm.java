package huzhu.cli.report;

import huzhu.model.account.WeeksKept.Sum;
import huzhu.model.introduction.Introduction;
import java.util.List;

/**
 * What a week has to do with those before it.
 *
 * @param volunteers what each has done over the weeks that are kept
 * @param introductions volunteers who come to an elder for the first time
 */
public record Rhythm(List<Sum> volunteers, List<Introduction> introductions) {
    /** Nothing. */
    public static final Rhythm NONE = new Rhythm(List.of(), List.of());

    public Rhythm {
        volunteers = List.copyOf(volunteers);
        introductions = List.copyOf(introductions);
    }
}
