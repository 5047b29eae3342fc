package huzhu.model.policy;

/**
 * What is merely better, each priced in minutes of travel; none can outweigh unmet need.
 *
 * @param travelMinute one minute on the road
 * @param extraCarer each further person who visits one elder in the week, after the first
 * @param notPreferred a caregiver outside the elder's preferred list, where there is one
 * @param weakTie a caregiver without any tie to the elder; a tie of strength s costs (1 − s) of it
 * @param loadSquared fairness of load: square of a volunteer's hours away from home in the week
 * @param youngShortfall one minute by which the young elderly fall short of their reserved share
 * @param youngShare share of all met visit minutes reserved for the young elderly (60–69), 0 to 1
 * @param homeKm one road kilometre between an elder's home and their bed
 * @param homeNotPreferred a bed outside the elder's preferred homes, where there are any
 * @param sessionKm one road kilometre between an attending elder's home and the session, not fetched
 * @param lateMinute one minute that a caregiver comes late, where it is said from when on a visit is late
 */
public record CostPolicy(
        double travelMinute,
        double extraCarer,
        double notPreferred,
        double weakTie,
        double loadSquared,
        double youngShortfall,
        double youngShare,
        double homeKm,
        double homeNotPreferred,
        double sessionKm,
        double lateMinute) {
    /** Costs are kept as whole thousandths of a travel minute. */
    public static final long MILLIS = 1_000;

    public CostPolicy {
        for (var price : new double[] {
            travelMinute,
            extraCarer,
            notPreferred,
            weakTie,
            loadSquared,
            youngShortfall,
            homeKm,
            homeNotPreferred,
            sessionKm,
            lateMinute
        }) {
            if (!(price >= 0 && price <= 10_000)) {
                throw new IllegalArgumentException(
                        "objective cost " + price + ".\nMaybe 0 to switch it off: it must lie in 0 to 10000.");
            }
        }
        if (!(youngShare >= 0 && youngShare <= 1)) {
            throw new IllegalArgumentException("young share " + youngShare + ".\nMaybe a percentage: use 0 to 1.");
        }
    }

    /** A price in whole thousandths. */
    public static long millis(double price) {
        return Math.round(price * MILLIS);
    }
}
