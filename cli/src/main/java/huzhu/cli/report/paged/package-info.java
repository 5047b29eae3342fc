/**
 * Lists of the report that its page's script pages and searches: the first rows stand in the page as they are, all of them are
 * embedded as data. Begin with {@link huzhu.cli.report.paged.Paged}. What the rows say belongs to the lists themselves.
 */
@NullMarked
package huzhu.cli.report.paged;

import org.jspecify.annotations.NullMarked;
