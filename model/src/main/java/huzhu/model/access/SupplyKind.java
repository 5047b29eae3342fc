package huzhu.model.access;

/** What there can be access to. */
public enum SupplyKind {
    /** Beds of homes, to which elders go. */
    BEDS,
    /** Hours of volunteers with a skill, who come to elders. */
    SKILLED,
    /** Hours of all volunteers. */
    VOLUNTEERS
}
