/**
 * Tables as people hand them in: bytes, headers and cells become checked values, and mistakes become {@link
 * huzhu.datasets.table.Problem}s.
 *
 * <p>What a table may hold stands in the schema resources next to {@link huzhu.datasets.table.TableSchema}, not in code.
 * What the values mean for a county is not decided here. Start reading at {@link huzhu.datasets.table.TableReader}.
 */
@NullMarked
package huzhu.datasets.table;

import org.jspecify.annotations.NullMarked;
