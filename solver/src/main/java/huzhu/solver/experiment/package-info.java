/**
 * One week as a pure function: a problem, a plan to start from, an effort and a seed give an outcome by named measures.
 *
 * <p>Scenarios, sweeps and simulations are made of this. Start reading at {@link huzhu.solver.experiment.WeekRun}; what is
 * measured is listed in {@link huzhu.solver.experiment.MeasureKind}.
 */
@NullMarked
package huzhu.solver.experiment;

import org.jspecify.annotations.NullMarked;
