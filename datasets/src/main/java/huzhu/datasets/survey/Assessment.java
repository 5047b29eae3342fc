package huzhu.datasets.survey;

import huzhu.model.need.NeedLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an assessment says about a person's need: exact where all items are there, else between two bounds.
 *
 * @param scale the scale
 * @param leastTotal total if every missing item had no points
 * @param greatestTotal total if every missing item had all points
 * @param missing codes of the missing items
 * @param mildest level at the greatest total, adjusted
 * @param worst level at the least total, adjusted
 * @param nearCutOff whether the total lies close to another level
 * @param reasons why the level was adjusted, in order
 */
public record Assessment(
        Scale scale,
        int leastTotal,
        int greatestTotal,
        List<String> missing,
        NeedLevel mildest,
        NeedLevel worst,
        boolean nearCutOff,
        List<Reason> reasons) {

    /** Why a level is worse than its total says. */
    public enum Reason {
        COMA,
        DEMENTIA,
        PSYCHIATRIC_DIAGNOSIS,
        CARE_RISK_EVENTS
    }

    /**
     * Findings beside the items; an empty one is not known.
     *
     * @param coma in a coma
     * @param dementia confirmed dementia, ICD-10 F00–F03
     * @param psychiatricDiagnosis other disorder diagnosed by a specialist, ICD-10 F04–F99
     * @param careRiskEvents falls, wandering, choking, self-harm and others of the last 30 days together
     */
    public record Findings(
            Optional<Boolean> coma,
            Optional<Boolean> dementia,
            Optional<Boolean> psychiatricDiagnosis,
            OptionalInt careRiskEvents) {
        /** Nothing is known. */
        public static final Findings NONE =
                new Findings(Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty());

        /** Whether something that could worsen the level is not known. */
        public boolean isIncomplete() {
            return dementia.isEmpty() || psychiatricDiagnosis.isEmpty() || careRiskEvents.isEmpty();
        }
    }

    public Assessment {
        missing = List.copyOf(missing);
        reasons = List.copyOf(reasons);
    }

    /** Total points, if no item is missing. */
    public OptionalInt total() {
        return missing.isEmpty() ? OptionalInt.of(leastTotal) : OptionalInt.empty();
    }

    /** The level, if the missing items cannot change it. */
    public Optional<NeedLevel> level() {
        return mildest == worst ? Optional.of(worst) : Optional.empty();
    }

    /**
     * The level with the adjustments of GB/T 42195-2022: coma is level 4; dementia or another diagnosis, or two or more
     * care-risk events, make it one level worse, all together once, never beyond 4. What is not known adjusts nothing.
     *
     * <p>No points for consciousness mean stupor or coma: unless coma is denied, the worst level is then 4.
     *
     * @param consciousnessLost whether the item of consciousness was scored 0
     */
    public Assessment adjusted(Findings findings, boolean consciousnessLost) {
        if (findings.coma().orElse(false)) {
            return with(NeedLevel.COMPLETE, NeedLevel.COMPLETE, List.of(Reason.COMA));
        }
        var found = new ArrayList<Reason>();
        if (findings.dementia().orElse(false)) {
            found.add(Reason.DEMENTIA);
        }
        if (findings.psychiatricDiagnosis().orElse(false)) {
            found.add(Reason.PSYCHIATRIC_DIAGNOSIS);
        }
        if (findings.careRiskEvents().orElse(0) >= 2) {
            found.add(Reason.CARE_RISK_EVENTS);
        }
        boolean mayBeComa = consciousnessLost && findings.coma().isEmpty();
        var raisedMildest = found.isEmpty() ? mildest : worse(mildest);
        var raisedWorst = found.isEmpty() ? worst : worse(worst);
        return with(raisedMildest, mayBeComa ? NeedLevel.COMPLETE : raisedWorst, found);
    }

    private Assessment with(NeedLevel newMildest, NeedLevel newWorst, List<Reason> newReasons) {
        return new Assessment(scale, leastTotal, greatestTotal, missing, newMildest, newWorst, nearCutOff, newReasons);
    }

    private static NeedLevel worse(NeedLevel level) {
        return NeedLevel.of(Math.min(level.number() + 1, NeedLevel.COMPLETE.number()));
    }
}
