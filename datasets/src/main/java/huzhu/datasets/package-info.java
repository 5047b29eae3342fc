/**
 * Everything that touches a foreign format: survey tables in, plans and breakdowns out.
 *
 * <p>Here: CSV, YAML and JSON, value mapping, problems with file, row and column. Not here: what the values mean, which
 * is the model's, and how a plan is found, which is the solver's.
 */
@NullMarked
package huzhu.datasets;

import org.jspecify.annotations.NullMarked;
