package huzhu.solver.kernel;

import huzhu.model.objective.Score;

/**
 * A better plan that the kernel has found.
 *
 * @param score how good it is; while regions are searched side by side, what one of them sees
 * @param severeVisitsOpen visits of elders of the two gravest need levels that it leaves unmet, seen likewise
 */
public record Found(Score score, int severeVisitsOpen) {}
