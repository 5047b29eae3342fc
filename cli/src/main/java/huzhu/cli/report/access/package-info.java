/** The page of access: maps of scores and a table of villages. Start with {@link huzhu.cli.report.access.AccessPage}. */
@NullMarked
package huzhu.cli.report.access;

import org.jspecify.annotations.NullMarked;
