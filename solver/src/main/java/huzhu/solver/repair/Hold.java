package huzhu.solver.repair;

/** How firmly a published line is to be kept. */
public enum Hold {
    /** As it stands, whatever it breaks. */
    EXACTLY,
    /** By the same people; day and time may change. */
    PERSON,
    /** On the same day; people and time may change. */
    DAY,
    /** If nothing speaks against it, as every published line. */
    PREFER
}
