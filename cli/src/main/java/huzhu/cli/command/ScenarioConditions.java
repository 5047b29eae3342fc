package huzhu.cli.command;

import huzhu.datasets.county.Reading;
import huzhu.datasets.patch.Patch;
import huzhu.datasets.scenario.Scenario;
import huzhu.model.county.County;
import huzhu.solver.simulate.Conditions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The project under a scenario from week to week, read once for all weeks in which the same patches hold. */
final class ScenarioConditions implements Conditions {
    private final Conversation conversation;
    private final ProjectInput input;
    private final Reading base;
    private final Scenario scenario;
    private final long seed;
    private final Map<List<List<Patch>>, Reading> readings = new ConcurrentHashMap<>();

    /**
     * A scenario.
     *
     * @param base the project without it
     * @param seed of the rows that are drawn in the first replicate; each next one has the next seed
     */
    ScenarioConditions(Conversation conversation, ProjectInput input, Reading base, Scenario scenario, long seed) {
        this.conversation = conversation;
        this.input = input;
        this.base = base;
        this.scenario = scenario;
        this.seed = seed;
    }

    /** Reads all that the first replicate needs, so that what makes no sense is refused before anybody waits for a search. */
    Reading require(int weeks) {
        for (int week = START; week <= weeks; week++) {
            reading(1, week);
        }
        return reading(1, START);
    }

    private Reading reading(int replicate, int week) {
        long draw = seed + replicate - 1;
        var layers = week == START ? scenario.layers(draw) : scenario.layers(draw, week);
        return layers.isEmpty()
                ? base
                : readings.computeIfAbsent(layers, some -> input.requireUnder(conversation, some, base));
    }

    @Override
    public County of(int replicate, int week) {
        return reading(replicate, week).county().orElseThrow();
    }
}
