package huzhu.datasets.output;

import huzhu.datasets.table.Problem;
import huzhu.datasets.table.TableLog;
import huzhu.model.plan.Plan;
import huzhu.model.plan.Round;
import huzhu.model.rule.Violation;
import huzhu.model.shortage.Reason;
import java.util.List;
import java.util.Optional;

/**
 * A plan folder as it was found.
 *
 * @param plan the plan that its rows say, refused rows left out; empty where there is nothing to read
 * @param findings what its files say that does not follow from the plan and the problem; the arguments are the place
 *     ({@code file:row} or {@code file}), the column or path, what stands there and what should
 * @param problems rows and files that cannot be read
 * @param notes what else a reader should know: a file that is missing, a {@code plan.json} that says something else
 * @param tables rows in and rows refused, table by table
 */
public record PlanReading(
        Optional<Plan> plan,
        List<Violation> findings,
        List<Problem> problems,
        List<Reason> notes,
        List<TableLog> tables) {
    public PlanReading {
        findings = List.copyOf(findings);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
        tables = List.copyOf(tables);
    }

    /** The same with other rounds in its plan. */
    PlanReading with(List<Round> rounds) {
        return new PlanReading(plan.map(one -> one.with(rounds)), findings, problems, notes, tables);
    }
}
