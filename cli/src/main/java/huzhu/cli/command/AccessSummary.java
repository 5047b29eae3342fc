package huzhu.cli.command;

import huzhu.cli.message.CodeWords;
import huzhu.cli.message.Messages;
import huzhu.model.access.AccessPolicy;
import huzhu.model.access.SupplyKind;
import huzhu.model.access.VillageAccess;
import huzhu.model.service.Skill;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/** What access comes to, in words and in a table with a row for each kind of supply. */
final class AccessSummary {
    private static final double HALF = 0.5;

    private final List<VillageAccess> villages;
    private final AccessPolicy policy;
    private final Skill skill;
    private final Messages words;

    AccessSummary(List<VillageAccess> villages, AccessPolicy policy, Skill skill, Messages words) {
        this.villages = List.copyOf(villages);
        this.policy = policy;
        this.skill = skill;
        this.words = words;
    }

    /** What the figures are. */
    String intro() {
        return words.text(
                "access.intro", number(policy.reachMinutes()), policy.coverageMinutes(), villages.size(), elders());
    }

    String kind(SupplyKind kind) {
        return switch (kind) {
            case BEDS -> words.text("access.kind.beds");
            case SKILLED -> words.text("access.kind.skilled", CodeWords.in(words, skill.code()));
            case VOLUNTEERS -> words.text("access.kind.volunteers");
        };
    }

    List<String> heads() {
        return List.of(
                words.text("access.what"),
                words.text("access.covered", policy.coverageMinutes()),
                words.text("access.median"),
                words.text("access.mean"),
                words.text("access.low"),
                words.text("access.zero"),
                words.text("access.one"));
    }

    List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        for (var kind : SupplyKind.values()) {
            var figures = figures(kind);
            rows.add(List.of(
                    kind(kind),
                    words.percent(figures.covered, elders()),
                    figures.isThere ? number(figures.medianKm) : "–",
                    number(figures.mean),
                    words.percent(figures.low, elders()),
                    words.number(figures.zero),
                    words.number(figures.one)));
        }
        return rows;
    }

    private long elders() {
        return villages.stream().mapToLong(VillageAccess::elders).sum();
    }

    /** The mean of the enhanced score over elders. */
    double mean(SupplyKind kind) {
        double sum = villages.stream()
                .mapToDouble(one -> one.elders() * one.of(kind).enhanced())
                .sum();
        return elders() == 0 ? 0 : sum / elders();
    }

    /** Figures of the whole county. */
    private record Figures(
            long covered, boolean isThere, double medianKm, double mean, long low, long zero, long one) {}

    private Figures figures(SupplyKind kind) {
        double mean = mean(kind);
        var eldersByKm = new TreeMap<Double, Long>();
        long covered = 0;
        long low = 0;
        long zero = 0;
        long one = 0;
        for (var village : villages) {
            var figures = village.of(kind);
            covered += figures.covered();
            low += figures.enhanced() < HALF * mean ? village.elders() : 0;
            zero += figures.inReach() == 0 ? 1 : 0;
            one += figures.inReach() == 1 ? 1 : 0;
            figures.nearestKm().ifPresent(km -> eldersByKm.merge(km, (long) village.elders(), Long::sum));
        }
        return new Figures(covered, !eldersByKm.isEmpty(), median(eldersByKm), mean, low, zero, one);
    }

    private static double median(TreeMap<Double, Long> headsByKm) {
        long all = headsByKm.values().stream().mapToLong(heads -> heads).sum();
        long passed = 0;
        for (var one : headsByKm.entrySet()) {
            passed += one.getValue();
            if (2 * passed >= all) {
                return one.getKey();
            }
        }
        return 0;
    }

    /** What is printed. */
    List<String> lines(Path folder) {
        var lines = new ArrayList<String>();
        lines.add(intro());
        lines.add("");
        var table = new TextTable();
        table.row(heads().toArray(String[]::new));
        rows().forEach(row -> table.row(row.toArray(String[]::new)));
        lines.addAll(table.lines());
        lines.add("");
        lines.add(words.text("access.files", folder.resolve(AccessFiles.PAGE), folder.resolve(AccessFiles.TABLE)));
        return lines;
    }

    /** The same for other programs. */
    SequencedMap<String, Object> tree(Path folder) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("folder", folder.toString());
        tree.put("skill", skill.code());
        tree.put("reach_minutes", policy.reachMinutes());
        tree.put("coverage_minutes", policy.coverageMinutes());
        tree.put("villages", villages.size());
        tree.put("elders", elders());
        for (var kind : SupplyKind.values()) {
            tree.put(kind.name().toLowerCase(Locale.ROOT), tree(figures(kind)));
        }
        return tree;
    }

    private static Map<String, Object> tree(Figures figures) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("covered_elders", figures.covered);
        if (figures.isThere) {
            tree.put("nearest_km_median", figures.medianKm);
        }
        tree.put("e2sfca_mean", figures.mean);
        tree.put("elders_under_half_the_mean", figures.low);
        tree.put("villages_without", figures.zero);
        tree.put("villages_with_one", figures.one);
        return tree;
    }

    /** One decimal, or three digits below 1. */
    static String number(double value) {
        return String.format(Locale.ROOT, value == 0 || value >= 1 ? "%,.1f" : "%.3f", value);
    }
}
