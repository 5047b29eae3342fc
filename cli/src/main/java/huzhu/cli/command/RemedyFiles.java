package huzhu.cli.command;

import huzhu.cli.explain.PatchCells;
import huzhu.cli.message.Messages;
import huzhu.cli.report.ReasonWords;
import huzhu.datasets.county.Reading;
import huzhu.datasets.output.FileContent;
import huzhu.datasets.output.PlanFiles;
import huzhu.datasets.patch.PatchText;
import huzhu.model.audit.Audit;
import huzhu.model.plan.PlanView;
import huzhu.solver.bound.ProofEffort;
import huzhu.solver.explain.ShortageAnalysis;
import huzhu.solver.remedy.Remedy;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** What {@code explain --out} writes of each remedy: the patch, and the plan made under it. */
final class RemedyFiles {
    private final Messages words;
    private final ProjectInput input;

    RemedyFiles(Messages words, ProjectInput input) {
        this.words = words;
        this.input = input;
    }

    /** {@code remedy-N.yaml} and {@code plan-N/}, the smallest remedy being the first. */
    SequencedMap<String, FileContent> of(List<Remedy> remedies, Reading reading) {
        var files = new LinkedHashMap<String, FileContent>();
        for (int i = 0; i < remedies.size(); i++) {
            var remedy = remedies.get(i);
            var patch = PatchText.of(
                    List.of(words.text("remedy.patch", remedy.visit().id())), PatchCells.of(remedy.changes()));
            files.put("remedy-" + (i + 1) + ".yaml", out -> out.write(patch.getBytes(StandardCharsets.UTF_8)));
            var folder = "plan-" + (i + 1) + "/";
            plan(remedy, reading).forEach((name, content) -> files.put(folder + name, content));
        }
        return files;
    }

    private SequencedMap<String, FileContent> plan(Remedy remedy, Reading reading) {
        var problem = remedy.problem();
        if (!Audit.of(problem, remedy.plan()).isClean()) {
            throw new IllegalStateException("the plan of a remedy for "
                    + remedy.visit().id() + " breaks a rule.\nMaybe the check of remedies leaves something out.");
        }
        var reasons = new ReasonWords(problem.county(), words);
        return new PlanFiles(
                        problem,
                        remedy.plan(),
                        ShortageAnalysis.analyse(
                                new PlanView(problem, remedy.plan()), ProofEffort.THOROUGH, Runnable::run),
                        Map.of(),
                        reasons,
                        RunRecord.of(reading, input))
                .contents();
    }
}
