/**
 * Who must be told what when a published plan has been changed. Start reading at {@link huzhu.cli.report.diff.TellingWords}.
 */
@NullMarked
package huzhu.cli.report.diff;

import org.jspecify.annotations.NullMarked;
