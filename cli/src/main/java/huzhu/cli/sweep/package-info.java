/**
 * Sweeps: the runs of a design over a project, kept as they are done, and what they say together.
 *
 * <p>A run is a pure function of project, values, seed, effort and the plan it starts from:
 * {@link huzhu.cli.sweep.SweepWorker}. {@link huzhu.cli.sweep.SweepRunner} has runs done in the order of their starts, by
 * whichever {@link huzhu.cli.sweep.SweepEngine}: the table is the same. Start reading at {@link huzhu.cli.sweep.SweepPoints}.
 */
@NullMarked
package huzhu.cli.sweep;

import org.jspecify.annotations.NullMarked;
