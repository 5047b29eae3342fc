/**
 * How near help is, village by village: floating catchments, ways to the nearest, elders within reach.
 *
 * <p>Start with {@link huzhu.model.access.AccessAnalysis}; the sums are in {@link huzhu.model.access.FloatingCatchment}.
 */
@NullMarked
package huzhu.model.access;

import org.jspecify.annotations.NullMarked;
