/**
 * The weeks that engines are compared on: made up from a seed, of what all of them can express. Start with
 * {@link huzhu.bench.county.OverfullWeek}.
 */
@NullMarked
package huzhu.bench.county;

import org.jspecify.annotations.NullMarked;
