package huzhu.solver.experiment;

import huzhu.model.plan.PlanView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Several weeks held against the first of them, measure by measure over several seeds.
 *
 * @param rows one for each week but the first and each measure that both have
 */
public record Comparison(List<Row> rows) {
    public Comparison {
        rows = List.copyOf(rows);
    }

    /**
     * A measure of one week.
     *
     * @param name name of the week
     * @param measure name of the measure
     * @param seeds seeds that gave a value for both weeks
     * @param base mean of the first week
     * @param value mean of this week
     * @param difference this week less the first, seed by seed
     */
    public record Row(String name, String measure, int seeds, double base, double value, PairedInterval difference) {
        /** Its kind; none for the counts of {@link Gains}. */
        public Optional<MeasureKind> kind() {
            return Measure.find(measure).map(Measure::kind);
        }

        /** Whether the week is better, more than chance would have it; no if neither direction is better. */
        public boolean isBetter() {
            return kind().filter(kind -> difference.isClear() && isBetter(kind)).isPresent();
        }

        /** Whether the week is worse, more than chance would have it. */
        public boolean isWorse() {
            return kind().filter(kind ->
                            difference.isClear() && kind.better() != MeasureKind.Better.NEITHER && !isBetter(kind))
                    .isPresent();
        }

        private boolean isBetter(MeasureKind kind) {
            return switch (kind.better()) {
                case LESS -> difference.mean() < 0;
                case MORE -> difference.mean() > 0;
                case NEITHER -> false;
            };
        }
    }

    /**
     * What one seed gave: the measures of each week, with counts of who gains and loses against the first.
     *
     * @param seed the seed
     * @param measures values by name of the measure, by name of the week
     */
    public record Sample(long seed, SequencedMap<String, SortedMap<String, Double>> measures) {
        /** Keeps the measures of weeks, whose plans can then be forgotten. */
        public static Sample of(long seed, List<WhatIf> weeks, SequencedMap<String, WeekOutcome> outcomes) {
            var measures = new LinkedHashMap<String, SortedMap<String, Double>>();
            var first = weeks.getFirst();
            var base =
                    new PlanView(first.problem(), found(outcomes, first.name()).plan());
            for (var week : weeks) {
                var outcome = found(outcomes, week.name());
                var values = new TreeMap<>(outcome.measures());
                values.putAll(Gains.of(base, new PlanView(week.problem(), outcome.plan())));
                measures.put(week.name(), values);
            }
            return new Sample(seed, measures);
        }

        private static <T> T found(Map<String, T> byName, String name) {
            return Optional.ofNullable(byName.get(name))
                    .orElseThrow(() -> new IllegalArgumentException("no week " + name + ".\nMaybe samples differ."));
        }

        /** The measures of one week. */
        SortedMap<String, Double> of(String name) {
            return found(measures, name);
        }
    }

    /**
     * Holds all weeks against the first.
     *
     * @param samples one a seed, each with the same weeks
     */
    public static Comparison of(List<Sample> samples) {
        var rows = new ArrayList<Row>();
        var names = List.copyOf(samples.getFirst().measures().keySet());
        var base = names.getFirst();
        for (var name : names.subList(1, names.size())) {
            var measures = new TreeMap<String, Boolean>();
            samples.forEach(sample -> sample.of(name).keySet().forEach(one -> measures.put(one, true)));
            for (var measure : measures.keySet()) {
                row(samples, base, name, measure).ifPresent(rows::add);
            }
        }
        return new Comparison(rows);
    }

    private static Optional<Row> row(List<Sample> samples, String base, String name, String measure) {
        var differences = new ArrayList<Double>();
        double before = 0;
        double after = 0;
        for (var sample : samples) {
            var one = sample.of(base).get(measure);
            var other = sample.of(name).get(measure);
            if (one != null && other != null) {
                before += one;
                after += other;
                differences.add(other - one);
            }
        }
        int seeds = differences.size();
        return seeds == 0
                ? Optional.empty()
                : Optional.of(
                        new Row(name, measure, seeds, before / seeds, after / seeds, PairedInterval.of(differences)));
    }

    /** A row, if the week has the measure. */
    public Optional<Row> find(String name, String measure) {
        return rows.stream()
                .filter(row -> row.name().equals(name) && row.measure().equals(measure))
                .findFirst();
    }
}
