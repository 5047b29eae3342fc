package huzhu.model.people;

/** What ties two people; only {@code CONFLICT} keeps them apart. */
public enum Relation {
    SPOUSE,
    KIN,
    NEIGHBOUR,
    FRIEND,
    TRUSTED,
    CONFLICT
}
