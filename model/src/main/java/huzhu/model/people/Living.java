package huzhu.model.people;

/** With whom an elder lives. */
public enum Living {
    ALONE,
    COUPLE,
    FAMILY,
    OTHER
}
