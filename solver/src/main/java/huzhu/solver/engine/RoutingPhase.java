package huzhu.solver.engine;

import ai.timefold.solver.core.api.solver.phase.PhaseCommand;
import ai.timefold.solver.core.api.solver.phase.PhaseCommandContext;
import huzhu.model.plan.Plan;
import java.util.function.UnaryOperator;

/**
 * Hosts the kernel as a phase of Timefold's: reads the plan out, has it improved, and puts the result in its place by
 * one move.
 *
 * @param search makes a better plan of a plan
 */
record RoutingPhase(UnaryOperator<Plan> search) implements PhaseCommand<WeekPlan> {
    @Override
    public void changeWorkingSolution(PhaseCommandContext<WeekPlan> context) {
        var week = context.getWorkingSolution();
        var placement = new Placement(week, search.apply(week.toPlan()));
        if (placement.leftOut() > 0) {
            throw new IllegalStateException(placement.leftOut()
                    + " lines of the kernel's plan have no place in the planning model.\nMaybe it broke a rule of "
                    + RosterConstraints.HELD_BY_CONSTRUCTION + ".");
        }
        context.execute(new PlaceAll(week, placement));
    }
}
