/**
 * How much help an elder needs. Start with {@link huzhu.model.need.NeedLevel}. Scales that lead to a level belong here;
 * reading them does not.
 */
@NullMarked
package huzhu.model.need;

import org.jspecify.annotations.NullMarked;
