/** The page of a sweep. Start reading at {@link huzhu.cli.report.sweep.SweepPage}. */
@NullMarked
package huzhu.cli.report.sweep;

import org.jspecify.annotations.NullMarked;
