package huzhu.datasets.policy;

import huzhu.model.access.AccessPolicy;
import java.util.List;
import java.util.Optional;

/** The policy values under {@code access} in the model's terms. */
public final class AccessSettings {
    private AccessSettings() {}

    /** What the policy in force says of access; empty if the bands do not rise. */
    public static Optional<AccessPolicy> of(List<PolicyValue> policyInForce) {
        var values = new PolicyNumbers("access.", policyInForce);
        var bands = values.numbers("band_minutes");
        for (int i = 1; i < bands.size(); i++) {
            if (bands.get(i) <= bands.get(i - 1)) {
                return Optional.empty();
            }
        }
        return Optional.of(new AccessPolicy(
                values.mode("home_mode"),
                values.whole("coverage_minutes"),
                bands,
                values.numbers("band_weights"),
                values.number("gaussian_minutes")));
    }
}
