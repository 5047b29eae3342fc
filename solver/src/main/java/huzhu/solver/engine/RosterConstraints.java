package huzhu.solver.engine;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Rules and objective as constraint streams: every rule of {@link huzhu.model.rule.Rules} under its own name, or in
 * {@link #HELD_BY_CONSTRUCTION}.
 *
 * <p>A rule's meaning is not repeated here but asked from its class in the model; where a rule speaks of several
 * decisions at once, the property test holds constraint and audit together.
 */
public final class RosterConstraints implements ConstraintProvider {
    /**
     * Rules that no state of the planning classes can break: references are objects, a visit's end follows from its
     * start, a tour is a window and there is one of each, a stay and a seat are one entity each and keep their elder and
     * nights, a bed is one of the room's.
     */
    static final Set<String> HELD_BY_CONSTRUCTION =
            Set.of("knownReferences", "visitLength", "oneTourPerWindow", "bedExists", "stayWhole", "seatTakenOnce");

    @Override
    public Constraint[] defineConstraints(ConstraintFactory week) {
        return Stream.of(
                        VisitConstraints.of(week),
                        TourConstraints.of(week),
                        BedConstraints.of(week),
                        SessionConstraints.of(week),
                        ObjectiveConstraints.of(week))
                .flatMap(List::stream)
                .toArray(Constraint[]::new);
    }
}
