/**
 * Huzhu and other engines side by side on the same week. Start with {@link huzhu.bench.peers.Comparison}; each engine is one
 * class behind {@link huzhu.bench.peers.Engine}.
 */
@NullMarked
package huzhu.bench.peers;

import org.jspecify.annotations.NullMarked;
