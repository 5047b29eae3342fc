package huzhu.model.advice;

/**
 * Terms of beds and homes.
 *
 * @param bedBuildYuan building one bed, yuan
 * @param homeBuildYuan building one home, beds apart, yuan
 * @param buildYears years over which building is spread
 * @param homeYuan running one new home, beds apart, yuan a year
 * @param nightYuan running a bed, yuan a night, where the home does not say
 * @param homeBeds beds of a new home
 * @param mostHomes new homes at most
 * @param mostBeds beds that an existing home can be given at most
 */
public record BedTerms(
        double bedBuildYuan,
        double homeBuildYuan,
        double buildYears,
        double homeYuan,
        double nightYuan,
        int homeBeds,
        int mostHomes,
        int mostBeds) {
    private static final int NIGHTS = 365;

    /** One bed for a year where a night costs so much, yuan. */
    public double bedYuan(double night) {
        return bedBuildYuan / buildYears + NIGHTS * night;
    }

    /** A new home with its beds for a year, yuan. */
    public double newHomeYuan() {
        return homeBuildYuan / buildYears + homeYuan + homeBeds * bedYuan(nightYuan);
    }
}
