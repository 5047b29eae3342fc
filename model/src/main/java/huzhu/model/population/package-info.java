/**
 * How a county changes from week to week: yearly rates with their sources and what the county assumes about people, volunteers and
 * stays. Start with {@link huzhu.model.population.SimulationPolicy}; the numbers themselves live in resource files, not here.
 */
@NullMarked
package huzhu.model.population;

import org.jspecify.annotations.NullMarked;
