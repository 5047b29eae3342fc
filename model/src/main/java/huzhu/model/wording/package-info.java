/**
 * How arguments are put into sentences, for all that speaks to people. The sentences themselves lie beside those who say them.
 * Start reading at {@link huzhu.model.wording.Wording}.
 */
@NullMarked
package huzhu.model.wording;

import org.jspecify.annotations.NullMarked;
