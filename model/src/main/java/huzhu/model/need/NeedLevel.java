package huzhu.model.need;

/**
 * How much help an elder needs, from 0 (intact) to 4 (complete loss of ability).
 *
 * <p>Source: GB/T 42195-2022, five ability levels.
 */
public enum NeedLevel {
    INTACT,
    MILD,
    MODERATE,
    SEVERE,
    COMPLETE;

    /** The level as a number, 0 to 4. */
    public int number() {
        return ordinal();
    }

    /**
     * The level with this number.
     *
     * @param number 0 to 4
     * @throws IllegalArgumentException if the number is outside 0 to 4
     */
    public static NeedLevel of(int number) {
        if (number < 0 || number > 4) {
            throw new IllegalArgumentException(
                    "need level " + number + " is outside 0 to 4.\nMaybe a raw score was passed in place of a level.");
        }
        return values()[number];
    }
}
