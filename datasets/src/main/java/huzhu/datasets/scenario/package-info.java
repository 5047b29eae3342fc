/**
 * Files of what-ifs: named scenarios, each a list of patches laid over a project or over another scenario.
 *
 * <p>Start reading at {@link huzhu.datasets.scenario.ScenarioFile}; what patches can say is the business of
 * {@link huzhu.datasets.patch.PatchFile}.
 */
@NullMarked
package huzhu.datasets.scenario;

import org.jspecify.annotations.NullMarked;
