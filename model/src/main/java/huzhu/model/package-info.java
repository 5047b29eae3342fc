/**
 * The domain as immutable records, the rules and the objective, defined once and plainly.
 *
 * <p>Here: what a county, a week, a plan and a rule mean. Not here: files, the network, the clock, search; this module
 * uses the JDK and nullness annotations alone. The audit over a finished plan is the truth that every faster evaluator
 * elsewhere is held to.
 */
@NullMarked
package huzhu.model;

import org.jspecify.annotations.NullMarked;
