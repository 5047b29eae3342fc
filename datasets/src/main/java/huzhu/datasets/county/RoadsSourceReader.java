package huzhu.datasets.county;

import huzhu.datasets.county.ProjectFile.NamedPath;
import huzhu.datasets.county.ProjectFile.RoadsSource;
import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.yaml.YamlNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Makes sense of the key {@code roads} of {@code huzhu.yaml}: a file name, or a file with settings. */
final class RoadsSourceReader {
    private static final String ROADS = "roads";
    private static final String CACHE = "roads-cache";
    private static final double FARTHEST_KM = 2;
    private static final double MOST_FARTHEST_KM = 20;

    private final ProjectProblems problems;
    private final Path folder;
    private final Inside inside;

    /** Finds a path that must lie inside the project; none that does not is a problem already. */
    @FunctionalInterface
    interface Inside {
        Optional<NamedPath> find(String text, int line, String column);
    }

    RoadsSourceReader(ProjectProblems problems, Path folder, Inside inside) {
        this.problems = problems;
        this.folder = folder;
        this.inside = inside;
    }

    Optional<RoadsSource> read(YamlNode.Mapping root) {
        var node = root.find(ROADS);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        int line = node.get().line();
        if (node.get() instanceof YamlNode.Mapping mapping) {
            problems.checkKeys(mapping, ProjectSchema.ROADS_KEYS);
            var file = problems.text(mapping, "file");
            if (mapping.find("file").isEmpty()) {
                problems.add(line, "roads.file", ProblemCode.KEY_MISSING, "", "", "file", "file: county.osm.gz");
            }
            var cache = problems.text(mapping, "cache").orElse(CACHE);
            var farthestKm = problems.text(mapping, "farthest_km")
                    .map(text -> kilometres(text, ProjectProblems.line(mapping, "farthest_km")))
                    .orElse(Optional.of(FARTHEST_KM));
            return file.isEmpty() || farthestKm.isEmpty()
                    ? Optional.empty()
                    : source(file.get(), line, cache, farthestKm.get());
        }
        return problems.text(root, ROADS).flatMap(text -> source(text, line, CACHE, FARTHEST_KM));
    }

    private Optional<Double> kilometres(String text, int line) {
        try {
            double km = Double.parseDouble(text);
            if (km > 0 && km <= MOST_FARTHEST_KM) {
                return Optional.of(km);
            }
        } catch (NumberFormatException e) {
            problems.add(line, "roads.farthest_km", ProblemCode.ROADS_DISTANCE, text, "");
            return Optional.empty();
        }
        problems.add(line, "roads.farthest_km", ProblemCode.ROADS_DISTANCE, text, "");
        return Optional.empty();
    }

    /** The extract is large and shared by the projects of many weeks, so it may lie anywhere. */
    private Optional<RoadsSource> source(String file, int line, String cache, double farthestKm) {
        try {
            var extract = folder.resolve(file);
            return inside.find(cache, line, "roads.cache")
                    .map(place -> new RoadsSource(extract, file, line, place.path(), farthestKm));
        } catch (InvalidPathException e) {
            problems.add(line, ROADS, ProblemCode.PATH_OUTSIDE, file, "");
            return Optional.empty();
        }
    }
}
