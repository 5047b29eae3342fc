package huzhu.model.place;

/** Who may share a room: anyone, men, women, or whichever sex is there that night. */
public enum SexPolicy {
    ANY,
    MEN,
    WOMEN,
    SAME
}
