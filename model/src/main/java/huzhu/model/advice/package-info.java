/** What may be bought for a county, and what it costs. Start with {@link huzhu.model.advice.AdvicePolicy}. */
@NullMarked
package huzhu.model.advice;

import org.jspecify.annotations.NullMarked;
