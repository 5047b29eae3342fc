package huzhu.datasets.benchmark;

/** Which of the two published costs of patient admission scheduling is reckoned. */
public enum PasScoring {
    /** Everybody is placed; every other constraint has a price. */
    LITERATURE,
    /** What is a rule in a hospital is one; as few patient-nights as can be stay without a bed, then prices count. */
    OVERCONSTRAINED;

    /** What fits an instance: {@link #LITERATURE} where there are beds for all on every night. */
    public static PasScoring of(PasInstance instance) {
        return instance.hasBedsForAll() ? LITERATURE : OVERCONSTRAINED;
    }
}
