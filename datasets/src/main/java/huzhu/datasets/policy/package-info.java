/**
 * The policy as files say it: a cited default for every value, the county's {@code policy.yaml}, then {@code --set}.
 *
 * <p>What the values mean is the model's matter. Start reading at {@link huzhu.datasets.policy.PolicyBook}.
 */
@NullMarked
package huzhu.datasets.policy;

import org.jspecify.annotations.NullMarked;
