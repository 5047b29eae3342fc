/**
 * The machine-readable output folder: writing it whole or not at all, and reading a plan back from it.
 *
 * <p>Start with {@link huzhu.datasets.output.PlanFiles} for what is written, {@link huzhu.datasets.output.OutputFolder}
 * for how it gets onto the disk. Files for people (HTML, workbooks, calendars) are made elsewhere and handed to
 * {@code OutputFolder} as further {@link huzhu.datasets.output.FileContent}.
 */
@NullMarked
package huzhu.datasets.output;

import org.jspecify.annotations.NullMarked;
