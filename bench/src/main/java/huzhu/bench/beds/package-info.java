/**
 * What it brings to go on searching beds and visits together, once beds have been found on their own. Start with
 * {@link huzhu.bench.beds.Main}.
 */
@NullMarked
package huzhu.bench.beds;

import org.jspecify.annotations.NullMarked;
