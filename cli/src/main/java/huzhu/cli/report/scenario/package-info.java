/** The page that holds scenarios against each other. Start reading at {@link huzhu.cli.report.scenario.ComparePage}. */
@NullMarked
package huzhu.cli.report.scenario;

import org.jspecify.annotations.NullMarked;
