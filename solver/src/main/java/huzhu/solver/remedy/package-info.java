/**
 * The smallest changes under which an unmet visit would be met, each tried: the visit is put into the plan and the plan is
 * held to every rule again. Start reading at {@link huzhu.solver.remedy.RemedySearch}; why a visit is unmet is the business
 * of {@code explain}.
 */
@NullMarked
package huzhu.solver.remedy;

import org.jspecify.annotations.NullMarked;
