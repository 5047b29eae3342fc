package huzhu.datasets.survey;

import huzhu.model.need.NeedLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an assessment says about a person's need: exact where all items are there, else between two bounds.
 *
 * @param instrument what the person was assessed by
 * @param leastTotal total if every missing item had no points; empty where grades are combined
 * @param greatestTotal total if every missing item had all points; empty where grades are combined
 * @param grades grades of the dimensions and what they combine to; empty where there is one total
 * @param missing codes of the missing items
 * @param unadjusted the level before adjustments, if no item is missing and the instrument tells levels
 * @param mildest level at the best answers to missing items, adjusted
 * @param worst level at the worst answers to missing items, adjusted
 * @param nearCutOff whether the total lies close to another level
 * @param reasons why the level was adjusted, in order
 */
public record Assessment(
        Instrument instrument,
        OptionalInt leastTotal,
        OptionalInt greatestTotal,
        List<Grade> grades,
        List<String> missing,
        Optional<NeedLevel> unadjusted,
        NeedLevel mildest,
        NeedLevel worst,
        boolean nearCutOff,
        List<Reason> reasons) {

    /**
     * A grade between bounds.
     *
     * @param dimension what is graded
     * @param mildest grade at the best answers to missing items
     * @param worst grade at the worst answers
     */
    public record Grade(String dimension, int mildest, int worst) {
        @Override
        public String toString() {
            return dimension + " " + (mildest == worst ? mildest : mildest + "-" + worst);
        }
    }

    /** How often findings make a level worse. */
    public enum Stacking {
        /** All findings together make it one level worse. */
        ONCE,
        /** A diagnosis makes it one level worse, and events one more. */
        EACH
    }

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
        grades = List.copyOf(grades);
        missing = List.copyOf(missing);
        reasons = List.copyOf(reasons);
    }

    /** An assessment by a total. */
    Assessment(
            Scale scale,
            int leastTotal,
            int greatestTotal,
            List<String> missing,
            NeedLevel mildest,
            NeedLevel worst,
            boolean near) {
        this(
                scale,
                OptionalInt.of(leastTotal),
                OptionalInt.of(greatestTotal),
                List.of(),
                missing,
                missing.isEmpty() && scale.hasLevels() ? Optional.of(worst) : Optional.empty(),
                mildest,
                worst,
                near,
                List.of());
    }

    /** An assessment by grades. */
    Assessment(
            GradedInstrument instrument, List<Grade> grades, List<String> missing, NeedLevel mildest, NeedLevel worst) {
        this(
                instrument,
                OptionalInt.empty(),
                OptionalInt.empty(),
                grades,
                missing,
                missing.isEmpty() ? Optional.of(worst) : Optional.empty(),
                mildest,
                worst,
                false,
                List.of());
    }

    /** Total points, if there is one and no item is missing. */
    public OptionalInt total() {
        return missing.isEmpty() ? leastTotal : OptionalInt.empty();
    }

    /** The level, if the missing items cannot change it. */
    public Optional<NeedLevel> level() {
        return mildest == worst ? Optional.of(worst) : Optional.empty();
    }

    /**
     * The level with the adjustments of the instrument: coma is the worst level; dementia or another diagnosis, and two or more
     * care-risk events, make it worse, never beyond the worst. What is not known adjusts nothing.
     *
     * <p>Answers that may mean coma leave the worst level open unless coma is denied.
     *
     * @param points points by item code
     * @param stacking whether several findings make it worse once or each
     */
    public Assessment adjusted(Findings findings, Map<String, Integer> points, Stacking stacking) {
        if (instrument.adjustment().isEmpty()) {
            return this;
        }
        var adjustment = instrument.adjustment().get();
        var most = NeedLevel.of(adjustment.most());
        if (findings.coma().orElse(adjustment.isComa(points))) {
            return with(most, most, List.of(Reason.COMA));
        }
        var found = reasons(findings);
        boolean diagnosed = found.stream().anyMatch(reason -> reason != Reason.CARE_RISK_EVENTS);
        boolean both = diagnosed && found.contains(Reason.CARE_RISK_EVENTS);
        int steps = found.isEmpty() ? 0 : both && stacking == Stacking.EACH ? 2 : 1;
        boolean mayBeComa = adjustment.mayBeComa(points) && findings.coma().isEmpty();
        return with(worse(mildest, steps, most), mayBeComa ? most : worse(worst, steps, most), found);
    }

    private static List<Reason> reasons(Findings findings) {
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
        return found;
    }

    private Assessment with(NeedLevel newMildest, NeedLevel newWorst, List<Reason> newReasons) {
        return new Assessment(
                instrument,
                leastTotal,
                greatestTotal,
                grades,
                missing,
                unadjusted,
                newMildest,
                newWorst,
                nearCutOff,
                newReasons);
    }

    private static NeedLevel worse(NeedLevel level, int steps, NeedLevel most) {
        return NeedLevel.of(Math.min(level.number() + steps, most.number()));
    }
}
