/**
 * {@code roster.xlsx}: the week as a workbook to print, to edit by hand and to audit again. Start reading at {@link
 * huzhu.cli.report.book.RosterBook}; it is read back by {@code huzhu.datasets.output.PlanFolder}.
 */
@NullMarked
package huzhu.cli.report.book;

import org.jspecify.annotations.NullMarked;
