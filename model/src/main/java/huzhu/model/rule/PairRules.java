package huzhu.model.rule;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.demand.Series;
import huzhu.model.people.Volunteer;
import java.util.List;

/**
 * The list of all pair rules.
 *
 * <p>Apart from {@link PairRule}, because an interface that makes its own implementations while it is being initialised
 * can lock up two threads that first meet it from either side.
 */
public final class PairRules {

    /** All of them, cheapest to test first; an explanation names the first that blocks. */
    public static final List<PairRule> ALL = List.of(
            new SkillsRequired(),
            new NotOwnCaregiver(),
            new CaregiverSex(),
            new RefusedCaregiver(),
            new DistanceLimit());

    private PairRules() {}

    /** Whether no pair rule blocks. */
    public static boolean allAllow(PlanningProblem problem, Volunteer volunteer, Series series) {
        for (var rule : ALL) {
            if (!rule.allows(problem, volunteer, series)) {
                return false;
            }
        }
        return true;
    }
}
