/**
 * What the county decides: speeds, weights, prices, caps. Start with {@link huzhu.model.policy.Policy}; the numbers
 * themselves live in the default policy file, not here.
 */
@NullMarked
package huzhu.model.policy;

import org.jspecify.annotations.NullMarked;
