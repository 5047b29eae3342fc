package huzhu.solver.bound;

/**
 * One day of one volunteer at prices: the question that {@link DayPrices} and {@link DayTours} answer.
 *
 * @param home the point where the volunteer lives
 * @param minutesPerChord minutes on the road per unit of the globe's radius
 * @param windows starts and ends, in turns
 * @param capMinutes minutes away from home at most
 * @param capVisits visits at most
 * @param minutePrice of a minute away from home, 0 or more
 * @param series those that could be visited that day
 * @param nets what each visit earns, the price of its own minutes taken off; positive
 * @param count how many of the series count, from the first
 */
@SuppressWarnings("ArrayRecordComponent") // scratch columns of the one who asks, read at once and not kept
record PricedDay(
        int home,
        double minutesPerChord,
        int[] windows,
        int capMinutes,
        int capVisits,
        double minutePrice,
        int[] series,
        double[] nets,
        int count) {}
