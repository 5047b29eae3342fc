/**
 * Designs of experiments in the unit cube and what their answers say about each input: variance-based indices, elementary
 * effects, rank correlation, response curves, the front of what cannot be bettered.
 *
 * <p>Nothing here knows what is computed: points are numbers from 0 to 1, answers are numbers, and NaN is an answer that failed.
 * Equal seeds give equal numbers on every machine. Start reading at {@link huzhu.solver.sensitivity.SaltelliDesign} and
 * {@link huzhu.solver.sensitivity.SobolIndices}.
 */
@NullMarked
package huzhu.solver.sensitivity;

import org.jspecify.annotations.NullMarked;
