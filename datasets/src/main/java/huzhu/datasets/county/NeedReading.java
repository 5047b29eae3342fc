package huzhu.datasets.county;

import huzhu.datasets.policy.PolicySettings;
import huzhu.datasets.survey.Assessment;
import huzhu.datasets.survey.Scale;
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
    private static final String CONSCIOUSNESS = "b3_9";

    private final PolicySettings policy;
    private final List<Scale> scales;
    private boolean started;

    NeedReading(PolicySettings policy) {
        this.policy = policy;
        scales = new ArrayList<>(Scale.ALL);
        Scale.find(policy.needStandard()).ifPresent(first -> {
            scales.remove(first);
            scales.addFirst(first);
        });
    }

    /** The level; where there is none, the row has been refused. */
    Optional<NeedLevel> read(Row row) {
        var assessments = assessments(row);
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
                countUnknownFindings(row, assessment);
                return assessment.level();
            }
        }
        if (assessments.isEmpty() && row.flag("coma").orElse(false)) {
            return Optional.of(NeedLevel.COMPLETE);
        }
        return byDefault(row, assessments);
    }

    /** What every scale of which the row has an item says, the policy's scale first. */
    List<Assessment> assessments(Row row) {
        dropAbsentScales(row);
        return scales.stream().flatMap(scale -> assess(scale, row).stream()).toList();
    }

    /** Most surveys hold one scale or none: on the first row those without a column are dropped, for speed. */
    private void dropAbsentScales(Row row) {
        if (!started) {
            started = true;
            scales.removeIf(scale -> scale.items().stream().noneMatch(item -> row.hasColumn(item.column())));
        }
    }

    private Optional<Assessment> assess(Scale scale, Row row) {
        var points = new HashMap<String, Integer>();
        boolean faulty = false;
        for (var item : scale.items()) {
            var value = row.integer(item.column());
            if (value.isPresent() && item.points().contains(value.getAsInt())) {
                points.put(item.code(), value.getAsInt());
            } else if (value.isPresent()) {
                faulty = true;
                var known = item.points().stream().map(String::valueOf).collect(Collectors.joining(", "));
                row.problem(item.column(), ProblemCode.ITEM_POINTS, "", scale.title(), known);
            }
        }
        if (points.isEmpty() || faulty) {
            return Optional.empty();
        }
        var raw = scale.assess(points);
        return Optional.of(
                scale.equals(Scale.GBT42195)
                        ? raw.adjusted(findings(row), points.getOrDefault(CONSCIOUSNESS, 1) == 0)
                        : raw);
    }

    private static boolean isBlank(Scale scale, Row row) {
        return scale.items().stream().allMatch(item -> row.text(item.column()).isEmpty());
    }

    private static Assessment.Findings findings(Row row) {
        return new Assessment.Findings(
                row.flag("coma"),
                row.flag("dementia"),
                row.flag("psychiatric_diagnosis"),
                row.integer("care_risk_events"));
    }

    private static void countUnknownFindings(Row row, Assessment assessment) {
        if (assessment.scale().equals(Scale.GBT42195) && findings(row).isIncomplete()) {
            row.usedDefault("dementia, psychiatric_diagnosis, care_risk_events: blank raises no level");
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
                        assessment.scale().title(),
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
            if (scales.stream().allMatch(scale -> isBlank(scale, row))) {
                row.problem(COLUMN, ProblemCode.NEED_UNKNOWN, "");
            }
            return Optional.empty();
        }
        var first = assessments.getFirst();
        row.problem(
                COLUMN,
                ProblemCode.NEED_BOUNDS,
                "",
                first.scale().title(),
                first.missing().isEmpty() ? "coma" : String.join(" ", first.missing()),
                Integer.toString(first.mildest().number()),
                Integer.toString(first.worst().number()));
        return Optional.empty();
    }
}
