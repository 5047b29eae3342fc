package huzhu.model.population;

/**
 * When volunteers tire, stop, return and join.
 *
 * <p>Reciprocity: let x be the share of the need of a volunteer's household that was met lately, x₀ the share people count on,
 * k the steepness and r the strength. The rate of stopping is multiplied by 2 / (1 + exp(r·k·(x − x₀))), those of joining and
 * returning by 2 / (1 + exp(−r·k·(x − x₀))): 1 at x = x₀ and everywhere if r = 0, never over 2. The form is an assumption of
 * this program for what the source paper says in words: who is left out of services stays away.
 *
 * @param reciprocity strength r; 0 switches it off
 * @param steepness k, for one unit of the share
 * @param expectedService x₀, 0 to 1
 * @param memoryWeeks weeks over which people remember, at least 1; each week counts 1 / memoryWeeks
 * @param stopPerYear volunteers who stop, for each one and year
 * @param joinPerYear young elderly of level 0 or 1 who join, for each one who does not volunteer and year
 * @param returnPerYear stopped volunteers who come back, for each one and year
 * @param tiredPerYear volunteers who take a rest, for each one and year if they give all that their week allows; in
 *     proportion to what they give
 * @param restWeeks how long a rest lasts on average, at least 1
 */
public record VolunteeringPolicy(
        double reciprocity,
        double steepness,
        double expectedService,
        double memoryWeeks,
        double stopPerYear,
        double joinPerYear,
        double returnPerYear,
        double tiredPerYear,
        double restWeeks) {
    /** Factor on the rate of stopping where this share of the household's need was met. */
    public double stopFactor(double metShare) {
        return 2 / (1 + StrictMath.exp(reciprocity * steepness * (metShare - expectedService)));
    }

    /** Factor on the rates of joining and returning where this share of the household's need was met. */
    public double joinFactor(double metShare) {
        return 2 / (1 + StrictMath.exp(-reciprocity * steepness * (metShare - expectedService)));
    }
}
