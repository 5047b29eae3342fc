package huzhu.model.request;

import huzhu.model.people.PersonId;
import huzhu.model.service.Care;
import huzhu.model.service.ServiceId;
import java.time.DayOfWeek;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What one elder asks for, in place of what their need level entitles them to.
 *
 * @param id identifier
 * @param elder who asks
 * @param service what they ask for
 * @param timesPerWeek occurrences a week, fractions allowed; empty for the service's rate at the elder's level
 * @param care shape of one occurrence, the request's own values already in place of the service's
 * @param days days on which an occurrence may lie; empty means any
 * @param carers by whom
 * @param after the request whose visits come first on the same day, if any
 */
public record Request(
        RequestId id,
        PersonId elder,
        ServiceId service,
        OptionalDouble timesPerWeek,
        Care care,
        Set<DayOfWeek> days,
        Carers carers,
        Optional<Sequence> after) {
    public Request {
        days = Set.copyOf(days);
        if (!(timesPerWeek.orElse(0) >= 0 && timesPerWeek.orElse(0) <= 100)) {
            throw new IllegalArgumentException(
                    "request " + id + ": " + timesPerWeek + " times a week.\nMaybe 0 to 100 was meant.");
        }
        if (after.isPresent() && after.get().first().equals(id)) {
            throw new IllegalArgumentException("request " + id + " follows itself.\nMaybe another id was meant.");
        }
    }
}
