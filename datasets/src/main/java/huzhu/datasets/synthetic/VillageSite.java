package huzhu.datasets.synthetic;

/**
 * A village and how many elders it has.
 *
 * @param index number in the county from 0, villages of one township together, its seat first
 * @param id id in the tables
 * @param name its name
 * @param township name of its township
 * @param centre its middle
 * @param seat whether the township is governed from here
 * @param remoteness 0 at the seat of its township, 1 at the rim
 * @param firstElder number of its first elder in the county
 * @param elders how many elders live there
 */
record VillageSite(
        int index,
        String id,
        String name,
        String township,
        Spot centre,
        boolean seat,
        double remoteness,
        int firstElder,
        int elders) {}
