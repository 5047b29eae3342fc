package huzhu.solver.engine;

/** What a search is at. */
public enum SearchPhase {
    /** Visits, beds and sessions are built up and searched together. */
    ROUTING,
    /** Beds and places in sessions are exchanged, visits giving way. */
    EXCHANGE,
    /** Visits are searched once more, and what can still be put in is put in. */
    FINISHING
}
