/**
 * Who comes along when a volunteer visits an elder for the first time. Start reading at {@link
 * huzhu.model.introduction.Introductions}.
 */
@NullMarked
package huzhu.model.introduction;

import org.jspecify.annotations.NullMarked;
