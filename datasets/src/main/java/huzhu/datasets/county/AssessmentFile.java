package huzhu.datasets.county;

import huzhu.datasets.policy.PolicySettings;
import huzhu.datasets.profile.DetectingLayout;
import huzhu.datasets.survey.Assessment;
import huzhu.datasets.survey.Instrument;
import huzhu.datasets.survey.Scale;
import huzhu.datasets.survey.SelfScreen;
import huzhu.datasets.table.Field;
import huzhu.datasets.table.Problem;
import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.table.Problems;
import huzhu.datasets.table.RecordFile;
import huzhu.datasets.table.Row;
import huzhu.datasets.table.SourceOptions;
import huzhu.datasets.table.TableLog;
import huzhu.datasets.table.TableReader;
import huzhu.datasets.table.TableSchema;
import huzhu.datasets.table.TableSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The assessments of a file of people, without a project: of every scale of which a row has an item.
 *
 * @param results one for each row and scale, in their order
 * @param problems what is wrong with the file
 * @param rows what became of its rows
 */
public record AssessmentFile(List<Result> results, List<Problem> problems, List<TableCount> rows) {
    private static final Set<String> WANTED =
            Set.of("person_id", "name", "coma", "dementia", "psychiatric_diagnosis", "care_risk_events");

    /**
     * One assessment of one person.
     *
     * @param row line of the file
     * @param personId id of the person
     * @param assessment what it says, adjusted
     * @param selfScreen with the Katz index: grade A to G of the self-screening for long-term care insurance
     */
    public record Result(int row, String personId, Assessment assessment, Optional<String> selfScreen) {}

    public AssessmentFile {
        results = List.copyOf(results);
        problems = List.copyOf(problems);
        rows = List.copyOf(rows);
    }

    /**
     * Reads a file; columns are known by the names of the elders' table, of which the id alone is needed.
     *
     * @param policy says how the levels are adjusted
     */
    public static AssessmentFile read(Path path, PolicySettings policy) {
        var problems = new Problems();
        var name = String.valueOf(path.getFileName());
        var schema = TableSchema.require("elders").only(AssessmentFile::isWanted);
        var results = new ArrayList<Result>();
        var counts = new ArrayList<TableCount>();
        var source = new TableSource(path, name, Map.of(), Map.of(), List.of("*"), SourceOptions.NONE);
        var needs = new NeedReading(policy);
        for (var file : RecordFile.open(path, name, Optional.empty(), problems)) {
            var log = new TableLog("elders", name, problems);
            TableReader.read(file, schema, source, new DetectingLayout(), log, row -> take(row, needs, results));
            for (var count : log.counts()) {
                int in = count.rows().cardinality();
                int refused = count.refused().cardinality();
                counts.add(new TableCount("elders", name, in, in - refused, refused, count.blankRows()));
            }
        }
        return new AssessmentFile(results, problems.all(), counts);
    }

    private static void take(Row row, NeedReading needs, List<Result> results) {
        var assessments = needs.assessments(row);
        if (row.isRefused()) {
            return;
        }
        if (assessments.isEmpty()) {
            row.problem("person_id", ProblemCode.ASSESSMENT_BLANK, "");
        }
        assessments.stream()
                .filter(assessment -> assessment.instrument().hasLevels())
                .filter(assessment -> assessment.level().isEmpty())
                .forEach(open ->
                        NeedReading.sayWhatIsOpen(row, open, NeedReading.openCell(open), ProblemCode.ASSESSMENT_OPEN));
        assessments.forEach(assessment -> results.add(new Result(
                row.line(),
                row.requireWord("person_id"),
                assessment,
                assessment.instrument().equals(Scale.KATZ) ? SelfScreen.grade(row::integer) : Optional.empty())));
    }

    private static boolean isWanted(Field field) {
        boolean item = Instrument.ALL.stream()
                .flatMap(one -> one.items().stream())
                .anyMatch(one -> one.column().equals(field.name()));
        return item || WANTED.contains(field.name());
    }
}
