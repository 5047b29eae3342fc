/**
 * The synthetic county: a whole project folder of any size drawn from published statistics and a seed, and the embedded
 * example that was drawn this way. Reading a project folder does not belong here. Start with {@link
 * huzhu.datasets.synthetic.CountyGenerator}; the numbers are in {@code calibration.yaml}.
 */
@NullMarked
package huzhu.datasets.synthetic;

import org.jspecify.annotations.NullMarked;
