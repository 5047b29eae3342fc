package huzhu.model.people;

/** Age bands of the reports; 60 to 69 are the young elderly of the source paper. */
public enum AgeGroup {
    UNDER_60("under60"),
    SIXTIES("60-69"),
    SEVENTIES("70-79"),
    EIGHTIES("80-89"),
    NINETY_PLUS("90+");

    private final String key;

    AgeGroup(String key) {
        this.key = key;
    }

    /** The key used in output tables and policy paths, for example {@code 60-69}. */
    public String key() {
        return key;
    }

    /** The band of an age in completed years. */
    public static AgeGroup of(int ageYears) {
        return switch (Math.clamp(ageYears / 10, 5, 9)) {
            case 5 -> UNDER_60;
            case 6 -> SIXTIES;
            case 7 -> SEVENTIES;
            case 8 -> EIGHTIES;
            default -> NINETY_PLUS;
        };
    }
}
