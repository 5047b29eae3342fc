package huzhu.datasets.county;

import huzhu.datasets.survey.CoordinateSystem;
import huzhu.datasets.table.TableSource;
import huzhu.model.week.PlanningWeek;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code huzhu.yaml} says; empty where it says nothing that makes sense, which is then a problem already.
 *
 * @param name name of the project
 * @param week the planned week
 * @param crsNamed whether it names a coordinate system, be it an unknown one
 * @param crs coordinate system of the tables
 * @param tables files of the tables by name, one or several each
 * @param policy the policy file
 * @param previous folder of an earlier plan
 * @param merges answers to whether two ids are of one person
 * @param ledger book of the time bank, which need not be there yet
 * @param roads extract of roads; none if straight lines do
 */
record ProjectFile(
        String name,
        Optional<PlanningWeek> week,
        boolean crsNamed,
        Optional<CoordinateSystem> crs,
        Map<String, List<TableSource>> tables,
        Optional<NamedPath> policy,
        Optional<NamedPath> merges,
        Optional<Path> previous,
        Optional<Path> ledger,
        Optional<RoadsSource> roads) {
    /**
     * A file of the project.
     *
     * @param path where it lies
     * @param name its name in problems
     */
    record NamedPath(Path path, String name) {}

    /**
     * Where roads come from.
     *
     * @param extract the file
     * @param name its name in problems
     * @param line line of {@code huzhu.yaml}
     * @param cache folder in which matrices are kept
     * @param farthestKm straight kilometres beyond which no road counts as near
     */
    record RoadsSource(Path extract, String name, int line, Path cache, double farthestKm) {}

    ProjectFile {
        tables = Map.copyOf(tables);
    }
}
