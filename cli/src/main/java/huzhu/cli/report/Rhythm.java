package huzhu.cli.report;

import huzhu.model.account.WeeksKept.Sum;
import huzhu.model.introduction.Introduction;
import huzhu.model.ledger.Reciprocity;
import java.util.List;

/**
 * What a week has to do with those before it.
 *
 * @param volunteers what each has done over the weeks that are kept
 * @param introductions volunteers who come to an elder for the first time
 * @param help who helps whom this week, household by household
 * @param helpOfAll the same with the weeks before
 */
public record Rhythm(
        List<Sum> volunteers,
        List<Introduction> introductions,
        List<Reciprocity.Balance> help,
        List<Reciprocity.Balance> helpOfAll) {
    /** Nothing. */
    public static final Rhythm NONE = new Rhythm(List.of(), List.of(), List.of(), List.of());

    public Rhythm {
        volunteers = List.copyOf(volunteers);
        introductions = List.copyOf(introductions);
        help = List.copyOf(help);
        helpOfAll = List.copyOf(helpOfAll);
    }
}
