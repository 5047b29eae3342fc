package huzhu.datasets.county;

import huzhu.datasets.policy.PolicyLayers;
import huzhu.datasets.policy.PolicySettings;
import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.table.Problems;
import huzhu.datasets.table.Row;
import huzhu.datasets.table.TableLog;
import huzhu.datasets.table.TableReader;
import huzhu.datasets.table.TableSchema;
import huzhu.datasets.table.TextFile;
import huzhu.datasets.yaml.YamlFile;
import huzhu.datasets.yaml.YamlNode;
import huzhu.model.county.County;
import huzhu.model.county.Needs;
import huzhu.model.county.People;
import huzhu.model.county.Places;
import huzhu.model.objective.Worth;
import huzhu.model.people.Ties;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads a project: {@code huzhu.yaml}, the policy, then table by table, to a checked county or to the list of everything that
 * is wrong.
 *
 * <p>A mistake never ends the reading: what does not depend on it is read and checked all the same.
 */
public final class ProjectReader {
    private static final String PROJECT_FILE = "huzhu.yaml";

    private final Problems problems = new Problems();
    private final Map<String, String> hashes = new LinkedHashMap<>();
    private final List<TableLog> logs = new ArrayList<>();
    private final Map<String, TextFile> files = new LinkedHashMap<>();
    private final ProjectPatches patches = new ProjectPatches(problems);
    private final String projectFile;
    private final Path folder;

    private ProjectReader(Path folder, String projectFile) {
        this.folder = folder;
        this.projectFile = projectFile;
    }

    /**
     * Reads a project.
     *
     * @param project folder that holds {@code huzhu.yaml}, or that file
     * @param sets policy values of the command line, each {@code path=value}
     */
    public static Reading read(Path project, List<String> sets) {
        return read(project, List.of(), sets);
    }

    /**
     * Reads a project as patches change it; its files stay as they are.
     *
     * @param project folder that holds {@code huzhu.yaml}, or that file
     * @param patchFiles files of patches, in the order in which they apply
     * @param sets policy values of the command line, each {@code path=value}, which come last
     */
    public static Reading read(Path project, List<Path> patchFiles, List<String> sets) {
        boolean isFolder = Files.isDirectory(project);
        var file = isFolder ? project.resolve(PROJECT_FILE) : project.toAbsolutePath();
        var folder = isFolder ? project : Optional.ofNullable(file.getParent()).orElse(project);
        var name = Optional.ofNullable(file.getFileName()).orElse(file).toString();
        return new ProjectReader(folder, name).readFrom(file, patchFiles, sets);
    }

    private Reading readFrom(Path file, List<Path> patchFiles, List<String> sets) {
        if (!Files.isRegularFile(file)) {
            problems.add(projectFile, 0, "", ProblemCode.PROJECT_MISSING, "", "");
            return reading(Optional.empty(), new PolicyLayers(problems), Optional.empty());
        }
        var root = yaml(file, projectFile);
        var project = root.map(node -> new ProjectFileReader(folder, projectFile, problems).read(node));
        var layers = new PolicyLayers(problems);
        project.flatMap(ProjectFile::policy)
                .ifPresent(path -> yaml(path.path(), path.name()).ifPresent(node -> layers.add(node, path.name())));
        patchFiles.forEach(
                path -> yaml(path, path.toString()).ifPresent(node -> patches.add(node, path.toString(), layers)));
        sets.forEach(layers::set);
        if (project.isEmpty()) {
            return reading(Optional.empty(), layers, Optional.empty());
        }
        var county = county(project.get(), layers);
        return reading(
                problems.hasErrors() ? Optional.empty() : county, layers, project.flatMap(ProjectFile::previous));
    }

    private Optional<YamlNode> yaml(Path path, String name) {
        var text = TextFile.open(path, name, problems);
        text.ifPresent(found -> hashes.put(name, found.sha256()));
        return text.flatMap(found -> YamlFile.read(found, name, problems));
    }

