/**
 * What people read, in two languages: the words live in resource files, one for each language, and are looked up here.
 *
 * <p>Start reading at {@link huzhu.cli.message.Messages}. What is said when is the business of commands and reports.
 */
@NullMarked
package huzhu.cli.message;

import org.jspecify.annotations.NullMarked;
