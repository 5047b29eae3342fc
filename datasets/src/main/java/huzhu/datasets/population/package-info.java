/**
 * What a simulation starts from besides the project: the table of yearly rates and the policy values under {@code simulate}. Start
 * with {@link huzhu.datasets.population.RatesTable}.
 */
@NullMarked
package huzhu.datasets.population;

import org.jspecify.annotations.NullMarked;