    private Optional<County> county(ProjectFile project, PolicyLayers layers) {
        var policy = PolicySettings.of(layers);
        var links = new Links(problems);
        for (var schema : TableSchema.all()) {
            var source = project.tables().get(schema.name());
            if (source != null) {
                var log = new TableLog(schema.name(), source.file(), problems);
                links.add(log);
                logs.add(log);
            } else if (schema.required()) {
                links.log(schema.name()).cutShort();
            }
            if (source == null) {
                patches.refuse(schema.name());
            }
        }
        var positions = new Positions(project, projectFile, problems);
        var places = new PlaceRows(links, positions);
        var services = new ServiceRows(links);
        var people = new PeopleRows(links, positions, places, new NeedReading(policy), project.week());
        var requests = new RequestRows(links, services);
        var offers = new OfferRows(links, places, services, policy, project.week());
        table(project, links, "villages", places::takeVillage);
        table(project, links, "services", services::take);
        table(project, links, "elders", people::takeElder);
        table(project, links, "volunteers", people::takeVolunteer);
        table(project, links, "homes", places::takeHome);
        table(project, links, "rooms", places::takeRoom);
        places.finish();
        table(project, links, "requests", requests::take);
        requests.finish();
        table(project, links, "bed_requests", offers::takeStay);
        table(project, links, "sessions", offers::takeSession);
        table(project, links, "ties", people::takeTie);
        checkCoefficients(policy, links, project);
        if (problems.hasErrors() || project.week().isEmpty()) {
            return Optional.empty();
        }
        var county = new County(
                name(project),
                project.week().get(),
                new Places(
                        places.villages().values(),
                        places.homes().values(),
                        places.rooms().values()),
                new People(
                        people.elders().values(),
                        people.volunteers().values(),
                        new Ties(people.ties().values())),
                new Needs(
                        services.services().values(),
                        requests.requests().values(),
                        offers.stays().values(),
                        offers.sessions().values()),
                policy.policy());
        if (Worth.atMostMicros(county) > Worth.LIMIT_MICROS) {
            problems.add(projectFile, 0, "", ProblemCode.WEIGHTS_TOO_LARGE, "", "");
        }
        return Optional.of(county);
    }

    private String name(ProjectFile project) {
        return project.name().isEmpty()
                ? Optional.ofNullable(folder.toAbsolutePath().normalize().getFileName())
                        .map(Path::toString)
                        .orElse("")
                : project.name();
    }

    private void table(ProjectFile project, Links links, String table, Consumer<Row> taker) {
        var source = project.tables().get(table);
        if (source == null) {
            return;
        }
        var log = links.log(table);
        int before = problems.size();
        var text = TextFile.open(source.path(), source.file(), problems);
        if (problems.size() > before) {
            log.cutShort();
        }
        text.ifPresent(file -> {
            hashes.put(source.file(), file.sha256());
            files.put(table, file);
            TableReader.read(file, TableSchema.require(table), source, log, patches.of(table), taker);
        });
    }

    private void checkCoefficients(PolicySettings policy, Links links, ProjectFile project) {
        var file = project.policy().map(ProjectFile.NamedPath::name).orElse(PolicyLayers.SET);
        policy.policy().timeBank().coefficients().keySet().stream()
                .filter(service -> !links.log("services").rowsById().containsKey(service.value()))
                .sorted()
                .forEach(service -> problems.add(
                        file,
                        0,
                        "timebank.coefficient." + service,
                        ProblemCode.POLICY_SERVICE_UNKNOWN,
                        service.value(),
                        links.nearest(service.value(), "services")));
    }

    private Reading reading(Optional<County> county, PolicyLayers layers, Optional<Path> previous) {
        var counts = new ArrayList<TableCount>();
        var defaults = new ArrayList<String>();
        var sources = new ArrayList<Reading.Source>();
        for (var log : logs) {
            int rowsIn = log.rowsIn();
            int refused = log.rowsRefused();
            counts.add(new TableCount(log.table(), log.file(), rowsIn, rowsIn - refused, refused, log.blankRows()));
            log.defaults()
                    .forEach((words, rows) -> defaults.add(
                            log.table() + "." + words + " used for " + rows + (rows == 1 ? " row" : " rows")));
            Optional.ofNullable(files.get(log.table())).ifPresent(file -> {
                var rows = log.rows();
                sources.add(new Reading.Source(log.table(), file, rows, refused(log, rows)));
            });
        }
        return new Reading(
                county, problems.all(), counts, layers.values(), hashes, defaults, previous, patches.counts(), sources);
    }

    private static BitSet refused(TableLog log, BitSet rows) {
        var refused = new BitSet();
        rows.stream().filter(log::isRefused).forEach(refused::set);
        return refused;
    }
}
