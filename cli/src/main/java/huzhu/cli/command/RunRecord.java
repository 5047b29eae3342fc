package huzhu.cli.command;

import huzhu.datasets.county.Reading;
import huzhu.datasets.output.PlannedWork;
import huzhu.datasets.roads.RoadsFound;
import huzhu.model.account.Lateness;
import huzhu.model.audit.AuditResult;
import huzhu.model.ledger.CreditTerms;
import huzhu.model.plan.PlanView;
import huzhu.solver.bound.ProofEffort;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** What {@code run.json} says: all it takes to make the plan again, and how it went. */
final class RunRecord {
    private static final double MICROS = 1e6;
    private static final double MILLIS = 1e3;

    private RunRecord() {}

    static SequencedMap<String, Object> of(
            WeekPlanner.Week week, SearchLimits limits, List<String> sets, BroughtForward forward) {
        var run = new LinkedHashMap<String, Object>();
        run.put("generator", VersionFromBuild.text());
        run.put("java", Runtime.version().toString());
        run.put("week", week.problem().county().week().toString());
        var inputs = new LinkedHashMap<>(week.reading().inputHashes());
        inputs.putAll(forward.inputHashes());
        run.put("inputs", inputs);
        run.put("seed", limits.seed());
        limits.effort().ifPresent(effort -> run.put("effort", effort));
        run.put("reproducible", limits.isReproducible() && !week.interrupted());
        run.put("threads", limits.threads());
        run.put("interrupted", week.interrupted());
        if (week.proof() == ProofEffort.LONG) {
            run.put("proof", "long");
        }
        run.put("set", sets);
        run.put("defaults_used", week.reading().defaultsUsed());
        run.put("policy", policy(week.reading()));
        run.put("time_bank", PlannedWork.tree(CreditTerms.of(week.problem().county())));
        run.put("rows", rows(week.reading()));
        week.reading().roads().ifPresent(roads -> run.put("roads", roads(roads)));
        run.put("seconds", week.seconds());
        run.put("score", score(week.audit()));
        putLateness(run, week.view());
        return run;
    }

    /** How late visits are, where it is said of any from when on they are. */
    static void putLateness(Map<String, Object> run, PlanView plan) {
        var lateness = Lateness.of(plan);
        if (lateness.timed() > 0) {
            run.put("late", late(lateness));
        }
    }

    private static Map<String, Object> late(Lateness lateness) {
        var late = new LinkedHashMap<String, Object>();
        late.put("visits_with_late_after", lateness.timed());
        late.put("visits", lateness.late());
        late.put("minutes", lateness.minutes());
        late.put("most_minutes", lateness.mostMinutes());
        return late;
    }

    /** What a run without a search records: it depends on the inputs alone. */
    static SequencedMap<String, Object> of(Reading reading, ProjectInput input) {
        var run = new LinkedHashMap<String, Object>();
        run.put("generator", VersionFromBuild.text());
        run.put("java", Runtime.version().toString());
        run.put("week", reading.county().orElseThrow().week().toString());
        run.put("inputs", reading.inputHashes());
        run.put("patches", input.patches().stream().map(Path::toString).toList());
        run.put("set", input.sets());
        run.put("defaults_used", reading.defaultsUsed());
        run.put("policy", policy(reading));
        run.put("rows", rows(reading));
        reading.roads().ifPresent(roads -> run.put("roads", roads(roads)));
        return run;
    }

    /** Which roads distances follow, and where straight lines had to do. */
    private static Map<String, Object> roads(RoadsFound found) {
        var roads = new LinkedHashMap<String, Object>();
        roads.put("matrix", found.key());
        roads.put("places", found.matrix().places().size());
        found.uses().forEach(use -> {
            var counts = new LinkedHashMap<String, Object>();
            counts.put("off_roads", use.offRoad().size());
            counts.put("cut_off", use.cutOff().size());
            counts.put("pairs_apart", use.pairsApart());
            roads.put(use.name(), counts);
        });
        return roads;
    }

    /** Rows in, used and refused of every table. */
    static List<Map<String, Object>> rows(Reading reading) {
        return reading.counts().stream()
                .map(count -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("table", count.table());
                    row.put("file", count.file());
                    row.put("rows_in", count.rowsIn());
                    row.put("rows_used", count.used());
                    row.put("rows_refused", count.refused());
                    return row;
                })
                .toList();
    }

    /** Every value of the policy in force, and where it comes from. */
    static List<Map<String, Object>> policy(Reading reading) {
        return reading.policyValues().stream()
                .map(value -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("path", value.path());
                    row.put("value", value.value());
                    row.put("origin", value.origin());
                    return row;
                })
                .toList();
    }

    /** The score in units that people know. */
    static Map<String, Object> score(AuditResult audit) {
        var score = new LinkedHashMap<String, Object>();
        score.put("violations", audit.score().violations());
        score.put("unmet_weighted_minutes", audit.score().unmetMicros() / MICROS);
        score.put("unmet_weighted_minutes_of_visits", audit.unmetVisitsMicros() / MICROS);
        score.put("unmet_weighted_minutes_of_beds", audit.unmetStaysMicros() / MICROS);
        score.put("unmet_weighted_minutes_of_sessions", audit.unmetSeatsMicros() / MICROS);
        score.put("cost_travel_minutes", audit.score().costMillis() / MILLIS);
        var parts = new LinkedHashMap<String, Object>();
        audit.costMillis().forEach((name, millis) -> parts.put(name, millis / MILLIS));
        score.put("cost_parts", parts);
        return score;
    }
}
