/**
 * From a problem to a plan, and to proof of what no plan could do.
 *
 * <p>Here: search, bounds, explanations, scenarios, sweeps. Not here: files and formats, printing, the clock; the rules
 * themselves live in the model.
 */
@NullMarked
package huzhu.solver;

import org.jspecify.annotations.NullMarked;
