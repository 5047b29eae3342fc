/**
 * {@code slips.pdf}: paper for those who go and those who are visited, tagged, with its own Chinese font. Start reading at
 * {@link huzhu.cli.report.slip.SlipsFile}.
 */
@NullMarked
package huzhu.cli.report.slip;

import org.jspecify.annotations.NullMarked;
