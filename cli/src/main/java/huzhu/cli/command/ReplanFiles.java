package huzhu.cli.command;

import huzhu.cli.message.Messages;
import huzhu.cli.report.agenda.Agenda;
import huzhu.cli.report.calendar.Calendars;
import huzhu.cli.report.diff.ChangesByPerson;
import huzhu.cli.report.slip.SlipsFile;
import huzhu.datasets.output.FileContent;
import huzhu.datasets.output.PlanOrder;
import huzhu.datasets.output.PlanRevision;
import huzhu.datasets.output.PlannedWork;
import huzhu.model.change.PlanDiff;
import huzhu.model.ledger.CreditTerms;
import huzhu.model.plan.PlanView;
import huzhu.model.shortage.Shortage;
import huzhu.solver.bound.ProofEffort;
import huzhu.solver.explain.ShortageAnalysis;
import huzhu.solver.repair.UnmetOnly;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Executors;

/** All files of a mended week: those of any week, and who must be told what. */
final class ReplanFiles {
    private final Messages words;
    private final ProjectInput input;
    private final Path from;
    private final boolean largePrint;
    private final boolean names;
    private final boolean proofs;

    ReplanFiles(Messages words, ProjectInput input, Path from, boolean largePrint, boolean names, boolean proofs) {
        this.words = words;
        this.input = input;
        this.from = from;
        this.largePrint = largePrint;
        this.names = names;
        this.proofs = proofs;
    }

    SequencedMap<String, FileContent> of(ReplanOutcome outcome, BroughtForward forward) throws IOException {
        int revision = PlanRevision.of(from) + 1;
        var week = new WeekPlanner.Week(
                outcome.changed().reading(),
                outcome.task().after(),
                outcome.repaired().plan(),
                outcome.audit(),
                shortage(outcome.after()),
                new LinkedHashMap<>(),
                false,
                ProofEffort.SHARP);
        var run = RunRecord.of(week.reading(), input);
        var inputs = new LinkedHashMap<>(week.reading().inputHashes());
        inputs.putAll(forward.inputHashes());
        outcome.changed().sha256().ifPresent(hash -> inputs.put("changes", hash));
        run.put("inputs", inputs);
        run.put("time_bank", PlannedWork.tree(CreditTerms.of(week.problem().county())));
        run.put(PlanRevision.KEY, revision);
        run.put("proofs", proofs);
        run.put("replan", outcome.figures());
        run.put("score", RunRecord.score(outcome.audit()));
        RunRecord.putLateness(run, outcome.after());
        var files = new WeekFiles(words, new SearchLimits(), input.sets(), forward, largePrint, names)
                .of(week, run, outcome.introductions());
        var agenda = new Agenda(new PlanView(week.problem(), PlanOrder.sorted(week.plan())), outcome.introductions());
        files.putAll(new Calendars(agenda, words, revision, Optional.of(outcome.published())).contents());
        var told = PlanDiff.people(outcome.changes());
        files.put(SlipsFile.FILE, out -> SlipsFile.write(agenda, words, largePrint, told::contains, out));
        files.put(ChangesByPerson.TABLE, outcome.byPerson()::writeTable);
        files.put(ChangesByPerson.PAGE, outcome.byPerson()::writePage);
        if (!outcome.changed().patches().isBlank()) {
            var text = outcome.changed().patches().getBytes(StandardCharsets.UTF_8);
            files.put(ReplanInput.PATCHES, out -> out.write(text));
        }
        return files;
    }

    private Shortage shortage(PlanView plan) {
        if (!proofs) {
            return UnmetOnly.of(plan);
        }
        try (var executor = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            return ShortageAnalysis.analyse(plan, ProofEffort.SHARP, executor);
        }
    }
}
