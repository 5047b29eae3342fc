package huzhu.model.audit;

import huzhu.model.objective.Score;
import huzhu.model.round.RoundRules;
import huzhu.model.rule.Rules;
import huzhu.model.rule.Violation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an audit found.
 *
 * @param violations every breach, rule by rule in the order of the registries
 * @param score violations, unmet need and cost
 * @param unmetVisitsMicros part of the unmet need that is visits, millionths of weighted minutes
 * @param unmetStaysMicros part that is beds
 * @param unmetSeatsMicros part that is session places
 * @param costMillis cost by name of its part, thousandths of a travel minute
 */
public record AuditResult(
        List<Violation> violations,
        Score score,
        long unmetVisitsMicros,
        long unmetStaysMicros,
        long unmetSeatsMicros,
        Map<String, Long> costMillis) {
    public AuditResult {
        violations = List.copyOf(violations);
        costMillis = Collections.unmodifiableMap(new LinkedHashMap<>(costMillis));
    }

    /** Whether no rule is broken. */
    public boolean isClean() {
        return violations.isEmpty();
    }

    /** Number of breaches of every rule by its name, 0 included, in the order of the registries. */
    public Map<String, Long> violationsByRule() {
        var counts = new LinkedHashMap<String, Long>();
        Rules.ALL.forEach(rule -> counts.put(rule.name(), 0L));
        RoundRules.ALL.forEach(rule -> counts.put(rule.name(), 0L));
        violations.forEach(violation -> counts.merge(violation.rule(), 1L, Long::sum));
        return counts;
    }
}
