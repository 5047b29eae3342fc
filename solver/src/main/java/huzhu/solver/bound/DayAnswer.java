package huzhu.solver.bound;

/** What a volunteer's day can earn at most, and the visits that would earn it. */
interface DayAnswer {
    /** The most that a day can earn, or more. */
    double most(PricedDay day);

    /** Number of visits that earn the answer given last. */
    int chosenCount();

    /** The i-th of those visits, as series. */
    int chosen(int i);

    /** Minutes that those visits take, ways included. */
    int chosenMinutes();
}
