package huzhu.solver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.impl.score.director.stream.BavetConstraintStreamScoreDirectorFactory;
import ai.timefold.solver.core.impl.solver.DefaultSolverFactory;
import huzhu.model.rule.Rule;
import huzhu.model.rule.Rules;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class RosterConstraintsTest {
    private static final List<String> OBJECTIVE = List.of(
            "unmetVisits",
            "unmetStays",
            "unmetSeats",
            "travel",
            "travelHome",
            "travelToHelp",
            "carers",
            "pairs",
            "load",
            "young",
            "beds",
            "sessions",
            "late");

    @Test
    void everyRuleIsAConstraintOfItsNameOrHeldByConstruction() {
        var rules = Rules.ALL.stream().map(Rule::name);
        assertThat(Stream.concat(constraints(), RosterConstraints.HELD_BY_CONSTRUCTION.stream()))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(rules, OBJECTIVE.stream()).toList());
    }

    /** Timefold lists its constraints only to those who look inside. */
    private static Stream<String> constraints() {
        var factory = (DefaultSolverFactory<WeekPlan>) SolverFactory.<WeekPlan>create(WeekSolver.config(0));
        var streams = (BavetConstraintStreamScoreDirectorFactory<WeekPlan, HardMediumSoftScore>)
                factory.<HardMediumSoftScore>getScoreDirectorFactory();
        return streams.getConstraintMetaModel().getConstraints().stream()
                .map(constraint -> constraint.getConstraintRef().id());
    }
}
