package huzhu.model.account;

import huzhu.model.people.PersonId;
import huzhu.model.service.ServiceId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What one elder has had of one service: what a week hands on to the next.
 *
 * @param elder who
 * @param service what
 * @param visits visits met in the week
 * @param visitsByKnown those of them by one of the two people who came most before
 * @param unmet visits of the week that are unmet
 * @param carers who comes, most visits first, then who came before
 * @param lastVisit day of the last visit, if there was any
 * @param weeksWaiting weeks in a row, this one included, in which a visit stayed unmet
 */
public record CareRecord(
        PersonId elder,
        ServiceId service,
        int visits,
        int visitsByKnown,
        int unmet,
        List<PersonId> carers,
        Optional<LocalDate> lastVisit,
        int weeksWaiting) {
    /** People who count as known. */
    public static final int KNOWN = 2;

    public CareRecord {
        carers = List.copyOf(carers);
    }

    /** The people who came most. */
    public List<PersonId> known() {
        return carers.stream().limit(KNOWN).toList();
    }
}
