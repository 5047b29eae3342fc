package huzhu.model.change;

import huzhu.model.people.PersonId;
import java.util.Optional;

/**
 * One line of one person's week that is not as published: what they must be told.
 *
 * @param person who
 * @param role in which role
 * @param subject visit, place in a session, session or stay, by its id in the new plan, or the published where it is gone
 * @param before as published, empty if it is new
 * @param after as it is now, empty if it is gone
 * @param isGone whether the demand has no such visit any more; another visit may bear its number now
 */
public record PersonChange(
        PersonId person,
        Role role,
        String subject,
        Optional<Encounter> before,
        Optional<Encounter> after,
        boolean isGone) {
    /** In which role a person is told. */
    public enum Role {
        /** A visit to them. */
        RECEIVES,
        /** A visit that they make. */
        GIVES,
        /** A session that they attend. */
        ATTENDS,
        /** A session that they help at. */
        HELPS,
        /** A bed in a home. */
        STAYS,
        /** A visit to which they bring somebody new. */
        INTRODUCES,
        /** Being driven to a session. */
        RIDES_TO,
        /** Being driven home from a session. */
        RIDES_HOME,
        /** Driving others to a session. */
        DRIVES_TO,
        /** Driving others home from a session. */
        DRIVES_HOME;

        /** Whether they help at a session, or are on the way to one or from it with others. */
        public boolean isAtSession() {
            return this == HELPS || isToSession() || isFromSession();
        }

        private boolean isToSession() {
            return this == RIDES_TO || this == DRIVES_TO;
        }

        private boolean isFromSession() {
            return this == RIDES_HOME || this == DRIVES_HOME;
        }

        /** Whether both are on the way to a session, or both on the way home. */
        public boolean isSameWay(Role other) {
            return isToSession() && other.isToSession() || isFromSession() && other.isFromSession();
        }
    }

    /** What kind of change it is. */
    public enum Kind {
        /** Nothing was there before. */
        ADDED,
        /** Nothing is there any more. */
        DROPPED,
        /** Another time of the same day, the same people. */
        SHIFTED,
        /** Another day. */
        MOVED,
        /** Other people. */
        HANDED_OVER
    }

    /** The key of a reason why a published visit is gone, apart from that of the visit which bears its number now. */
    public static String keyOfGone(String published) {
        return "gone " + published;
    }

    /** The key of the reason for this change. */
    public String reasonKey() {
        return isGone ? keyOfGone(subject) : subject;
    }

    /** The key of a reason for this change to this person alone, which counts before that of {@link #reasonKey}. */
    public String ownReasonKey() {
        return role + " " + person + " " + reasonKey();
    }

    /** What kind of change it is; another day counts before other people. */
    public Kind kind() {
        if (before.isEmpty()) {
            return Kind.ADDED;
        }
        if (after.isEmpty()) {
            return Kind.DROPPED;
        }
        if (before.get().day() != after.get().day()) {
            return Kind.MOVED;
        }
        return before.get().carers().equals(after.get().carers()) ? Kind.SHIFTED : Kind.HANDED_OVER;
    }
}
