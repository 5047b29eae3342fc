package huzhu.model.people;

import huzhu.model.place.GeoPoint;
import huzhu.model.place.VillageId;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Who somebody is and where they live, whether they give, receive or both.
 *
 * @param id identifier, the same for both roles of one person
 * @param name name, blank if not recorded
 * @param sex sex, if known
 * @param birthYear year of birth, if known
 * @param village village they live in
 * @param location where they live
 */
public record Person(
        PersonId id, String name, Optional<Sex> sex, OptionalInt birthYear, VillageId village, GeoPoint location) {
    /** Age group in a given year, from the year of birth alone; empty if that is not known. */
    public Optional<AgeGroup> ageGroup(int year) {
        return birthYear.isPresent() ? Optional.of(AgeGroup.of(year - birthYear.getAsInt())) : Optional.empty();
    }
}
