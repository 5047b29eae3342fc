/**
 * Sweeps: the runs of a design over a project, kept as they are done, and what they say together.
 *
 * <p>A run is a pure function of project, values, seed, effort and the plan it starts from:
 * {@link huzhu.cli.sweep.SweepWorker}. {@link huzhu.cli.sweep.SweepRunner} has runs done on this machine; whatever else
 * calls the worker in the same order of starts gets the same table. Start reading at {@link huzhu.cli.sweep.SweepPoints}.
 */
@NullMarked
package huzhu.cli.sweep;

import org.jspecify.annotations.NullMarked;
