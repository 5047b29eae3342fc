/**
 * The exact optimum of tiny weeks, by constraint programming over the rules as they are written, and the search held to
 * it. Start with {@link huzhu.solver.exact.ExactRoster}.
 */
@NullMarked
package huzhu.solver.exact;

import org.jspecify.annotations.NullMarked;
