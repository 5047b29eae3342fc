package huzhu.model.introduction;

import huzhu.model.people.PersonId;
import java.util.Optional;

/**
 * A new pair, and who comes along the first time.
 *
 * @param pair the pair and their first visit
 * @param by somebody whom the elder knows; empty if nobody was found
 * @param obstacle why nobody was found; empty if somebody was
 */
public record Introduction(NewPair pair, Optional<PersonId> by, Optional<Obstacle> obstacle) {
    /** Why nobody comes along. */
    public enum Obstacle {
        /** Nobody has come to the elder before, and no tie names anybody of the county. */
        NOBODY_KNOWN,
        /** Those whom the elder knows are busy, too far away or out of their hours then. */
        NOBODY_FREE
    }

    static Introduction by(NewPair pair, PersonId who) {
        return new Introduction(pair, Optional.of(who), Optional.empty());
    }

    static Introduction failed(NewPair pair, Obstacle obstacle) {
        return new Introduction(pair, Optional.empty(), Optional.of(obstacle));
    }
}
