/**
 * The hard rules, one class each. Start with {@link huzhu.model.rule.Rule}; every rule has the same name here, in
 * {@code docs/rules.md}, in its test and as a constraint of the solver.
 */
@NullMarked
package huzhu.model.rule;

import org.jspecify.annotations.NullMarked;
