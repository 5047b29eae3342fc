package huzhu.cli.command;

import huzhu.cli.message.Messages;
import huzhu.cli.report.ReasonWords;
import huzhu.datasets.output.HelpJson;
import huzhu.datasets.output.ShortfallJson;
import huzhu.model.account.VisitBalance;
import huzhu.model.shortage.Bottleneck;
import huzhu.model.shortage.DemandKind;
import huzhu.model.shortage.HelpValue;
import huzhu.model.shortage.ProvenShortage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.LongFunction;
import java.util.function.Predicate;

/** What a planner sees of a shortage that was proven without a roster. */
final class ShortfallSummary {
    /** Most bottlenecks of a kind that are printed: the largest. All are in the file. */
    private static final int PRINTED = 10;

    /** Most changes of a kind that are printed: those worth most. All are in the file. */
    private static final int PRINTED_HELP = 3;

    private final ProvenShortage shortage;
    private final Optional<List<HelpValue>> help;
    private final Messages words;
    private final ReasonWords reasons;
    private final ReasonWords brief;

    ShortfallSummary(ProvenShortage shortage, Optional<List<HelpValue>> help, Messages words, ReasonWords reasons) {
        this.shortage = shortage;
        this.help = help;
        this.words = words;
        this.reasons = reasons;
        brief = reasons.brief();
    }

    /** The numbers as a table, then the largest bottlenecks in words. */
    List<String> lines(Path folder) {
        var lines = new ArrayList<>(table().lines());
        for (var kind : DemandKind.values()) {
            addBottlenecks(kind, lines);
        }
        help.ifPresent(values -> {
            addHelp("shortfall.help", values, value -> !HelpJson.adds(value), lines);
            addHelp("shortfall.singlePoints", values, HelpJson::adds, lines);
        });
        lines.add("");
        lines.add(words.text("shortfall.files", folder.resolve(ShortfallJson.FILE)));
        return lines;
    }

    private void addHelp(String heading, List<HelpValue> values, Predicate<HelpValue> counts, List<String> lines) {
        if (values.stream().anyMatch(counts)) {
            lines.add("");
            lines.add(words.text(heading));
            for (var kind : HelpValue.Kind.values()) {
                values.stream()
                        .filter(value -> value.kind() == kind && counts.test(value))
                        .limit(PRINTED_HELP)
                        .map(value -> "  " + brief.apply(value.words()))
                        .forEach(lines::add);
            }
        }
    }

    private TextTable table() {
        VisitBalance all = shortage.all().visits();
        VisitBalance certain = shortage.certain().visits();
        return new TextTable()
                .row(
                        "",
                        words.text("summary.needed"),
                        words.text("shortfall.certain"),
                        words.text("summary.proven"),
                        words.text("shortfall.share"))
                .row(row(
                        "summary.hours",
                        words::hours,
                        all.minutes().demand(),
                        certain.minutes().demand(),
                        shortage.provenMinutes()))
                .row(row(
                        "summary.weighted",
                        micros -> words.hours(Math.round(micros / 1e6)),
                        all.weightedMicros().demand(),
                        certain.weightedMicros().demand(),
                        shortage.provenWeightedMicros()))
                .row(row("summary.nights", shortage.all().nights().demand(), DemandKind.BED))
                .row(row("summary.places", shortage.all().places().demand(), DemandKind.SESSION));
    }

    private String[] row(String key, long demand, DemandKind kind) {
        return row(key, words::number, demand, demand, shortage.proven(kind));
    }

    private String[] row(String key, LongFunction<String> unit, long demand, long certain, long proven) {
        return new String[] {
            words.text(key),
            unit.apply(demand),
            unit.apply(certain),
            unit.apply(proven),
            words.percentAtLeast(proven, demand)
        };
    }

    private void addBottlenecks(DemandKind kind, List<String> lines) {
        var largest = shortage.bottlenecks().stream()
                .filter(one -> one.kind() == kind)
                .sorted(Comparator.comparingLong(Bottleneck::shortageAmount).reversed())
                .toList();
        if (largest.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(words.text("shortfall.bottlenecks." + kind, largest.size()));
        largest.stream().limit(PRINTED).map(this::line).forEach(lines::add);
        if (largest.size() > PRINTED) {
            lines.add(words.text("shortfall.more", largest.size() - PRINTED));
        }
    }

    private String line(Bottleneck one) {
        return one.id() + "  " + brief.apply(one.rule());
    }

    /** The same for programs; all bottlenecks, in words. */
    SequencedMap<String, Object> tree(Path folder) {
        var tree = new LinkedHashMap<String, Object>(Totals.of(shortage).tree());
        tree.put("bottlenecks", shortage.bottlenecks().stream().map(this::tree).toList());
        help.ifPresent(values -> {
            tree.put("help", HelpJson.help(values, reasons));
            tree.put("single_points", HelpJson.singlePoints(values, reasons));
        });
        tree.put("out", folder.toString());
        return tree;
    }

    private Map<String, Object> tree(Bottleneck one) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("id", one.id());
        tree.put("kind", one.kind().name().toLowerCase(Locale.ROOT));
        tree.put("demand", one.demandAmount());
        tree.put("capacity", one.capacityAmount());
        tree.put("shortage", one.shortageAmount());
        tree.put("in_words", reasons.apply(one.rule()));
        return tree;
    }
}
