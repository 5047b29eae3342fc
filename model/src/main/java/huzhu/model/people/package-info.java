/**
 * Who gives, who receives, and what ties them. Start with {@link huzhu.model.people.Person}; one person may be both
 * {@link huzhu.model.people.Elder} and {@link huzhu.model.people.Volunteer}.
 */
@NullMarked
package huzhu.model.people;

import org.jspecify.annotations.NullMarked;
