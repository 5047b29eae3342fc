package huzhu.model.admission;

/** What can be wrong with a plan. */
public enum AdmissionBreach {
    /** A night of somebody who does not stay then, or in a room that does not exist. */
    OUTSIDE,
    /** A night in two rooms. */
    TWO_ROOMS,
    /** More people than beds; once for each too many. */
    ROOM_FULL,
    /** A night in a room that is forbidden to whoever stays. */
    ROOM_FORBIDDEN,
    /** Both sexes in a room for one where that is forbidden; once for each of the rarer. */
    SEXES_MIXED,
    /** A change of room inside a part where that is forbidden. */
    ROOM_CHANGED,
    /** A part with some nights placed and some left out. */
    PART_TORN,
    /** A night left out where everybody must be placed. */
    LEFT_OUT
}
