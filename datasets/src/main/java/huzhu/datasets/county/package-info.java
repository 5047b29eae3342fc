/**
 * From a project folder to a checked {@code County}, or to the list of everything that is wrong with it.
 *
 * <p>Start reading at {@link huzhu.datasets.county.ProjectReader}.
 */
@NullMarked
package huzhu.datasets.county;

import org.jspecify.annotations.NullMarked;
