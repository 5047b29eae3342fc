/**
 * Public benchmark sets: their instances become problems of the model, plans are written as the sets want them.
 *
 * <p>Home health care routing: start with {@link huzhu.datasets.benchmark.HhcrspReader}. Beds, as patient admission scheduling:
 * start with {@link huzhu.datasets.benchmark.PasReader}. What maps to what stands in {@code docs/benchmarks.md}. The files
 * themselves are not part of this program.
 */
@NullMarked
package huzhu.datasets.benchmark;

import org.jspecify.annotations.NullMarked;
