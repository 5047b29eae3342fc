/**
 * Plans who drives whom to sessions and home, after everything else is planned, on what time drivers have left. Start with
 * {@link huzhu.solver.transport.RoundPlanner}; what a round must keep to is said in {@code huzhu.model.round}.
 */
@NullMarked
package huzhu.solver.transport;

import org.jspecify.annotations.NullMarked;
