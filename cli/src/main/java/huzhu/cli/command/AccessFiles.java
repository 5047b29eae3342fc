package huzhu.cli.command;

import huzhu.cli.message.Messages;
import huzhu.cli.report.Listing;
import huzhu.cli.report.VillageField;
import huzhu.cli.report.access.AccessPage;
import huzhu.datasets.output.CsvTable;
import huzhu.datasets.output.FileContent;
import huzhu.datasets.output.JsonFile;
import huzhu.model.access.SupplyKind;
import huzhu.model.access.VillageAccess;
import huzhu.model.county.County;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/** The files of {@code access}. */
final class AccessFiles {
    static final String TABLE = "access.csv";
    static final String PAGE = "access.html";

    /** Villages that the page lists: those where beds, hours or a skill are scarcest; all are in the file. */
    private static final int MOST_ROWS = 300;

    private static final double LARGEST_RADIUS = 15;
    private static final double SMALLEST_RADIUS = 2;
    private static final double GOOD = 0.75;
    private static final double POOR = 0.25;

    private final County county;
    private final List<VillageAccess> villages;
    private final AccessSummary summary;
    private final Messages words;

    AccessFiles(County county, List<VillageAccess> villages, AccessSummary summary, Messages words) {
        this.county = county;
        this.villages = List.copyOf(villages);
        this.summary = summary;
        this.words = words;
    }

    /**
     * The files by name.
     *
     * @param record what run.json says
     */
    SequencedMap<String, FileContent> contents(SequencedMap<String, Object> record) {
        var files = new LinkedHashMap<String, FileContent>();
        files.put(TABLE, this::writeTable);
        var page = new AccessPage(words, county, summary.intro(), summaryTable(), maps(), table());
        files.put(PAGE, page::write);
        files.put("run.json", out -> JsonFile.write(out, record));
        return files;
    }

    private void writeTable(OutputStream out) throws IOException {
        var header = new ArrayList<>(List.of("village_id", "name", "township", "elders"));
        for (var kind : SupplyKind.values()) {
            var name = kind.name().toLowerCase(Locale.ROOT);
            for (var figure : List.of(
                    "nearest_km",
                    "nearest_min",
                    "in_reach",
                    "covered_elders",
                    "2sfca",
                    "e2sfca",
                    "gaussian",
                    "3sfca")) {
                header.add(name + "_" + figure);
            }
        }
        var csv = new CsvTable(out, header);
        for (var one : villages) {
            var row = csv.row()
                    .text(one.village().id())
                    .text(one.village().name())
                    .text(one.village().township())
                    .number(one.elders());
            for (var kind : SupplyKind.values()) {
                add(row, one.of(kind));
            }
            row.end();
        }
        csv.flush();
    }

    private static void add(CsvTable.Row row, VillageAccess.Figures figures) {
        if (figures.nearestKm().isPresent()) {
            row.km(figures.nearestKm().getAsDouble())
                    .number(figures.nearestMinutes().orElseThrow());
        } else {
            row.blank().blank();
        }
        row.number(figures.inReach())
                .number(figures.covered())
                .decimal(figures.twoStep())
                .decimal(figures.enhanced())
                .decimal(figures.gaussian())
                .decimal(figures.threeStep());
    }

    private Listing summaryTable() {
        return listing(summary.heads(), summary.rows(), 1, "");
    }

    private static Listing listing(List<String> heads, List<List<String>> rows, int texts, String note) {
        return new Listing(
                heads,
                IntStream.range(0, heads.size()).mapToObj(i -> i >= texts).toList(),
                rows,
                note);
    }

    private Listing table() {
        var heads = new ArrayList<>(List.of(words.text("access.village"), words.text("access.elders")));
        for (var kind : SupplyKind.values()) {
            heads.add(words.text("access.head.score", summary.kind(kind)));
            heads.add(words.text("access.head.km"));
            heads.add(words.text("access.head.covered"));
        }
        var rows = villages.stream()
                .sorted(Comparator.comparingDouble(this::standing))
                .limit(MOST_ROWS)
                .map(this::row)
                .toList();
        var note = villages.size() > MOST_ROWS ? words.text("access.first", MOST_ROWS, villages.size()) : "";
        return listing(heads, rows, 1, note);
    }

    /** The lowest of a village's scores, each as a share of the county's mean. */
    private double standing(VillageAccess one) {
        double lowest = Double.POSITIVE_INFINITY;
        for (var kind : SupplyKind.values()) {
            double mean = summary.mean(kind);
            lowest = Math.min(lowest, mean == 0 ? 1 : one.of(kind).enhanced() / mean);
        }
        return lowest;
    }

    private List<String> row(VillageAccess one) {
        var cells = new ArrayList<>(List.of(one.village().name(), words.number(one.elders())));
        for (var kind : SupplyKind.values()) {
            var figures = one.of(kind);
            cells.add(AccessSummary.number(figures.enhanced()));
            cells.add(
                    figures.nearestKm().isPresent()
                            ? AccessSummary.number(figures.nearestKm().getAsDouble())
                            : "–");
            cells.add(words.percent(figures.covered(), one.elders()));
        }
        return cells;
    }

    private List<VillageField.Drawing> maps() {
        var field = VillageField.of(county);
        var marks = county.places().homes().stream()
                .map(home -> field.dot(home.location(), 0, "home", home.name()))
                .toList();
        var maps = new ArrayList<VillageField.Drawing>();
        double most = villages.stream().mapToDouble(VillageAccess::elders).max().orElse(1);
        for (var kind : SupplyKind.values()) {
            double mean = summary.mean(kind);
            var dots = villages.stream()
                    .sorted(Comparator.comparingInt(one -> -one.elders()))
                    .map(one -> field.dot(
                            one.village().location(),
                            Math.max(SMALLEST_RADIUS, LARGEST_RADIUS * Math.sqrt(one.elders() / Math.max(1, most))),
                            look(one.of(kind).enhanced(), mean),
                            one.village().name() + " "
                                    + AccessSummary.number(one.of(kind).enhanced())))
                    .toList();
            maps.add(new VillageField.Drawing(
                    summary.kind(kind), field.height(), dots, kind == SupplyKind.BEDS ? marks : List.of()));
        }
        return maps;
    }

    private static String look(double score, double mean) {
        if (score == 0) {
            return "none";
        }
        return score >= GOOD * mean ? "met" : score >= POOR * mean ? "day" : "unmet";
    }
}
