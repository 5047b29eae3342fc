package huzhu.model.population;

/** What a rate speaks of. */
public enum Change {
    /** Deaths of a person of this age and sex, whatever their need level. */
    DEATH,
    /** Factor on deaths by need level: not a rate. */
    DEATH_RATIO,
    /** One need level up: more help needed. */
    DECLINE,
    /** One need level down. */
    RECOVERY
}
