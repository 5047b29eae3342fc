package huzhu.datasets.scenario;

import huzhu.datasets.patch.Patch;
import huzhu.datasets.patch.PatchFile;
import huzhu.datasets.table.Nearest;
import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.table.Problems;
import huzhu.datasets.table.TextFile;
import huzhu.datasets.yaml.YamlFile;
import huzhu.datasets.yaml.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a file of scenarios: under {@code scenarios}, names with {@code title}, {@code extends} and {@code patches}, see
 * {@code docs/scenario.md}. Scenarios may stand in any order.
 *
 * <p>Everything that makes no sense becomes a problem with its line.
 */
public final class ScenarioFile {
    private static final String ROOT = "scenarios";
    private static final String EXTENDS = "extends";
    private static final String WEEKS = "weeks";
    private static final List<String> KEYS = List.of("title", EXTENDS, WEEKS, "patches");

    /** Tables of people who live through the weeks and change in them. */
    private static final List<String> LIVED = List.of("villages", "elders", "bed_requests");

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]{0,39}");

    private final String file;
    private final Problems problems;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    private ScenarioFile(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** A scenario before those it adds to are known. */
    private record Draft(int line, String title, Optional<String> parent, int parentLine, Scenario.Layer own) {}

    /**
     * What a file says.
     *
     * @param scenarios the scenarios in the order of the file
     * @param sha256 hash of the file, if it could be opened
     */
    public record Content(List<Scenario> scenarios, Optional<String> sha256) {}

    /**
     * The scenarios of a file; what they change is checked against the project only when that is read under them.
     *
     * @param name name of the file in problems
     */
    public static Content read(Path path, String name, Problems problems) {
        var text = TextFile.open(path, name, problems);
        var scenarios = text.flatMap(found -> YamlFile.read(found, name, problems))
                .map(root -> new ScenarioFile(name, problems).scenarios(root))
                .orElse(List.of());
        return new Content(scenarios, text.map(TextFile::sha256));
    }

    private List<Scenario> scenarios(YamlNode root) {
        mapping(root, "").ifPresent(top -> {
            checkKeys(top, List.of(ROOT));
            var list = top.find(ROOT);
            if (list.isEmpty()) {
                wrongType(root.line(), ROOT, "names of scenarios", "方案名称");
            }
            list.flatMap(node -> mapping(node, ROOT))
                    .ifPresent(named -> named.entries().forEach(this::readScenario));
        });
        var scenarios = new ArrayList<Scenario>();
        drafts.forEach((name, draft) -> layers(name, draft)
                .ifPresent(layers -> scenarios.add(new Scenario(name, draft.title(), draft.parent(), layers))));
        return List.copyOf(scenarios);
    }

    private void readScenario(YamlNode.Entry entry) {
        var name = entry.key();
        if (!NAME.matcher(name).matches() || name.equals(Scenario.BASE)) {
            problems.add(file, entry.line(), name, ProblemCode.SCENARIO_NAME, name, "");
            return;
        }
        mapping(entry.value(), name).ifPresent(body -> {
            checkKeys(body, KEYS);
            var patches = body.find("patches").map(node -> PatchFile.read(node, file, problems));
            var weeks = weeks(body, patches.orElse(List.of()));
            var parent = text(body, EXTENDS).filter(one -> !one.equals(Scenario.BASE));
            int parentLine = body.find(EXTENDS).map(YamlNode::line).orElse(entry.line());
            drafts.put(
                    name,
                    new Draft(
                            entry.line(),
                            text(body, "title").orElse(name),
                            parent,
                            parentLine,
                            new Scenario.Layer(patches.orElse(List.of()), weeks)));
        });
    }

    /** The weeks in which patches hold; what people live through cannot be otherwise for some weeks. */
    private Optional<WeekSpan> weeks(YamlNode.Mapping body, List<Patch> patches) {
        var text = text(body, WEEKS);
        var weeks = text.flatMap(WeekSpan::find);
        int line = body.find(WEEKS).map(YamlNode::line).orElse(body.line());
        if (text.isPresent() && weeks.isEmpty()) {
            wrongType(line, WEEKS, "weeks as in 3-8", "如 3-8 的周次");
        }
        if (text.isPresent()) {
            patches.stream()
                    .flatMap(patch -> lasting(patch).stream())
                    .distinct()
                    .forEach(what -> problems.add(file, line, WEEKS, ProblemCode.SCENARIO_WEEKS, what, ""));
        }
        return weeks;
    }

    /** What of a patch cannot hold for some weeks only. */
    private static Optional<String> lasting(Patch patch) {
        return switch (patch) {
            case Patch.OfTable rows -> Optional.of(rows.table()).filter(LIVED::contains);
            case Patch.OfPolicy policy ->
                policy.values().entries().stream()
                        .map(YamlNode.Entry::key)
                        .filter(path -> path.equals("simulate") || path.startsWith("simulate."))
                        .findFirst();
        };
    }

    /** The layers of a scenario from the project up; none if what it adds to is not there or leads back to it. */
    private Optional<List<Scenario.Layer>> layers(String name, Draft draft) {
        var layers = new ArrayList<Scenario.Layer>();
        var seen = new LinkedHashSet<String>();
        var at = draft;
        var atName = name;
        while (true) {
            if (!seen.add(atName)) {
                problems.add(
                        file, draft.parentLine(), EXTENDS, ProblemCode.SCENARIO_CIRCLE, String.join(" → ", seen), "");
                return Optional.empty();
            }
            layers.addFirst(at.own());
            if (at.parent().isEmpty()) {
                return Optional.of(layers);
            }
            atName = at.parent().get();
            var next = drafts.get(atName);
            if (next == null) {
                // Whoever adds to what is missing says so once, where it is named.
                if (at.equals(draft)) {
                    problems.add(
                            file,
                            draft.parentLine(),
                            EXTENDS,
                            ProblemCode.SCENARIO_UNKNOWN,
                            atName,
                            Nearest.find(atName, List.copyOf(drafts.keySet())).orElse(""),
                            String.join(", ", drafts.keySet()));
                }
                return Optional.empty();
            }
            at = next;
        }
    }

    private void checkKeys(YamlNode.Mapping mapping, List<String> known) {
        for (var entry : mapping.entries()) {
            if (!known.contains(entry.key())) {
                problems.add(
                        file,
                        entry.line(),
                        entry.key(),
                        ProblemCode.KEY_UNKNOWN,
                        entry.key(),
                        Nearest.find(entry.key(), known).orElse(""),
                        String.join(", ", known));
            }
        }
    }

    private Optional<YamlNode.Mapping> mapping(YamlNode node, String column) {
        if (node instanceof YamlNode.Mapping mapping) {
            return Optional.of(mapping);
        }
        wrongType(node.line(), column, "keys and values", "键和值");
        return Optional.empty();
    }

    private Optional<String> text(YamlNode.Mapping body, String key) {
        var node = body.find(key);
        if (node.isPresent() && node.get() instanceof YamlNode.Scalar scalar && !scalar.isNull()) {
            return Optional.of(scalar.text().strip());
        }
        node.ifPresent(other -> wrongType(other.line(), key, "a single value", "单个值"));
        return Optional.empty();
    }

    private void wrongType(int line, String column, String en, String zh) {
        problems.add(file, line, column, ProblemCode.TYPE_WRONG, "", "", en, zh);
    }
}
