/**
 * Mends a plan that people already hold in their hands: what is past stays, what is published moves only if it pays.
 *
 * <p>Start reading at {@link huzhu.solver.repair.PlanRepair}.
 */
@NullMarked
package huzhu.solver.repair;

import org.jspecify.annotations.NullMarked;
