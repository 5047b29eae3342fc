package huzhu.solver.bound;

/** How what a day can earn is told. */
enum Sharpness {
    /** At most, as a knapsack of places. */
    ROUGH,

    /** What good tours earn that are soon found: no bound, but it moves prices better than a rough one. */
    FOUND,

    /** At most, by tours that keep windows, ways and caps. */
    EXACT
}
