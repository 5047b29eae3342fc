package huzhu.datasets.output;

import huzhu.datasets.policy.PolicyValue;
import huzhu.model.plan.Plan;
import huzhu.model.shortage.Bottleneck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The proofs that a plan's folder holds, as far as they were made from the same inputs, under the same policy and for the
 * same beds.
 *
 * @param bottlenecks the proofs, empty if there are none to use
 * @param without why there are none, empty if there are
 */
public record RecordedProofs(Optional<List<Bottleneck>> bottlenecks, Optional<Lack> without) {

    /** Why the proofs of a folder are not used. */
    public enum Lack {
        /** The folder holds none, or none that can be read. */
        MISSING,
        /** They belong to other inputs, another policy or other beds. */
        OTHER
    }

    /**
     * Reads the proofs beside a plan.
     *
     * @param place the plan's folder; a workbook alone holds no proofs
     * @param plan the plan that was read from it
     * @param inputHashes hashes of the inputs of now, by file
     * @param policy the policy of now
     */
    public static RecordedProofs read(
            Path place, Plan plan, Map<String, String> inputHashes, List<PolicyValue> policy) {
        var proofs = content(place, ShortfallJson.FILE).flatMap(BottlenecksReading::read);
        var run = content(place, "run.json").flatMap(RecordedProofs::json);
        if (proofs.isEmpty() || run.isEmpty() || !run.get().path("proofs").asBoolean(true)) {
            return new RecordedProofs(Optional.empty(), Optional.of(Lack.MISSING));
        }
        boolean same = hasInputs(run.get(), inputHashes) && hasPolicy(run.get(), policy) && hasBeds(place, plan);
        return same
                ? new RecordedProofs(proofs, Optional.empty())
                : new RecordedProofs(Optional.empty(), Optional.of(Lack.OTHER));
    }

    private static Optional<byte[]> content(Path place, String name) {
        var file = place.resolve(name);
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> json(byte[] content) {
        try {
            return Optional.of(JsonFile.read(content));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static boolean hasInputs(JsonNode run, Map<String, String> hashes) {
        return hashes.entrySet().stream()
                .allMatch(entry ->
                        run.path("inputs").path(entry.getKey()).asString("").equals(entry.getValue()));
    }

    private static boolean hasPolicy(JsonNode run, List<PolicyValue> policy) {
        var recorded = new HashMap<String, String>();
        run.path("policy")
                .valueStream()
                .forEach(one -> recorded.put(
                        one.path("path").asString(""), one.path("value").asString("")));
        var now = new HashMap<String, String>();
        policy.forEach(one -> now.put(one.path(), one.value()));
        return recorded.equals(now);
    }

    /** What a day can earn hangs on who is in a bed: proofs made for other beds are no use. */
    private static boolean hasBeds(Path place, Plan plan) {
        return content(place, PlanJson.FILE)
                .flatMap(RecordedProofs::plan)
                .filter(made -> new HashSet<>(made.beds()).equals(new HashSet<>(plan.beds())))
                .isPresent();
    }

    private static Optional<Plan> plan(byte[] content) {
        try {
            return Optional.of(PlanJsonReading.read(content));
        } catch (PlanJsonReading.Broken broken) {
            return Optional.empty();
        }
    }
}
