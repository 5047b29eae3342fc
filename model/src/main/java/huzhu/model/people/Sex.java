package huzhu.model.people;

/** Sex as the survey records it; unknown is an empty {@code Optional}. */
public enum Sex {
    MALE,
    FEMALE
}
