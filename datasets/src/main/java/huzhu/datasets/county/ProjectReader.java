package huzhu.datasets.county;

import huzhu.datasets.output.EarlierWeeks;
import huzhu.datasets.patch.Patch;
import huzhu.datasets.policy.ContinuitySettings;
import huzhu.datasets.policy.PolicyLayers;
import huzhu.datasets.policy.PolicySettings;
import huzhu.datasets.roads.RoadsFound;
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
import huzhu.model.ledger.Ledger;
import huzhu.model.objective.Worth;
import huzhu.model.people.Ties;
import huzhu.model.place.Home;
import huzhu.model.place.Village;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    private final Map<String, List<TableParts.Part>> partsByTable = new LinkedHashMap<>();
    private final List<Row.Origin> origins = new ArrayList<>();
    private final ProjectPatches patches = new ProjectPatches(problems);
    private final List<MergeProposal> proposals = new ArrayList<>();
    private final String projectFile;
    private final Path folder;
    private Optional<RoadsFound> roads = Optional.empty();
    private EarlierWeeks earlier = EarlierWeeks.NONE;

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
        return readNamed(
                project,
                patchFiles.stream()
                        .map(path -> new NamedFile(path, path.toString()))
                        .toList(),
                sets);
    }

    /**
     * A file that goes by another name than that of its place.
     *
     * @param path where it lies
     * @param name what it is called in problems and records
     */
    public record NamedFile(Path path, String name) {}

    /** Does the same with files of patches that go by names. */
    public static Reading readNamed(Path project, List<NamedFile> patchFiles, List<String> sets) {
        return readLayered(project, patchFiles, sets, List.of());
    }

    private static Path file(Path project) {
        return Files.isDirectory(project) ? project.resolve(PROJECT_FILE) : project.toAbsolutePath();
    }

    private static ProjectReader reader(Path project) {
        var file = file(project);
        var folder = Files.isDirectory(project)
                ? project
                : Optional.ofNullable(file.getParent()).orElse(project);
        var name = Optional.ofNullable(file.getFileName()).orElse(file).toString();
        return new ProjectReader(folder, name);
    }

    /**
     * Does the same, with layers of patches that have been read already on top of all else.
     *
     * @param layers patches that apply one after the other; a later layer may set what an earlier one has set
     */
    public static Reading readLayered(
            Path project, List<NamedFile> patchFiles, List<String> sets, List<List<Patch>> layers) {
        return reader(project).readFrom(file(project), patchFiles, sets, layers);
    }

    private Reading readFrom(Path file, List<NamedFile> patchFiles, List<String> sets, List<List<Patch>> given) {
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
                patch -> yaml(patch.path(), patch.name()).ifPresent(node -> patches.add(node, patch.name(), layers)));
        sets.forEach(layers::set);
        for (var layer : given) {
            layers.startLayer();
            patches.add(layer, layers);
        }
        if (project.isEmpty()) {
            return reading(Optional.empty(), layers, Optional.empty());
        }
        var book = new ProjectBook(project.get().ledger(), problems);
        var county = county(project.get(), layers)
                .map(found -> afterPrevious(found, project.get(), book, layers))
                .map(found -> redeemed(found, book, layers));
        return reading(problems.hasErrors() ? Optional.empty() : county, layers, project);
    }

    /** The county with what an earlier week hands on laid over it. */
    private County afterPrevious(County county, ProjectFile project, ProjectBook book, PolicyLayers layers) {
        if (project.previous().isEmpty()) {
            return county;
        }
        earlier = EarlierWeeks.read(project.previous().get());
        problems.addAll(earlier.problems());
        hashes.putAll(earlier.hashes());
        var care = earlier.care().records();
        var places = earlier.places().records();
        var attended = places.isEmpty() ? Optional.<Ledger>empty() : book.ledger();
        var past = new PastWeeks(attended).past(care, earlier.work().records(), places);
        return PreviousWeek.laidOver(county, ContinuitySettings.of(layers), care, past);
    }

    /** The county with those preferred for whom hours are set aside in the book that the project names. */
    private static County redeemed(County county, ProjectBook book, PolicyLayers layers) {
        double factor = ContinuitySettings.of(layers).redeemFactor();
        return factor == 1
                ? county
                : book.ledger()
                        .map(ledger -> SetAsideHours.preferred(county, ledger, factor))
                        .orElse(county);
    }

    private Optional<YamlNode> yaml(Path path, String name) {
        var text = TextFile.open(path, name, problems);
        text.ifPresent(found -> hashes.put(name, found.sha256()));
        return text.flatMap(found -> YamlFile.read(found, name, problems));
    }

    private Optional<County> county(ProjectFile project, PolicyLayers layers) {
        var policy = PolicySettings.of(layers);
        var links = new Links(problems);
        var decisions = project.merges()
                .map(file -> MergeDecisions.read(file, hashes, problems))
                .orElseGet(MergeDecisions::new);
        var doubles = new Doubles(decisions);
        for (var schema : TableSchema.all()) {
            var sources = project.tables().getOrDefault(schema.name(), List.of());
            if (!sources.isEmpty()) {
                var log = new TableLog(schema.name(), sources.getFirst().file(), problems);
                log.namePeople(decisions.people());
                links.add(log);
                logs.add(log);
            } else if (schema.required()) {
                links.log(schema.name()).cutShort();
            }
            if (sources.isEmpty()) {
                patches.refuse(schema.name());
            }
        }
        var positions = new Positions(project, projectFile, problems);
        var places = new PlaceRows(links, positions);
        var services = new ServiceRows(links);
        var people = new PeopleRows(links, positions, places, new NeedReading(policy), project.week(), doubles);
        var requests = new RequestRows(links, services);
        var offers = new OfferRows(links, places, services, policy, project.week());
        table(project, links, "villages", places::takeVillage);
        table(project, links, "services", services::take);
        table(project, links, "elders", people::takeElder);
        people.finishElders();
        table(project, links, "volunteers", people::takeVolunteer);
        table(project, links, "homes", places::takeHome);
        table(project, links, "rooms", places::takeRoom);
        places.finish();
        table(project, links, "requests", requests::take);
        requests.finish();
        table(project, links, "bed_requests", offers::takeStay);
        table(project, links, "sessions", offers::takeSession);
        table(project, links, "ties", people::takeTie);
        decisions.complain(links.log("elders").rowsById().keySet());
        proposals.addAll(doubles.proposals());
        checkCoefficients(policy, links, project);
        if (problems.hasErrors() || project.week().isEmpty()) {
            return Optional.empty();
        }
        var straight = new Places(
                places.villages().values(),
                places.homes().values(),
                places.rooms().values(),
                Optional.empty());
        roads = project.roads().flatMap(source -> {
            var countyRoads = new CountyRoads(links, projectFile, problems, hashes);
            countyRoads.add("villages", straight.villages(), one -> one.id().value(), Village::location);
            countyRoads.add(
                    "elders",
                    people.elders().values(),
                    one -> one.id().value(),
                    one -> one.person().location());
            countyRoads.add(
                    "volunteers",
                    people.volunteers().values(),
                    one -> one.id().value(),
                    one -> one.person().location());
            countyRoads.add("homes", straight.homes(), one -> one.id().value(), Home::location);
            countyRoads.add(
                    "sessions",
                    offers.sessions().values(),
                    one -> one.id().value(),
                    one -> one.venue().location());
            return countyRoads.find(source, policy.policy().travel().detour());
        });
        var county = new County(
                name(project),
                project.week().get(),
                new Places(straight.villages(), straight.homes(), straight.rooms(), roads.map(RoadsFound::matrix)),
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
        var log = links.log(table);
        var schema = TableSchema.require(table);
        var parts = new ArrayList<TableParts.Part>();
        partsByTable.put(table, parts);
        var sources = project.tables().getOrDefault(table, List.of());
        boolean merges = sources.size() > 1 || log.mayRename(schema);
        var merged = new MergedRows(schema.fields().getFirst().name(), taker);
        for (int i = 0; i < sources.size(); i++) {
            var source = sources.get(i);
            long errors = problems.errors();
            var opened = new TableParts(problems, hashes).open(source, schema);
            if (problems.errors() > errors) {
                log.cutShort();
            }
            for (var part : opened) {
                hashes.put(source.file(), part.file().sha256());
                log.startPart(part.name(), i);
                TableReader.read(
                        part.file(), schema, source, part.layout(), log, patches.of(table), merges ? merged : taker);
            }
            parts.addAll(opened);
        }
        if (!sources.isEmpty()) {
            TableReader.addRows(schema, sources.getLast(), log, patches.of(table), merges ? merged : taker);
        }
        merged.finish();
        origins.addAll(merged.origins());
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

    private Reading reading(Optional<County> county, PolicyLayers layers, Optional<ProjectFile> project) {
        var counts = new ArrayList<TableCount>();
        var defaults = new ArrayList<String>();
        var sources = new ArrayList<Reading.Source>();
        for (var log : logs) {
            log.defaults()
                    .forEach((words, rows) -> defaults.add(
                            log.table() + "." + words + " used for " + rows + (rows == 1 ? " row" : " rows")));
            var parts = partsByTable.getOrDefault(log.table(), List.of());
            for (int i = 0; i < log.counts().size(); i++) {
                var count = log.counts().get(i);
                int rowsIn = count.rows().cardinality();
                int refused = count.refused().cardinality();
                counts.add(new TableCount(
                        log.table(), count.file(), rowsIn, rowsIn - refused, refused, count.blankRows()));
                if (i < parts.size()) {
                    var name = parts.size() == 1 ? log.table() : log.table() + "-" + (i + 1);
                    var file = parts.get(i).file();
                    sources.add(
                            new Reading.Source(log.table(), name, count.file(), file, count.rows(), count.refused()));
                }
            }
        }
        return new Reading(
                county,
                problems.all(),
                counts,
                layers.values(),
                hashes,
                defaults,
                project.flatMap(ProjectFile::previous),
                earlier,
                project.flatMap(ProjectFile::ledger),
                patches.counts(),
                sources,
                origins,
                proposals,
                completeness(),
                roads);
    }

    private List<Completeness> completeness() {
        var all = new ArrayList<Completeness>();
        for (var log : logs) {
            for (var field : TableSchema.require(log.table()).fields()) {
                var use = field.columnRequired()
                        ? Optional.of(Completeness.Use.FIRST_ROSTER)
                        : field.neededFor().isEmpty()
                                ? Optional.<Completeness.Use>empty()
                                : Optional.of(
                                        field.neededFor().equals("report")
                                                ? Completeness.Use.REPORT
                                                : Completeness.Use.BETTER_ROSTER);
                use.ifPresent(purpose -> all.add(new Completeness(
                        log.table(), field.name(), purpose, log.filledRows(field.name()), log.rowsIn())));
            }
        }
        return all;
    }
}
