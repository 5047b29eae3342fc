package huzhu.datasets.output;

import huzhu.model.account.Accounts;
import huzhu.model.plan.PlanView;
import huzhu.model.shortage.Shortage;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Holds {@code shortfall.json} to the plan: every figure that follows from the plan is added up again, and what is said
 * to be proven is no more than what is unmet. The proofs themselves are not looked at.
 */
final class ReportedTotals {
    /** Name of the finding. */
    static final String RULE = "reportedTotals";

    private static final String PROVEN = "proven";
    private static final Set<String> PROOFS = Set.of("bottlenecks", "search_gap_minutes");
    private static final Shortage NOTHING_PROVEN = new Shortage(List.of(), List.of(), 0, 0, 0, 0, 0);

    private final Findings findings;

    private ReportedTotals(Findings findings) {
        this.findings = findings;
    }

    static void check(PlanView plan, byte[] content, Findings findings) {
        var out = new ByteArrayOutputStream();
        ShortfallJson.write(Accounts.of(plan), NOTHING_PROVEN, reason -> "", out);
        try {
            new ReportedTotals(findings).compare("", JsonFile.read(content), JsonFile.read(out.toByteArray()));
        } catch (JacksonException notJson) {
            findings.add(RULE, ShortfallJson.FILE, "", String.valueOf(notJson.getOriginalMessage()), "JSON");
        }
    }

    private void compare(String path, JsonNode found, JsonNode expected) {
        if (expected.isContainer() && found.getNodeType() != expected.getNodeType()) {
            findings.add(RULE, ShortfallJson.FILE, path, words(found), words(expected));
        } else if (expected.isObject()) {
            for (var name : names(found, expected)) {
                if (!PROOFS.contains(name) && !name.startsWith(PROVEN) && !isLeftOut(found, name)) {
                    compare(path.isEmpty() ? name : path + "." + name, found.path(name), expected.path(name));
                }
            }
            compareProven(path, found);
        } else if (expected.isArray()) {
            for (var key : keys(found, expected)) {
                compare(path + "[" + key + "]", group(found, key), group(expected, key));
            }
        } else if (!same(found, expected)) {
            findings.add(RULE, ShortfallJson.FILE, path, words(found), words(expected));
        }
    }

    /** Plans written before there was such a total are no worse for it. */
    private static boolean isLeftOut(JsonNode found, String name) {
        return name.equals(ShortfallJson.WITH_PLACES) && !found.has(name);
    }

    private static Set<String> names(JsonNode found, JsonNode expected) {
        var names = new LinkedHashSet<>(expected.propertyNames());
        if (found.isObject()) {
            names.addAll(found.propertyNames());
        }
        return names;
    }

    private static List<String> keys(JsonNode found, JsonNode expected) {
        var keys = new LinkedHashSet<String>();
        expected.valueStream().forEach(group -> keys.add(group.path("key").asString("")));
        if (found.isArray()) {
            found.valueStream().forEach(group -> keys.add(group.path("key").asString("")));
        }
        return new ArrayList<>(keys);
    }

    private static JsonNode group(JsonNode groups, String key) {
        return groups.valueStream()
                .filter(group -> group.path("key").asString("").equals(key))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private static boolean same(JsonNode found, JsonNode expected) {
        if (found.isNumber() && expected.isNumber()) {
            return found.decimalValue().compareTo(expected.decimalValue()) == 0;
        }
        return found.equals(expected);
    }

    private static String words(JsonNode node) {
        return node.isContainer() ? "…" : node.asString("");
    }

    /** A proof that claims more than is unmet contradicts the plan that stands beside it. */
    private void compareProven(String path, JsonNode found) {
        var proven = found.has(PROVEN) ? PROVEN : "proven_unmet_minutes";
        var unmet = found.path(found.has(PROVEN) ? "unmet" : "unmet_minutes");
        var claim = found.path(proven);
        if (claim.isNumber() && unmet.isNumber() && claim.decimalValue().compareTo(unmet.decimalValue()) > 0) {
            findings.add(RULE, ShortfallJson.FILE, path + "." + proven, words(claim), "≤ " + words(unmet));
        }
    }
}
