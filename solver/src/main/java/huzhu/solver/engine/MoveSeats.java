package huzhu.solver.engine;

import ai.timefold.solver.core.preview.api.move.Move;
import ai.timefold.solver.core.preview.api.move.MutableSolutionView;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives places other sessions, or none.
 *
 * @param seating the new session of each place that moves, null for none
 */
record MoveSeats(Map<PlannedSeat, @Nullable OpenSession> seating) implements Move<WeekPlan> {
    @Override
    public void execute(MutableSolutionView<WeekPlan> view) {
        var variables = WeekVariables.of(view.getSolutionMetaModel());
        seating.forEach((seat, session) -> view.changeVariable(variables.session(), seat, session));
    }
}
