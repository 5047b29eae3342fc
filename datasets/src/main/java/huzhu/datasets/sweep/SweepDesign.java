package huzhu.datasets.sweep;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a design file asks for.
 *
 * @param title what people call it, blank if nothing
 * @param parameters what is varied
 * @param method how points are chosen
 * @param seeds each point runs once with each
 * @param effort steps of search for each run
 * @param startEffort steps of search for the plan that runs start from, one a seed; 0 to start from nothing, empty where the
 *     file leaves it to the number of points
 * @param measures names of the measures that runs record, empty for those that decide
 * @param pareto the two measures that are held against each other
 */
public record SweepDesign(
        String title,
        List<Parameter> parameters,
        Method method,
        List<Long> seeds,
        long effort,
        OptionalLong startEffort,
        List<Named> measures,
        Optional<Pareto> pareto) {
    public SweepDesign {
        parameters = List.copyOf(parameters);
        seeds = List.copyOf(seeds);
        measures = List.copyOf(measures);
    }

    /** Ways to choose points. */
    public enum Kind {
        GRID,
        ONE_AT_A_TIME,
        LATIN_HYPERCUBE,
        SOBOL_SEQUENCE,
        SALTELLI,
        MORRIS
    }

    /**
     * How points are chosen.
     *
     * @param kind the design
     * @param size points, samples or trajectories; 0 for designs that go by levels alone
     * @param levels values of a range, for designs that go by levels
     * @param seed of the design's random numbers
     */
    public record Method(Kind kind, int size, int levels, long seed) {}

    /**
     * A measure as the file names it.
     *
     * @param name its name
     * @param line where it stands
     */
    public record Named(String name, int line) {}

    /**
     * Two measures of which no run has the best of both.
     *
     * @param efficiency for instance unmet need or cost
     * @param equity for instance the Gini index
     */
    public record Pareto(Named efficiency, Named equity) {}
}
