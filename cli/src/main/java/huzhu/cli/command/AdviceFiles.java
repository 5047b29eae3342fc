package huzhu.cli.command;

import huzhu.cli.message.Messages;
import huzhu.cli.report.Listing;
import huzhu.cli.report.VillageField;
import huzhu.cli.report.advise.AdvicePage;
import huzhu.cli.report.advise.CurveDrawing;
import huzhu.datasets.output.CsvTable;
import huzhu.datasets.output.FileContent;
import huzhu.datasets.output.JsonFile;
import huzhu.datasets.policy.PolicyValue;
import huzhu.model.county.County;
import huzhu.model.place.GeoPoint;
import huzhu.solver.advise.Action;
import huzhu.solver.advise.Advice;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/** The files of {@code advise}. */
final class AdviceFiles {
    static final String TABLE = "advice.csv";
    static final String PAGE = "advise.html";

    private static final String CURVE = "curve.csv";
    private static final double VILLAGE = 3;
    private static final double BOUGHT = 8;

    private final County county;
    private final List<PolicyValue> policy;
    private final Advice advice;
    private final AdvicePatches patches;
    private final AdviceSummary summary;
    private final Messages words;

    AdviceFiles(
            County county,
            List<PolicyValue> policy,
            Advice advice,
            AdvicePatches patches,
            AdviceSummary summary,
            Messages words) {
        this.county = county;
        this.policy = List.copyOf(policy);
        this.advice = advice;
        this.patches = patches;
        this.summary = summary;
        this.words = words;
    }

    /** The name of a kind of action in files. */
    static String kind(Action action) {
        return switch (action) {
            case Action.Bed one -> "bed";
            case Action.NewHome one -> "home";
            case Action.Recruit one -> "volunteer";
            case Action.Training one -> "training";
            case Action.Vehicle one -> "vehicle";
        };
    }

    /**
     * The files by name.
     *
     * @param record what run.json says
     */
    SequencedMap<String, FileContent> contents(SequencedMap<String, Object> record) {
        var files = new LinkedHashMap<String, FileContent>();
        files.put(TABLE, this::writeTable);
        files.put(CURVE, this::writeCurve);
        var page = new AdvicePage(
                words,
                county,
                summary.sentences(),
                listing(summary.heads(), summary.rows(), 3),
                CurveDrawing.of(proven(), met()),
                map(),
                costs());
        files.put(PAGE, page::write);
        var kept = advice.kept();
        for (int i = 0; i < kept.size(); i++) {
            var action = kept.get(i).action();
            var comment = words.text("advise.patch", i + 1, summary.what(action), summary.place(action));
            put(files, "patches/step-" + (i + 1) + ".yaml", comment, List.of(action), i + 1);
        }
        if (!kept.isEmpty()) {
            var all = kept.stream().map(Advice.Step::action).toList();
            put(files, "patches/all.yaml", words.text("advise.patch_all", all.size()), all, 1);
        }
        files.put("run.json", out -> JsonFile.write(out, record));
        return files;
    }

    private void put(
            SequencedMap<String, FileContent> files, String name, String comment, List<Action> actions, int first) {
        var text = patches.text(List.of(comment), actions, first).getBytes(StandardCharsets.UTF_8);
        files.put(name, out -> out.write(text));
    }

    private static Listing listing(List<String> heads, List<List<String>> rows, int texts) {
        return new Listing(
                heads,
                IntStream.range(0, heads.size()).mapToObj(i -> i >= texts).toList(),
                rows,
                "");
    }

