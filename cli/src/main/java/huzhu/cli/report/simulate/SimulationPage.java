package huzhu.cli.report.simulate;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import huzhu.cli.message.Messages;
import huzhu.cli.report.Listing;
import huzhu.solver.simulate.Event;
import huzhu.solver.simulate.Measure;
import huzhu.solver.simulate.Simulation;
import huzhu.solver.simulate.WeekResult;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * {@code simulate.html}: one file that needs no network and no scripts.
 *
 * @param words words for what is the same in every page
 * @param title name of the county
 * @param span the weeks
 * @param intro what was run, in words
 * @param charts time series
 * @param comparison this simulation against an earlier one, empty if there is none
 * @param events what happened, a year
 * @param rates the rates by age and level, with their sources
 * @param assumptions policy values under {@code simulate}
 */
public record SimulationPage(
        Messages words,
        String title,
        String span,
        List<String> intro,
        List<BandChart> charts,
        Listing comparison,
        Listing events,
        Listing rates,
        Listing assumptions) {
    /** Its name in an output folder. */
    public static final String FILE = "simulate.html";

    private static final double WEEKS_PER_YEAR = 365.25 / 7;

    private static final List<Measure> SHOWN = List.of(
            Measure.YOUNG_VOLUNTEERS,
            Measure.VOLUNTEERS,
            Measure.YOUNG_MET_SHARE,
            Measure.SEVERE_MET_SHARE,
            Measure.MET_SHARE,
            Measure.SHARE_FOR_YOUNG,
            Measure.UNMET_WEIGHTED,
            Measure.GIVEN_MINUTES,
            Measure.ELDERS,
            Measure.YOUNG_ELDERS,
            Measure.WITHOUT_ANY_SERVICE,
            Measure.PLACES_MET,
            Measure.NIGHTS_MET,
            Measure.WAITING_FOR_BED);

    /** The time series that the page shows. */
    public static List<BandChart> charts(Simulation simulation, Messages words) {
        var table = new WeeksTable(simulation);
        var weeks = table.firstReplicate();
        return SHOWN.stream()
                .map(measure -> BandChart.of(
                        measure,
                        weeks.stream()
                                .map(week -> table.bands(week.week(), measure))
                                .toList(),
                        weeks.getFirst().name(),
                        weeks.getLast().name(),
                        words))
                .toList();
    }

    /** What happened, as means over the replicates. */
    public static Listing events(Simulation simulation, Messages words) {
        long replicates = simulation.weeks().stream()
                .mapToInt(WeekResult::replicate)
                .distinct()
                .count();
        double years = simulation.weeks().size() / (double) replicates / WEEKS_PER_YEAR;
        var rows = new ArrayList<List<String>>();
        for (var event : Event.values()) {
            double all = simulation.weeks().stream()
                    .mapToLong(week -> week.of(event))
                    .sum();
            rows.add(List.of(
                    words.text("simulate.event." + event.key()),
                    String.format(Locale.ROOT, "%.1f", all / replicates),
                    String.format(Locale.ROOT, "%.1f", all / replicates / years)));
        }
        return new Listing(
                List.of(
                        words.text("simulate.head.event"),
                        words.text("simulate.head.run"),
                        words.text("simulate.head.year")),
                Arrays.asList(false, true, true),
                rows,
                "");
    }

    /** A measured value as people read it: hours, percent or a count. */
    public static String shown(Measure measure, double value) {
        return BandChart.unit(measure).text(value);
    }

    /** A difference of measured values, with one decimal more. */
    public static String difference(Measure measure, double value) {
        return BandChart.unit(measure).difference(value);
    }

    /**
     * Writes the page; everything in it that comes from the input is escaped.
     *
     * @throws IOException if the stream fails
     */
    public void write(OutputStream out) throws IOException {
        var engine = TemplateEngine.createPrecompiled(ContentType.Html);
        engine.setTrimControlStructures(true);
        var html = new Utf8ByteOutput();
        engine.render("simulate.jte", this, html);
        html.writeTo(out);
    }
}
