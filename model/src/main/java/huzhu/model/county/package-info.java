/**
 * The week's input as a whole. Start with {@link huzhu.model.county.County}.
 */
@NullMarked
package huzhu.model.county;

import org.jspecify.annotations.NullMarked;
