package huzhu.solver.engine;

import ai.timefold.solver.core.preview.api.domain.metamodel.PlanningListVariableMetaModel;
import ai.timefold.solver.core.preview.api.domain.metamodel.PlanningSolutionMetaModel;
import ai.timefold.solver.core.preview.api.domain.metamodel.PlanningVariableMetaModel;

/**
 * Timefold's names for what a move may change.
 *
 * @param stops the cares of a tour
 * @param startMinute the start of a care
 * @param bed the bed of a stay
 * @param session the session of a seat
 * @param giver who takes a helper's part
 */
record WeekVariables(
        PlanningListVariableMetaModel<WeekPlan, PlannedTour, PlannedCare> stops,
        PlanningVariableMetaModel<WeekPlan, PlannedCare, Integer> startMinute,
        PlanningVariableMetaModel<WeekPlan, PlannedStay, Bed> bed,
        PlanningVariableMetaModel<WeekPlan, PlannedSeat, OpenSession> session,
        PlanningVariableMetaModel<WeekPlan, PlannedHelp, Giver> giver) {
    static WeekVariables of(PlanningSolutionMetaModel<WeekPlan> week) {
        return new WeekVariables(
                week.genuineEntity(PlannedTour.class).listVariable("stops", PlannedCare.class),
                week.genuineEntity(PlannedCare.class).basicVariable("startMinute", Integer.class),
                week.genuineEntity(PlannedStay.class).basicVariable("bed", Bed.class),
                week.genuineEntity(PlannedSeat.class).basicVariable("session", OpenSession.class),
                week.genuineEntity(PlannedHelp.class).basicVariable("giver", Giver.class));
    }
}
