package huzhu.model.shortage;

/** What a demand is counted in: caregiver-minutes of visits, nights of beds, places of sessions. */
public enum DemandKind {
    VISIT,
    BED,
    SESSION
}
