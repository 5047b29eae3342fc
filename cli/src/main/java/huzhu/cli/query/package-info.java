/** Questions in SQL to tables of results, by DuckDB, which is there only in the build that asks for it. */
@NullMarked
package huzhu.cli.query;

import org.jspecify.annotations.NullMarked;
