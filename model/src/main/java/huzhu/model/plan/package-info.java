/**
 * Who does what, where, when. Start with {@link huzhu.model.plan.Plan} for the bare decisions and {@link
 * huzhu.model.plan.PlanView} for the same with everything looked up; judging a plan is the business of {@code rule} and
 * {@code objective}.
 */
@NullMarked
package huzhu.model.plan;

import org.jspecify.annotations.NullMarked;
