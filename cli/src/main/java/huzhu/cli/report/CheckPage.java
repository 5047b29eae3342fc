package huzhu.cli.report;

import huzhu.cli.message.Messages;
import huzhu.datasets.county.Completeness;
import huzhu.datasets.county.Reading;
import huzhu.datasets.county.SurveyFacts;
import huzhu.datasets.survey.PublishedFigure;
import huzhu.datasets.table.Problem;
import huzhu.datasets.table.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/** What a check has found, on one page in words. */
public final class CheckPage {
    private static final Set<String> UNMAPPED = Set.of("VALUE_UNKNOWN", "VALUE_UNMAPPED");
    private static final int MOST_LINES = 20;

    private final Messages words;
    private final Reading reading;
    private final List<String> lines = new ArrayList<>();

    private CheckPage(Messages words, Reading reading) {
        this.words = words;
        this.reading = reading;
    }

    /** The page, in Markdown that reads as plain text. */
    public static String of(Reading reading, Messages words) {
        var page = new CheckPage(words, reading);
        page.write();
        return String.join("\n", page.lines) + "\n";
    }

    /**
     * Values that no table or mapping knows, each once with its count.
     *
     * @return file, column and value to the number of cells
     */
    public static Map<List<String>, Integer> unmapped(Reading reading) {
        var counts = new LinkedHashMap<List<String>, Integer>();
        reading.problems().stream()
                .filter(problem -> UNMAPPED.contains(problem.code()))
                .forEach(problem ->
                        counts.merge(List.of(problem.file(), problem.column(), problem.value()), 1, Integer::sum));
        return counts;
    }

    private void write() {
        line("check.page.title", reading.errors(), reading.warnings(), reading.notes());
        reading.counts()
                .forEach(count -> item("read.count", count.file(), count.rowsIn(), count.used(), count.refused()));
        kinds();
        values();
        completeness();
        reading.county().map(SurveyFacts::of).ifPresent(this::facts);
        line(reading.isRefused() ? "check.page.mend" : "check.page.ready");
    }

    private void line(String key, Object... arguments) {
        lines.add(words.text(key, arguments));
    }

    private void item(String key, Object... arguments) {
        lines.add("- " + words.text(key, arguments));
    }

    private void kinds() {
        var kinds = new TreeMap<String, List<Problem>>();
        reading.problems().stream()
                .filter(problem -> problem.severity() != Severity.NOTE)
                .forEach(problem -> kinds.computeIfAbsent(problem.code(), code -> new ArrayList<>())
                        .add(problem));
        if (kinds.isEmpty()) {
            return;
        }
        line("check.page.kinds");
        kinds.values().stream()
                .sorted(Comparator.comparingInt((List<Problem> problems) -> -problems.size()))
                .limit(MOST_LINES)
                .forEach(problems -> {
                    var first = problems.getFirst();
                    var place = first.file() + ":" + first.row() + ":" + first.column();
                    item("check.page.kind", problems.size(), first.code(), first.what(words.locale()), place);
                });
    }

    private void values() {
        var unmapped = unmapped(reading);
        if (!unmapped.isEmpty()) {
            line("check.page.values");
            unmapped.entrySet().stream()
                    .limit(MOST_LINES)
                    .forEach(entry -> item(
                            "check.page.value",
                            entry.getKey().get(0),
                            entry.getKey().get(1),
                            entry.getKey().get(2),
                            entry.getValue()));
        }
    }

    private void completeness() {
        for (var use : Completeness.Use.values()) {
            line("check.page.use." + use.name().toLowerCase(Locale.ROOT));
            reading.completeness().stream()
                    .filter(one -> one.use() == use && one.rows() > 0 && one.filled() < one.rows())
                    .limit(MOST_LINES)
                    .forEach(one -> item("check.page.filled", one.table(), one.column(), one.filled(), one.rows()));
        }
    }

    private void facts(SurveyFacts facts) {
        line("check.page.whole");
        var levels = facts.levels();
        item(
                "check.page.levels",
                facts.elders(),
                levels.get(0),
                levels.get(1),
                levels.get(2),
                levels.get(3),
                levels.get(4));
        for (var figure : PublishedFigure.ALL) {
            double share = figure.count(levels) / (double) Math.max(1, facts.elders());
            item(
                    figure.covers(share) ? "check.page.published" : "check.page.unusual",
                    words.locale().equals(Locale.ENGLISH)
                            ? figure.words().en()
                            : figure.words().zh(),
                    percent(share),
                    percent(figure.least()),
                    percent(figure.most()));
        }
        double severe = (levels.get(3) + levels.get(4)) / (double) Math.max(1, facts.elders());
        var most = mostSevere();
        if (most.isPresent() && severe > most.getAsDouble()) {
            item("check.page.severe", levels.get(3) + levels.get(4), facts.elders());
        }
        if (facts.under60() + facts.over100() > 0) {
            item("check.page.ages", facts.under60(), facts.over100());
        }
        item(
                facts.demandMinutes() > facts.offeredMinutes() ? "check.page.short" : "check.page.enough",
                facts.demandMinutes() / 60,
                facts.offeredMinutes() / 60);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    private OptionalDouble mostSevere() {
        return reading.policyValues().stream()
                .filter(value -> value.path().equals("survey.most_severe_share"))
                .mapToDouble(value -> Double.parseDouble(value.value()))
                .findFirst();
    }
}
