/**
 * The routing kernel: ruin and recreate with simulated annealing over primitive arrays, for visits, beds and sessions
 * together. Start with {@link huzhu.solver.kernel.Kernel}.
 *
 * <p>{@link huzhu.solver.kernel.KernelProblem} is the problem as arrays, {@link huzhu.solver.kernel.Schedule} the mutable
 * plan, {@link huzhu.solver.kernel.Editor} the only class that
 * changes it; {@link huzhu.solver.kernel.RuinAndRecreate} chooses what to change, {@link huzhu.solver.kernel.Annealing} what to
 * keep. {@link huzhu.solver.kernel.BedsFirst} has stays put into beds by {@link huzhu.solver.admission.AdmissionSearch} before
 * anything else. Nothing here decides what a rule means: which
 * pairs may meet, and what everything is worth, is asked of {@code huzhu.model} once, while the arrays are filled.
 */
@NullMarked
package huzhu.solver.kernel;

import org.jspecify.annotations.NullMarked;
