/** The page of advice: what to buy, where, and what it meets. Start with {@link huzhu.cli.report.advise.AdvicePage}. */
@NullMarked
package huzhu.cli.report.advise;

import org.jspecify.annotations.NullMarked;
