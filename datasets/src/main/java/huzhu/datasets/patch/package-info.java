/**
 * Changes to a project that leave its files alone: policy values and rows of tables, as a YAML file lists them.
 *
 * <p>Start reading at {@link huzhu.datasets.patch.PatchFile}; how rows are changed while a table is read is the business of
 * {@link huzhu.datasets.table.TablePatches}.
 */
@NullMarked
package huzhu.datasets.patch;

import org.jspecify.annotations.NullMarked;
