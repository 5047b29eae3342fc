/**
 * What a run leaves for people to look at: the report as one HTML file.
 *
 * <p>Start reading at {@link huzhu.cli.report.Report}: it gathers all that is shown, in words and finished numbers; the
 * template only lays it out. The tables for programs are written by {@code huzhu.datasets.output}.
 */
@NullMarked
package huzhu.cli.report;

import org.jspecify.annotations.NullMarked;
