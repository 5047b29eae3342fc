package huzhu.model.account;

/**
 * A need and how much of it a plan meets, all in one unit that the owner names.
 *
 * @param demand what is needed, beds already taken into account, at least 0
 * @param met what the plan meets of it
 * @param metByHome what a bed's home meets instead, not part of the demand
 */
public record Balance(long demand, long met, long metByHome) {
    /** Nothing needed. */
    public static final Balance ZERO = new Balance(0, 0, 0);

    public Balance {
        if (met < 0 || met > demand || metByHome < 0) {
            throw new IllegalArgumentException("met " + met + " of " + demand + ", met by home " + metByHome
                    + ".\nMaybe something that is not in the demand was counted as met.");
        }
    }

    /** What remains: demand − met. */
    public long unmet() {
        return demand - met;
    }

    /** Both needs together. */
    public Balance plus(Balance other) {
        return new Balance(demand + other.demand, met + other.met, metByHome + other.metByHome);
    }

    /** The same need, each unit counted this many times. */
    public Balance times(long factor) {
        return new Balance(
                Math.multiplyExact(demand, factor),
                Math.multiplyExact(met, factor),
                Math.multiplyExact(metByHome, factor));
    }
}
