/**
 * What makes one plan better than another. Start with {@link huzhu.model.objective.Score} and {@link
 * huzhu.model.objective.Objective}; prices are in {@link huzhu.model.objective.Costs}.
 */
@NullMarked
package huzhu.model.objective;

import org.jspecify.annotations.NullMarked;
