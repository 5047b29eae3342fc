package huzhu.cli.command;

import huzhu.cli.message.Messages;
import huzhu.cli.report.sweep.SweepPage;
import huzhu.cli.sweep.SweepAnalysis;
import huzhu.cli.sweep.SweepAnalysis.Index;
import huzhu.cli.sweep.SweepAnalysis.Line;
import huzhu.cli.sweep.SweepResults;
import huzhu.cli.sweep.SweepValues;
import huzhu.cli.sweep.UsualMeasures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a sweep comes to, in words. */
final class SweepSummary {
    private static final int PERCENT = 100;

    /** Below this share of the largest, an effect is next to none. */
    private static final double NEXT_TO_NONE = 0.05;

    private final SweepResults results;
    private final SweepAnalysis analysis;
    private final Messages words;

    SweepSummary(SweepResults results, Messages words) {
        this.results = results;
        this.words = words;
        analysis = new SweepAnalysis(results);
    }

    /** Sentences about the runs, about the first measure, and about efficiency and equity. */
    List<String> sentences() {
        var points = results.points();
        var lines = new ArrayList<String>();
        lines.add(words.text(
                "sweep.runs",
                points.points(),
                points.design().seeds().size(),
                points.runs(),
                results.failures().size()));
        results.failures().stream()
                .findFirst()
                .ifPresent(one -> lines.add(
                        words.text("sweep.failed", one.row(), one.failure().orElse(""))));
        var main = results.measures().getFirst();
        var values = results.values(main);
        if (values.isEmpty()) {
            return lines;
        }
        var statistics = values.stream().mapToDouble(Double::doubleValue).summaryStatistics();
        lines.add(words.text(
                "sweep.range",
                title(main),
                number(statistics.getMin()),
                number(statistics.getMax()),
                number(statistics.getAverage()),
                SweepPage.unit(main, words)));
        lines.addAll(responses(main));
        lines.addAll(influences(main));
        results.shareOfChance(main)
                .ifPresent(share -> lines.add(words.text("sweep.chance", title(main), percent(share))));
        lines.addAll(front());
        return lines;
    }

    private String title(String measure) {
        return SweepPage.title(measure, words);
    }

    private String title(int parameter) {
        return results.points().design().parameters().get(parameter).title();
    }

    /** From one end of each parameter to the other. */
    private List<String> responses(String measure) {
        var lines = new ArrayList<String>();
        var parameters = results.points().design().parameters();
        for (int i = 0; i < parameters.size(); i++) {
            var bands = analysis.response(i, measure).bands();
            if (bands.size() > 1) {
                var parameter = parameters.get(i);
                var least = bands.getFirst();
                var most = bands.getLast();
                lines.add(words.text(
                        "sweep.response",
                        parameter.title(),
                        value(i, least.input()),
                        value(i, most.input()),
                        number(least.answer().mean()),
                        number(most.answer().mean())));
            }
        }
        return lines;
    }

    private String value(int parameter, double input) {
        return SweepValues.shown(results.points().design().parameters().get(parameter), input);
    }

    private List<String> influences(String measure) {
        var lines = analysis.indices(measure);
        var sentences = new ArrayList<String>();
        for (var line : sorted(lines, Index.TOTAL)) {
            var first = lines.stream()
                    .filter(one -> one.index() == Index.FIRST && one.parameter() == line.parameter())
                    .findFirst();
            sentences.add(words.text(
                    "sweep.variance",
                    title(line.parameter()),
                    percent(first.map(Line::value).orElse(0.0)),
                    percent(line.value()),
                    interval(line)));
        }
        var sizes = sorted(lines, Index.MU_STAR);
        for (var line : sizes) {
            boolean isIdle = line.value() < NEXT_TO_NONE * sizes.getFirst().value();
            sentences.add(words.text(
                    isIdle ? "sweep.effect.none" : "sweep.effect",
                    title(line.parameter()),
                    number(line.value()),
                    number(spread(lines, line.parameter()))));
        }
        if (sentences.isEmpty()) {
            for (var line : sorted(lines, Index.PRCC)) {
                var range = line.interval().orElseThrow();
                var key = range.low() > 0
                        ? "sweep.rank.rises"
                        : range.high() < 0 ? "sweep.rank.falls" : "sweep.rank.unclear";
                sentences.add(words.text(key, title(line.parameter()), two(line.value()), interval(line)));
            }
        }
        return sentences;
    }

    private static double spread(List<Line> lines, int parameter) {
        return lines.stream()
                .filter(one -> one.index() == Index.SIGMA && one.parameter() == parameter)
                .mapToDouble(Line::value)
                .findFirst()
                .orElse(0);
    }

    /** Lines of one index, the greatest size first. */
    private static List<Line> sorted(List<Line> lines, Index index) {
        return lines.stream()
                .filter(one -> one.index() == index)
                .sorted(Comparator.comparingDouble((Line one) -> -Math.abs(one.value())))
                .toList();
    }

    private String interval(Line line) {
        return line.interval()
                .map(one -> words.text("sweep.interval", two(one.low()), two(one.high())))
                .orElse("");
    }

    private List<String> front() {
        var all = analysis.tradeoffs();
        var pareto = UsualMeasures.pareto(results.points().design());
        long best = all.stream().filter(SweepAnalysis.Tradeoff::isBest).count();
        return all.size() < 2
                ? List.of()
                : List.of(words.text(
                        "sweep.front",
                        best,
                        all.size(),
                        title(pareto.efficiency().name()),
                        title(pareto.equity().name())));
    }

    /** What is printed. */
    List<String> lines(Path folder) {
        var lines = new ArrayList<>(sentences());
        lines.add(words.text("sweep.files", folder, folder.resolve(SweepFiles.PAGE)));
        return lines;
    }

    /** The same for other programs. */
    Map<String, Object> tree(Path folder) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("folder", folder.toString());
        tree.put("points", results.points().points());
        tree.put("seeds", results.points().design().seeds());
        tree.put("runs", results.points().runs());
        tree.put("failures", results.failures().size());
        var indices = new ArrayList<Map<String, Object>>();
        for (var line : analysis.indices()) {
            var one = new LinkedHashMap<String, Object>();
            one.put("measure", line.measure());
            one.put(
                    "parameter",
                    results.points().design().parameters().get(line.parameter()).name());
            one.put("index", line.index().word());
            one.put("value", line.value());
            line.interval().ifPresent(range -> {
                one.put("low", range.low());
                one.put("high", range.high());
            });
            indices.add(one);
        }
        tree.put("indices", indices);
        tree.put(
                "front",
                analysis.tradeoffs().stream()
                        .filter(SweepAnalysis.Tradeoff::isBest)
                        .map(one -> one.point() + 1)
                        .toList());
        tree.put("sentences", sentences());
        return tree;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f", share * PERCENT);
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String number(double value) {
        return ScenarioSummary.number(value);
    }
}
