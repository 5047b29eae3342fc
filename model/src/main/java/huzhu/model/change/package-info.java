/**
 * What happens to a week whose plan people already hold in their hands. Start reading at {@link
 * huzhu.model.change.PlanChange}; who must be told what follows in {@link huzhu.model.change.PlanDiff}.
 */
@NullMarked
package huzhu.model.change;

import org.jspecify.annotations.NullMarked;
