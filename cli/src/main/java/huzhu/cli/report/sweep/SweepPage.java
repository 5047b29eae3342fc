package huzhu.cli.report.sweep;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import huzhu.cli.message.Messages;
import huzhu.cli.report.Listing;
import huzhu.cli.sweep.SweepAnalysis;
import huzhu.cli.sweep.SweepAnalysis.Index;
import huzhu.cli.sweep.SweepAnalysis.Tradeoff;
import huzhu.cli.sweep.SweepResults;
import huzhu.cli.sweep.SweepValues;
import huzhu.cli.sweep.UsualMeasures;
import huzhu.datasets.sweep.Parameter;
import huzhu.datasets.sweep.Span;
import huzhu.solver.experiment.Measure;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The page of a sweep: sentences, what was varied, indices, response plots, the front of efficiency and equity.
 *
 * @param words words for what is the same in every page
 * @param county name of the county
 * @param title what people call the sweep, blank if nothing
 * @param sentences what it comes to
 * @param parameters what was varied
 * @param measures one for each measure that is drawn
 * @param front efficiency and equity; nothing where no point has both
 * @param best the points that cannot be bettered
 * @param efficiency name of the first measure of the front
 * @param equity name of the second
 */
public record SweepPage(
        Messages words,
        String county,
        String title,
        List<String> sentences,
        Listing parameters,
        List<OfMeasure> measures,
        Optional<FrontPlot> front,
        Listing best,
        String efficiency,
        String equity) {
    private static final int MOST_MEASURES = 6;
    private static final int MOST_BEST = 50;

    /**
     * A measure.
     *
     * @param title what it means
     * @param unit what it counts
     * @param indices one chart an index
     * @param plots one a parameter
     */
    public record OfMeasure(String title, String unit, List<IndexChart> indices, List<ResponsePlot> plots) {}

    /** The page of results. */
    public static SweepPage of(String county, List<String> sentences, SweepResults results, Messages words) {
        var analysis = new SweepAnalysis(results);
        var design = results.points().design();
        var pareto = UsualMeasures.pareto(design);
        var all = analysis.tradeoffs();
        return new SweepPage(
                words,
                county,
                design.title(),
                sentences,
                parameters(design.parameters(), words),
                results.measures().stream()
                        .limit(MOST_MEASURES)
                        .map(measure -> ofMeasure(measure, analysis, results, words))
                        .toList(),
                all.isEmpty() ? Optional.empty() : Optional.of(FrontPlot.of(all, one -> text(one, results))),
                best(all, results, words),
                title(pareto.efficiency().name(), words),
                title(pareto.equity().name(), words));
    }

    /** What people call a measure: a few words where it is one that decides, else what it means. */
    public static String title(String measure, Messages words) {
        var key = "sweep.measure." + measure;
        return words.has(key)
                ? words.text(key)
                : Measure.find(measure)
                        .map(one -> one.meaning(words.locale()).replaceFirst("[.。]$", ""))
                        .orElse(measure);
    }

    private static Listing parameters(List<Parameter> parameters, Messages words) {
        return new Listing(
                List.of(
                        words.text("sweep.head.parameter"),
                        words.text("sweep.head.subject"),
                        words.text("sweep.head.span")),
                List.of(false, false, false),
                parameters.stream()
                        .map(one -> List.of(one.title(), subject(one, words), span(one.span(), words)))
                        .toList(),
                "");
    }

    private static String subject(Parameter parameter, Messages words) {
        return parameter.subject() instanceof Parameter.OfPolicy policy
                ? policy.path()
                : words.text("sweep.subject.patches");
    }

    private static String span(Span span, Messages words) {
        return switch (span) {
            case Span.Range range ->
                words.text(
                        range.isLog() ? "sweep.span.log" : "sweep.span",
                        SweepValues.number(range.min()),
                        SweepValues.number(range.max()));
            case Span.Choices choices -> String.join(", ", choices.texts());
        };
    }

    private static OfMeasure ofMeasure(String measure, SweepAnalysis analysis, SweepResults results, Messages words) {
        var parameters = results.points().design().parameters();
        var lines = analysis.indices(measure);
        var charts = new ArrayList<IndexChart>();
        for (var index : Index.values()) {
            var ofIndex = lines.stream().filter(one -> one.index() == index).toList();
            if (!ofIndex.isEmpty()) {
                charts.add(IndexChart.of(
                        words.text("sweep.index." + index.word()),
                        ofIndex,
                        i -> parameters.get(i).title()));
            }
        }
        var plots = new ArrayList<ResponsePlot>();
        for (int i = 0; i < parameters.size(); i++) {
            var curve = analysis.response(i, measure);
            if (!curve.bands().isEmpty()) {
                plots.add(ResponsePlot.of(parameters.get(i), curve));
            }
        }
        return new OfMeasure(title(measure, words), unit(measure, words), charts, plots);
    }

    /** What a measure counts, in words. */
    public static String unit(String measure, Messages words) {
        return Measure.find(measure)
                .map(one -> words.text("measure.unit." + one.kind().unit()))
                .orElse("");
    }

    private static String text(Tradeoff one, SweepResults results) {
        var values = results.points().values(one.point());
        var parameters = results.points().design().parameters();
        return IntStream.range(0, values.size())
                        .mapToObj(i ->
                                parameters.get(i).name() + " " + values.get(i).orElse("–"))
                        .collect(Collectors.joining(", "))
                + ": " + SweepValues.number(one.efficiency()) + ", " + SweepValues.number(one.equity());
    }

    private static Listing best(List<Tradeoff> all, SweepResults results, Messages words) {
        var parameters = results.points().design().parameters();
        var pareto = UsualMeasures.pareto(results.points().design());
        var heads = new ArrayList<String>();
        heads.add(words.text("sweep.head.point"));
        parameters.forEach(one -> heads.add(one.title()));
        heads.add(title(pareto.efficiency().name(), words));
        heads.add(title(pareto.equity().name(), words));
        var rows = new ArrayList<List<String>>();
        for (var one : all) {
            if (one.isBest() && rows.size() < MOST_BEST) {
                var row = new ArrayList<String>();
                row.add(Integer.toString(one.point() + 1));
                results.points().values(one.point()).forEach(value -> row.add(value.orElse("–")));
                row.add(SweepValues.number(one.efficiency()));
                row.add(SweepValues.number(one.equity()));
                rows.add(row);
            }
        }
        return new Listing(
                heads, IntStream.range(0, heads.size()).mapToObj(i -> i > 0).toList(), rows, "");
    }

    /** Writes the page. */
    public void write(OutputStream out) throws IOException {
        var engine = TemplateEngine.createPrecompiled(ContentType.Html);
        engine.setTrimControlStructures(true);
        var html = new Utf8ByteOutput();
        engine.render("sweep.jte", this, html);
        html.writeTo(out);
    }
}
