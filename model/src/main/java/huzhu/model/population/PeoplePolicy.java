package huzhu.model.population;

/**
 * How the elders of a county change, as far as its policy says so.
 *
 * @param deathFactor factor on all rates of death
 * @param declineFactor factor on all rates of decline
 * @param recoveryFactor factor on all rates of recovery
 * @param newlySixtyPerYear people who turn 60, for each elder at the start and year
 * @param returningPerYear elders who move back to their village, for each elder at the start and year
 * @param departingPerYear elders who move away, for each elder and year
 */
public record PeoplePolicy(
        double deathFactor,
        double declineFactor,
        double recoveryFactor,
        double newlySixtyPerYear,
        double returningPerYear,
        double departingPerYear) {}
