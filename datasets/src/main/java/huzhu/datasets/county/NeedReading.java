package huzhu.datasets.county;

import huzhu.datasets.policy.NeedSettings;
import huzhu.datasets.policy.PolicySettings;
import huzhu.datasets.survey.Adjustment;
import huzhu.datasets.survey.Assessment;
import huzhu.datasets.survey.Instrument;
import huzhu.datasets.survey.ScaleItem;
import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.table.Row;
import huzhu.model.need.NeedLevel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The need level of an elder's row: as stated, else by the policy's scale, else by another scale that is certain, else by
 * the policy's default; never by taking a missing item for 0.
 */
final class NeedReading {
    private static final String COLUMN = "need_level";

    private final NeedSettings policy;
    private final List<Instrument> instruments;
    private boolean started;

    NeedReading(PolicySettings settings) {
        policy = settings.need();
        instruments = new ArrayList<>(Instrument.ALL);
        Instrument.find(policy.standard()).ifPresent(first -> {
            instruments.remove(first);
            instruments.addFirst(first);
        });
    }

    /** The level; where there is none, the row has been refused. */
    Optional<NeedLevel> read(Row row) {
        var assessments = assessments(row).stream()
                .filter(assessment -> assessment.instrument().hasLevels())
                .toList();
        var stated = row.integer(COLUMN);
        if (stated.isPresent()) {
            compare(row, assessments, stated.getAsInt());
            return Optional.of(NeedLevel.of(stated.getAsInt()));
        }
        if (!row.text(COLUMN).isEmpty()) {
            // What is stated cannot be read, and that is a problem already.
            return Optional.empty();
        }
        for (var assessment : assessments) {
            if (assessment.level().isPresent()) {
                sayWhatItRestsOn(row, assessment);
                return assessment.level();
            }
        }
        if (assessments.isEmpty() && row.flag("coma").orElse(false)) {
            return Optional.of(NeedLevel.COMPLETE);
        }
        return byDefault(row, assessments);
    }

    /** What every instrument of which the row has an item says, the policy's first. */
    List<Assessment> assessments(Row row) {
        dropUnused(row);
        return instruments.stream().flatMap(one -> assess(one, row).stream()).toList();
    }

    /**
     * Most surveys hold one instrument or none: on the first row those without a column are dropped, for speed, and those that are
     * not verified unless the policy allows them, which is said.
     */
    private void dropUnused(Row row) {
        if (!started) {
            started = true;
            instruments.removeIf(one -> one.ownItems().stream().noneMatch(item -> row.hasColumn(item.column())));
            for (var one : List.copyOf(instruments)) {
                if (!policy.allows(one)) {
                    instruments.remove(one);
                    var column = one.ownItems().stream()
                            .map(ScaleItem::column)
                            .filter(row::hasColumn)
                            .findFirst();
                    row.problem(column.orElse(COLUMN), ProblemCode.SCALE_UNVERIFIED, "", "", List.of(one.id()));
                }
            }
        }
    }

    private Optional<Assessment> assess(Instrument instrument, Row row) {
        if (isBlank(instrument, row)) {
            return Optional.empty();
        }
        var points = new HashMap<String, Integer>();
        boolean faulty = false;
        for (var item : instrument.items()) {
            var value = row.integer(item.column());
            if (value.isPresent() && item.points().contains(value.getAsInt())) {
                points.put(item.code(), value.getAsInt());
            } else if (value.isPresent()) {
                faulty = true;
                var known = item.points().stream().map(String::valueOf).collect(Collectors.joining(", "));
                row.problem(item.column(), ProblemCode.ITEM_POINTS, "", instrument.id(), known);
            }
        }
        if (points.isEmpty() || faulty) {
            return Optional.empty();
        }
        return Optional.of(instrument.assess(points).adjusted(findings(row), points, policy.stacking()));
    }

    private static boolean isBlank(Instrument instrument, Row row) {
        return instrument.ownItems().stream()
                .allMatch(item -> row.text(item.column()).isEmpty());
    }

    private static Assessment.Findings findings(Row row) {
        return new Assessment.Findings(
                row.flag("coma"),
                row.flag("dementia"),
                row.flag("psychiatric_diagnosis"),
                row.integer("care_risk_events"));
    }

    private static void sayWhatItRestsOn(Row row, Assessment assessment) {
        if (assessment.instrument().adjustment().isPresent() && findings(row).isIncomplete()) {
            row.usedDefault("dementia, psychiatric_diagnosis, care_risk_events: blank raises no level");
        }
        if (!assessment.instrument().verified()) {
            row.usedDefault(COLUMN + ": by " + assessment.instrument().id() + ", which is not verified");
        }
    }

    private static void compare(Row row, List<Assessment> assessments, int stated) {
        for (var assessment : assessments) {
            var level = assessment.level();
            if (level.isPresent() && level.get().number() != stated) {
                row.problem(
                        COLUMN,
                        ProblemCode.NEED_CONFLICT,
                        "",
                        assessment.instrument().id(),
                        Integer.toString(level.get().number()));
                return;
            }
        }
    }

    private Optional<NeedLevel> byDefault(Row row, List<Assessment> assessments) {
        if (policy.defaultLevel().isPresent()) {
            int level = policy.defaultLevel().get().number();
            for (var assessment : assessments) {
                level = Math.clamp(
                        level, assessment.mildest().number(), assessment.worst().number());
            }
            row.usedDefault("need_level: " + level + " by need.default_level");
            return Optional.of(NeedLevel.of(level));
        }
        if (assessments.isEmpty()) {
            if (instruments.stream().filter(Instrument::hasLevels).allMatch(one -> isBlank(one, row))) {
                row.problem(COLUMN, ProblemCode.NEED_UNKNOWN, "");
            }
            return Optional.empty();
        }
        var first = assessments.getFirst();
        sayWhatIsOpen(row, first, first.missing().isEmpty() ? openCell(first) : COLUMN, ProblemCode.NEED_BOUNDS);
        return Optional.empty();
    }

    /** Says between which levels an assessment leaves it and what it lacks. */
    static void sayWhatIsOpen(Row row, Assessment assessment, String column, ProblemCode code) {
        row.problem(
                column,
                code,
                "",
                assessment.instrument().id(),
                assessment.missing().isEmpty() ? "coma" : String.join(" ", assessment.missing()),
                Integer.toString(assessment.mildest().number()),
                Integer.toString(assessment.worst().number()));
    }

    /** The cell that leaves a level open: the first item that is missing, else the answer that may mean coma. */
    static String openCell(Assessment assessment) {
        var instrument = assessment.instrument();
        var code = assessment.missing().stream()
                .findFirst()
                .or(() -> instrument.adjustment().flatMap(Adjustment::mayBeComa).map(Adjustment.Mark::item))
                .orElse("");
        return instrument.items().stream()
                .filter(item -> item.code().equals(code))
                .map(ScaleItem::column)
                .findFirst()
                .orElse(COLUMN);
    }
}
