package huzhu.datasets.county;

import huzhu.datasets.patch.Patch;
import huzhu.datasets.patch.PatchFile;
import huzhu.datasets.policy.PolicyLayers;
import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.table.Problems;
import huzhu.datasets.table.RowPatch;
import huzhu.datasets.table.TablePatches;
import huzhu.datasets.table.TableSchema;
import huzhu.datasets.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The patches of one reading, sorted by table, and what becomes of them. */
final class ProjectPatches {
    private final Problems problems;
    private final Map<String, List<RowPatch>> changes = new LinkedHashMap<>();
    private final Map<String, TablePatches> byTable = new HashMap<>();

    ProjectPatches(Problems problems) {
        this.problems = problems;
    }

    /** Takes the patches of a file: policy values at once, rows when their table is read. */
    void add(YamlNode root, String file, PolicyLayers layers) {
        add(PatchFile.read(root, file, problems), layers);
    }

    /** Takes patches that have been read. */
    void add(List<Patch> patches, PolicyLayers layers) {
        for (var patch : patches) {
            switch (patch) {
                case Patch.OfPolicy policy -> layers.add(policy.values(), policy.file());
                case Patch.OfTable rows ->
                    changes.computeIfAbsent(rows.table(), table -> new ArrayList<>())
                            .add(rows.change());
            }
        }
    }

    /** The project does not have this table: its patches can do nothing. */
    void refuse(String table) {
        changes.getOrDefault(table, List.of()).stream()
                .filter(change -> !(change instanceof RowPatch.Clear))
                .forEach(change -> problems.add(
                        change.place().file(),
                        change.place().line(),
                        "table",
                        ProblemCode.PATCH_TABLE_ABSENT,
                        table,
                        "",
                        table));
    }

    /** The patches of a table, to be laid over its rows. */
    TablePatches of(String table) {
        return byTable.computeIfAbsent(
                table, name -> new TablePatches(TableSchema.require(name), changes.getOrDefault(name, List.of())));
    }

    /** What each file has done to each table. */
    List<PatchCount> counts() {
        var counts = new LinkedHashMap<List<String>, PatchCount>();
        changes.keySet().forEach(table -> {
            var patches = of(table);
            for (int i = 0; i < patches.patches().size(); i++) {
                var change = patches.patches().get(i);
                counts.merge(
                        List.of(change.place().file(), table),
                        count(table, change, patches.rows(i)),
                        ProjectPatches::sum);
            }
        });
        return List.copyOf(counts.values());
    }

    private PatchCount count(String table, RowPatch change, int rows) {
        var file = change.place().file();
        return switch (change) {
            case RowPatch.Alter alter -> new PatchCount(file, table, rows, 0, 0);
            case RowPatch.Add add -> new PatchCount(file, table, 0, rows, 0);
            case RowPatch.Scale scale -> new PatchCount(file, table, rows, 0, 0);
            case RowPatch.Copy copy -> new PatchCount(file, table, 0, rows, 0);
            case RowPatch.Lose lose when of(table).isOfPeopleWithTime() -> new PatchCount(file, table, rows, 0, 0);
            case RowPatch.Lose lose -> new PatchCount(file, table, 0, 0, rows);
            case RowPatch.Remove remove -> new PatchCount(file, table, 0, 0, rows);
            case RowPatch.Clear clear -> new PatchCount(file, table, 0, 0, rows);
        };
    }

    private static PatchCount sum(PatchCount one, PatchCount other) {
        return new PatchCount(
                one.file(),
                one.table(),
                one.altered() + other.altered(),
                one.added() + other.added(),
                one.removed() + other.removed());
    }
}
