package huzhu.model.ledger;

import huzhu.model.people.PersonId;
import huzhu.model.service.ServiceId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A visit or session as it took place.
 *
 * @param isSession whether it was a session
 * @param key week and id, which is entered once
 * @param date its day
 * @param service what was given
 * @param minutesByGiver minutes that each caregiver or helper who came gave, over 0; empty if nobody did
 * @param receivers who received, in the order in which odd minutes are shared out
 * @param notes facts for people, by name
 */
public record WorkDone(
        boolean isSession,
        String key,
        LocalDate date,
        ServiceId service,
        SortedMap<PersonId, Integer> minutesByGiver,
        List<PersonId> receivers,
        Map<String, String> notes) {
    public WorkDone {
        minutesByGiver = Collections.unmodifiableSortedMap(new TreeMap<>(minutesByGiver));
        receivers = List.copyOf(receivers);
        notes = Map.copyOf(notes);
    }
}
