/**
 * Road distance and travel time. Start with {@link huzhu.model.travel.Travel}.
 */
@NullMarked
package huzhu.model.travel;

import org.jspecify.annotations.NullMarked;
