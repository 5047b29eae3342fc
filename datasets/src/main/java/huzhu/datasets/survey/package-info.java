/**
 * What surveys measure: scales of ability, coordinate systems, identity numbers.
 *
 * <p>Pure computing over values that have been read; no files but the cited tables that ship. Start reading at {@link
 * huzhu.datasets.survey.Scale}.
 */
@NullMarked
package huzhu.datasets.survey;

import org.jspecify.annotations.NullMarked;
