/**
 * How long the parts take on their own, measured by JMH. Start with {@link huzhu.bench.timing.WeekBenchmark}; what is open to
 * its own package only is measured from there.
 */
@NullMarked
package huzhu.bench.timing;

import org.jspecify.annotations.NullMarked;
