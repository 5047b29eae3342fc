package huzhu.model.request;

import huzhu.model.people.PersonId;
import java.util.Optional;
import java.util.Set;

/**
 * By whom an elder asks to be helped.
 *
 * @param required must be one of the caregivers, if named
 * @param preferred whom the elder would rather have; others may come
 * @param refused who must not come
 */
public record Carers(Optional<PersonId> required, Set<PersonId> preferred, Set<PersonId> refused) {
    /** No wish. */
    public static final Carers ANYONE = new Carers(Optional.empty(), Set.of(), Set.of());

    public Carers {
        preferred = Set.copyOf(preferred);
        refused = Set.copyOf(refused);
    }
}
