/**
 * What has become otherwise since a plan was published, as people write it down, and what it does to the tables.
 *
 * <p>Start reading at {@link huzhu.datasets.change.ChangesFile}; {@link huzhu.datasets.change.ChangePatches} turns changes
 * into patches of the project, so that the mended plan can be audited like any other.
 */
@NullMarked
package huzhu.datasets.change;

import org.jspecify.annotations.NullMarked;
