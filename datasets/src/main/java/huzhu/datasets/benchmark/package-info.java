/**
 * Instances and solutions of public benchmark sets, in the formats of their authors. They become problems of the model here;
 * nothing of them is known elsewhere.
 */
@NullMarked
package huzhu.datasets.benchmark;

import org.jspecify.annotations.NullMarked;
