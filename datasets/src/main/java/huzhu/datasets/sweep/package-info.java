/**
 * Files of sweeps: which values are varied over what range, by which design, with which seeds, and what is measured; and the
 * journal of their runs.
 *
 * <p>Start reading at {@link huzhu.datasets.sweep.DesignFile}. How points are drawn and what answers mean is the business of
 * the solver.
 */
@NullMarked
package huzhu.datasets.sweep;

import org.jspecify.annotations.NullMarked;