    private void writeTable(OutputStream out) throws IOException {
        var csv = new CsvTable(
                out,
                List.of(
                        "rank",
                        "confirmed",
                        "action",
                        "where",
                        "words",
                        "yuan_a_year",
                        "gain_at_most",
                        "removes_proven",
                        "confirmed_gain",
                        "low",
                        "high",
                        "visit_minutes",
                        "cumulative_yuan",
                        "cumulative_gain"));
        int rank = 0;
        long yuan = 0;
        double gained = 0;
        for (var step : advice.steps()) {
            var gain = step.confirmation().gain();
            var row = csv.row();
            if (step.isKept()) {
                rank++;
                yuan += step.yuan();
                gained += gain.mean();
                row.number(rank).text("yes");
            } else {
                row.blank().text("no");
            }
            row.text(kind(step.action()))
                    .text(AdviceSummary.where(step.action()))
                    .text(summary.what(step.action()))
                    .number(step.yuan())
                    .decimal(step.mostGain())
                    .decimal(step.provenGain())
                    .decimal(gain.mean());
            if (gain.interval().isPresent()) {
                row.decimal(gain.interval().get().low())
                        .decimal(gain.interval().get().high());
            } else {
                row.blank().blank();
            }
            row.decimal(step.confirmation().visitMinutes())
                    .number(yuan)
                    .decimal(gained)
                    .end();
        }
        csv.flush();
    }

    private void writeCurve(OutputStream out) throws IOException {
        var csv = new CsvTable(out, List.of("yuan_a_year", "need", "met_by_rosters", "met_at_most"));
        for (var one : advice.ceilings()) {
            csv.row()
                    .decimal(one.yuan())
                    .decimal(advice.need())
                    .decimal(metWith(one.yuan()))
                    .decimal(one.met())
                    .end();
        }
        csv.flush();
    }

    /** Need met with as many of the purchases, from the first, as the money pays for. */
    private double metWith(double yuan) {
        double met = advice.need() - advice.unmet();
        double spent = 0;
        for (var step : advice.kept()) {
            spent += step.yuan();
            if (spent > yuan) {
                break;
            }
            met += step.confirmation().gain().mean();
        }
        return met;
    }

    private double share(double met) {
        return advice.need() == 0 ? 1 : met / advice.need();
    }

    private List<CurveDrawing.Point> proven() {
        return advice.ceilings().stream()
                .map(one -> new CurveDrawing.Point(one.yuan(), share(one.met())))
                .toList();
    }

    private List<CurveDrawing.Point> met() {
        var points = new ArrayList<CurveDrawing.Point>();
        double spent = 0;
        points.add(new CurveDrawing.Point(0, share(metWith(0))));
        for (var step : advice.kept()) {
            spent += step.yuan();
            points.add(new CurveDrawing.Point(spent, share(metWith(spent))));
        }
        return points;
    }

    private VillageField.Drawing map() {
        var field = VillageField.of(county);
        var dots = new ArrayList<VillageField.Dot>();
        for (var village : county.places().villages()) {
            dots.add(field.dot(village.location(), VILLAGE, "day", village.name()));
        }
        for (var step : advice.kept()) {
            var action = step.action();
            dots.add(field.dot(location(action), BOUGHT, "met", summary.what(action) + " · " + summary.place(action)));
        }
        var marks = county.places().homes().stream()
                .map(home -> field.dot(home.location(), 0, "home", home.name()))
                .toList();
        return new VillageField.Drawing(words.text("advise.map"), field.height(), dots, marks);
    }

    /** Where it is bought; a person's village, never the house. */
    private GeoPoint location(Action action) {
        return switch (action) {
            case Action.Bed one -> county.requireHome(one.home()).location();
            case Action.NewHome one -> county.requireVillage(one.village()).location();
            case Action.Recruit one -> county.requireVillage(one.village()).location();
            case Action.Training one -> villageOf(one);
            case Action.Vehicle one -> villageOf(one);
        };
    }

    private GeoPoint villageOf(Action action) {
        var who = county.requireVolunteer(action.person().orElseThrow());
        return county.requireVillage(who.person().village()).location();
    }

    private Listing costs() {
        var rows = policy.stream()
                .filter(value -> value.path().startsWith("advise."))
                .map(value -> List.of(
                        value.path(), value.value(), value.source().isEmpty() ? value.origin() : value.source()))
                .toList();
        return listing(
                List.of(
                        words.text("advise.cost.name"),
                        words.text("advise.cost.value"),
                        words.text("advise.cost.source")),
                rows,
                3);
    }
}
