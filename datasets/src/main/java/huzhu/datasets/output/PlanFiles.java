package huzhu.datasets.output;

import huzhu.model.account.Accounts;
import huzhu.model.account.TimeBank;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.people.PersonId;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import huzhu.model.shortage.Reason;
import huzhu.model.shortage.Shortage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;

/**
 * The machine-readable files of one planned week.
 *
 * <p>All but {@code run.json} depend on nothing but the problem, the plan, its shortage, the balances brought forward
 * and the language: equal input gives equal bytes.
 *
 * @param problem what was planned
 * @param plan the plan
 * @param shortage what it leaves unmet, and why
 * @param balancesBefore minutes on time bank accounts brought forward, 0 where a person is not named
 * @param words turns reasons into sentences of the reader's language
 * @param run how the plan was made: a tree of maps, lists, records, texts and numbers, written as it is
 */
public record PlanFiles(
        PlanningProblem problem,
        Plan plan,
        Shortage shortage,
        Map<PersonId, Long> balancesBefore,
        Function<Reason, String> words,
        Object run) {

    /** The files by name, in the order in which they are written. */
    public SequencedMap<String, FileContent> contents() {
        var sorted = PlanOrder.sorted(plan);
        var view = new PlanView(problem, sorted);
        var files = new LinkedHashMap<String, FileContent>();
        files.put(RosterTable.FILE, out -> RosterTable.write(problem, sorted, out));
        files.put(BedsTable.FILE, out -> BedsTable.write(problem, sorted, out));
        files.put(SessionsTable.FILE, out -> SessionsTable.write(problem, sorted, out));
        if (problem.county().policy().rounds().isOn() || !sorted.rounds().isEmpty()) {
            files.put(TransportTable.FILE, out -> TransportTable.write(view, out));
        }
        files.put(UnmetTable.FILE, out -> UnmetTable.write(shortage, words, out));
        files.put(ShortfallJson.FILE, out -> ShortfallJson.write(Accounts.of(view), shortage, words, out));
        files.put(TimeBankTable.FILE, out -> TimeBankTable.write(TimeBank.of(view, balancesBefore), out));
        files.put(PlanJson.FILE, out -> PlanJson.write(problem.county(), sorted, out));
        problem.travel()
                .roads()
                .ifPresent(roads -> files.put(RoadsTable.FILE, out -> RoadsTable.write(problem.county(), roads, out)));
        files.put("run.json", out -> JsonFile.write(out, run));
        return files;
    }
}
