/**
 * Exact solutions of facility location by Lagrangean relaxation and branch and bound.
 *
 * <p>Start reading at {@link huzhu.solver.facility.MedianSearch} and {@link huzhu.solver.facility.CapacitatedSearch}.
 */
@NullMarked
package huzhu.solver.facility;

import org.jspecify.annotations.NullMarked;
