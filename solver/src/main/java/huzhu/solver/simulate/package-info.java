/**
 * Rolls a county forward week by week: plan, then what changes until the next week. Start with
 * {@link huzhu.solver.simulate.Simulation}; one replicate is {@link huzhu.solver.simulate.Replicate}, the people in it
 * {@link huzhu.solver.simulate.Population}. What is assumed stands in {@code huzhu.model.population}.
 */
@NullMarked
package huzhu.solver.simulate;

import org.jspecify.annotations.NullMarked;
