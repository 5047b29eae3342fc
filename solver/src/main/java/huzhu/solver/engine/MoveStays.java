package huzhu.solver.engine;

import ai.timefold.solver.core.preview.api.domain.metamodel.PositionInList;
import ai.timefold.solver.core.preview.api.move.Move;
import ai.timefold.solver.core.preview.api.move.MutableSolutionView;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives stays other beds, or none, and takes out of the week what cannot go on beside them.
 *
 * @param index the working solution
 * @param placing the new bed of each stay that moves, null for none
 */
record MoveStays(WeekIndex index, Map<PlannedStay, @Nullable Bed> placing) implements Move<WeekPlan> {
    @Override
    public void execute(MutableSolutionView<WeekPlan> view) {
        var variables = WeekVariables.of(view.getSolutionMetaModel());
        var displaced = new Displaced(index, placing);
        placing.forEach((stay, bed) -> view.changeVariable(variables.bed(), stay, bed));
        for (var visit : displaced.visits()) {
            index.cares(visit).stream().filter(PlannedCare::isRostered).forEach(care -> takeOut(view, variables, care));
        }
        displaced.renumbered().forEach((from, to) -> replace(view, variables, from, to));
        displaced.seats().forEach(seat -> view.changeVariable(variables.session(), seat, null));
        displaced.help().forEach(part -> view.changeVariable(variables.giver(), part, null));
    }

    private static PositionInList takeOut(
            MutableSolutionView<WeekPlan> view, WeekVariables variables, PlannedCare care) {
        var position = view.getPositionOf(variables.stops(), care).ensureAssigned();
        view.unassignValue(variables.stops(), position);
        view.changeVariable(variables.startMinute(), care, null);
        return position;
    }

    private void replace(
            MutableSolutionView<WeekPlan> view, WeekVariables variables, PlannedVisit from, PlannedVisit to) {
        for (int i = 0; i < from.caregivers(); i++) {
            var care = index.cares(from).get(i);
            if (care.isRostered()) {
                int start = care.startMinute();
                var position = takeOut(view, variables, care);
                var instead = index.cares(to).get(i);
                view.assignValueAndAdd(variables.stops(), instead, position);
                view.changeVariable(variables.startMinute(), instead, start);
            }
        }
    }
}
