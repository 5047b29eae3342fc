/** What a search is worth without each of its parts in turn. Not here: the searches. */
@NullMarked
package huzhu.bench.ablation;

import org.jspecify.annotations.NullMarked;
