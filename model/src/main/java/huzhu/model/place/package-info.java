/**
 * Where people live and beds stand. Start with {@link huzhu.model.place.Village} and {@link huzhu.model.place.Home};
 * distances along roads live in {@code travel}.
 */
@NullMarked
package huzhu.model.place;

import org.jspecify.annotations.NullMarked;
