package huzhu.solver.engine;

import huzhu.model.request.Session;
import huzhu.model.rule.SessionHelpers;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A session that takes place, since somebody attends or helps.
 *
 * @param session the session
 * @param attendees how many attend
 * @param helpers the different people who help
 */
record HeldSession(Session session, int attendees, Set<Giver> helpers) {
    /** Somebody's part in a session; an attendee where there is no helper. */
    record Part(OpenSession session, @Nullable Giver helper) {
        static Part of(PlannedSeat seat) {
            return new Part(seat.session(), null);
        }

        static Part of(PlannedHelp help) {
            return new Part(help.session(), help.giver());
        }
    }

    static HeldSession of(OpenSession session, List<Part> parts) {
        var helpers = parts.stream().map(Part::helper).filter(Objects::nonNull).collect(Collectors.toSet());
        int attendees =
                (int) parts.stream().filter(part -> part.helper() == null).count();
        return new HeldSession(session.session(), attendees, helpers);
    }

    boolean isFullyHelped() {
        return helpers.size() >= session.helpersNeeded(attendees)
                && helpers.stream().anyMatch(helper -> SessionHelpers.canHost(helper.volunteer(), session));
    }
}
