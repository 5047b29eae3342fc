package huzhu.solver.bound;

/** How long a proof by prices looks for good ones; any prices give a true bound. */
public enum ProofEffort {
    /** For a shortage in seconds; a large county is not priced at all, as hours and shares then prove nearly as much. */
    QUICK(15_000, 6, 30, 500, 0, 0, 0),

    /** Some seconds for a county of 1,000 elders. */
    THOROUGH(60_000, 16, 60, 1_500, 0, 0, 0),

    /** Beside a roster, the search of which takes longer: half a minute on two processors for 1,000 elders. */
    SHARP(60_000, 16, 60, 1_500, 3_000, 15_000, 3_000),

    /** Where somebody waits for it: for counties of up to 12,000 volunteers, half an hour of one thread for 3,000. */
    LONG(60_000, 16, 60, 1_500, 72_000, 15_000, 16_000);

    private final int weeks;
    private final int leastRounds;
    private final int mostRounds;
    private final int exactWeeks;
    private final int tourWeeks;
    private final int foundWeeks;
    private final int twiceWeeks;

    ProofEffort(
            int weeks, int leastRounds, int mostRounds, int exactWeeks, int tourWeeks, int foundWeeks, int twiceWeeks) {
        this.weeks = weeks;
        this.leastRounds = leastRounds;
        this.mostRounds = mostRounds;
        this.exactWeeks = exactWeeks;
        this.tourWeeks = tourWeeks;
        this.foundWeeks = foundWeeks;
        this.twiceWeeks = twiceWeeks;
    }

    /** Weeks of volunteers that are looked at roughly in all. */
    int weeks() {
        return weeks;
    }

    /** Rounds that a large county has all the same. */
    int leastRounds() {
        return leastRounds;
    }

    /** Rounds that suffice for a small one. */
    int mostRounds() {
        return mostRounds;
    }

    /** Weeks that rounds of exact looks may take in all. */
    int exactWeeks() {
        return exactWeeks;
    }

    /** Weeks that rounds may take in all in which tours that are soon found move prices, where the county is too large for the sharpest proof. */
    int foundWeeks() {
        return foundWeeks;
    }

    /** Weeks in which good tours may be looked for in all; where they suffice, days are then bounded by walks. */
    int tourWeeks() {
        return tourWeeks;
    }

    /** Those weeks up to which there is time to look at every day twice, and longer. */
    int twiceWeeks() {
        return twiceWeeks;
    }
}
