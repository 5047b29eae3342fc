package huzhu.solver.repair;

/**
 * What it costs to tell people of a change, in weighted minutes of need.
 *
 * @param personTold for each person who is told of another day, of other people, or of a visit more or less
 * @param personShifted for each person who is told of another time of the same day and nothing else
 */
public record RepairPrices(double personTold, double personShifted) {
    private static final double MICROS = 1e6;
    private static final double MILLIS = 1e3;

    public RepairPrices {
        if (!(personTold >= 0 && personShifted >= 0 && personTold <= 1e6 && personShifted <= personTold)) {
            throw new IllegalArgumentException("prices " + personTold + " and " + personShifted
                    + " of telling people.\nMaybe another time costs more than other people.");
        }
    }

    long toldMicros() {
        return Math.round(personTold * MICROS);
    }

    long shiftedMicros() {
        return Math.round(personShifted * MICROS);
    }

    /** The same for choosing among places of equal need, a weighted minute counting as one of travel. */
    long toldMillis() {
        return Math.round(personTold * MILLIS);
    }
}
