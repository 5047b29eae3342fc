package huzhu.datasets.synthetic;

/**
 * Somebody as the survey knows them; what it does not know is blank.
 *
 * @param id id in all tables
 * @param name made-up name
 * @param sex {@code m}, {@code f} or blank
 * @param birthYear year or blank
 * @param age true age in years
 * @param hamlet number of the hamlet in the village
 * @param latitude degrees or blank
 * @param longitude degrees or blank
 */
record Resident(
        String id, String name, String sex, String birthYear, int age, int hamlet, String latitude, String longitude) {}
