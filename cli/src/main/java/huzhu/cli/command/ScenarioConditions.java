package huzhu.cli.command;

import huzhu.datasets.county.Reading;
import huzhu.datasets.patch.Patch;
import huzhu.datasets.scenario.Scenario;
import huzhu.model.county.County;
import huzhu.solver.simulate.Conditions;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The project under a scenario from week to week, read once for all weeks in a row in which the same patches hold.
 *
 * <p>Where rows are drawn, each replicate has readings of its own. Of all readings the latest are kept, a few for each replicate
 * that may run at the same time; an older one is read again.
 */
final class ScenarioConditions implements Conditions {
    /** The start's, the week's, and that of the week after. */
    private static final int READINGS_OF_A_REPLICATE = 3;

    private final Conversation conversation;
    private final ProjectInput input;
    private final Reading base;
    private final Scenario scenario;
    private final long seed;
    private final int replicates;
    private final Map<List<List<Patch>>, Reading> readings;

    /**
     * A scenario.
     *
     * @param base the project without it
     * @param weekByWeek how it is run: the seed is that of the rows drawn in the first replicate, each next one has the next
     */
    ScenarioConditions(
            Conversation conversation, ProjectInput input, Reading base, Scenario scenario, WeekByWeek weekByWeek) {
        this.conversation = conversation;
        this.input = input;
        this.base = base;
        this.scenario = scenario;
        this.seed = weekByWeek.seed();
        this.replicates = weekByWeek.replicates();
        int most = READINGS_OF_A_REPLICATE * weekByWeek.atOnce();
        readings = Collections.synchronizedMap(new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<List<List<Patch>>, Reading> eldest) {
                return size() > most;
            }
        });
    }

    /** Reads all that every replicate needs, so that what makes no sense is refused before anybody waits for a search. */
    Reading require(int weeks) {
        for (int replicate = scenario.isDrawing() ? replicates : 1; replicate >= 1; replicate--) {
            for (int week = START; week <= weeks; week++) {
                reading(replicate, week);
            }
        }
        return reading(1, START);
    }

    private Reading reading(int replicate, int week) {
        long draw = seed + replicate - 1;
        var layers = week == START ? scenario.layers(draw) : scenario.layers(draw, week);
        if (layers.isEmpty()) {
            return base;
        }
        var known = readings.get(layers);
        if (known != null) {
            return known;
        }
        // Not under the map's lock: other replicates need not wait, and at worst one is read twice.
        var read = input.requireUnder(conversation, layers, base);
        readings.put(layers, read);
        return read;
    }

    @Override
    public County of(int replicate, int week) {
        return reading(replicate, week).county().orElseThrow();
    }
}
