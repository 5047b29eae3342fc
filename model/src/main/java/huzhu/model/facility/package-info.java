/**
 * Where to put facilities: the two classical problems that the choice of sites is measured by, and plain checks of their
 * solutions. The searches are in {@code huzhu.solver.facility}; start reading at {@link huzhu.model.facility.MedianProblem}.
 */
@NullMarked
package huzhu.model.facility;

import org.jspecify.annotations.NullMarked;
