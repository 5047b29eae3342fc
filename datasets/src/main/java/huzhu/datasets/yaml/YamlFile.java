package huzhu.datasets.yaml;

import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.table.Problems;
import huzhu.datasets.table.TextFile;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads a YAML file that a person wrote: one document, keys that are words, no aliases, no depths.
 *
 * <p>Built on the events of the parser, so that neither aliases nor nesting can blow up memory or stack.
 */
public final class YamlFile {
    private static final int DEEPEST = 16;
    private static final long LARGEST_BYTES = 1_000_000;

    private final String name;
    private final Problems problems;
    private final Iterator<Event> events;

    private YamlFile(String name, Problems problems, Iterator<Event> events) {
        this.name = name;
        this.problems = problems;
        this.events = events;
    }

    /** Ends the reading where no sense can be made of the rest; its problem has been added. */
    private static final class Unreadable extends Exception {}

    /**
     * The document, if it can be read and says something.
     *
     * @param name name of the file in problems
     */
    public static Optional<YamlNode> read(TextFile file, String name, Problems problems) {
        try (var reader = file.reader()) {
            // The parser takes minutes for a comment of some megabytes, and its own limit does not count comments.
            if (Files.size(file.path()) > LARGEST_BYTES) {
                problems.add(name, 0, "", ProblemCode.YAML_TOO_LARGE, "", "", Long.toString(LARGEST_BYTES));
                return Optional.empty();
            }
            return read(reader, name, problems);
        } catch (IOException e) {
            problems.add(name, 0, "", ProblemCode.FILE_UNREADABLE, "", "", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** The same for text that is at hand. */
    public static Optional<YamlNode> read(Reader reader, String name, Problems problems) {
        var settings = LoadSettings.builder().setLabel(name).build();
        try {
            var events = new Parse(settings).parseReader(reader).iterator();
            return new YamlFile(name, problems, events).document();
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            problems.add(name, line, "", ProblemCode.YAML_BAD, "", "", String.valueOf(e.getProblem()));
        } catch (YamlEngineException e) {
            var words = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            problems.add(name, 0, "", ProblemCode.YAML_BAD, "", "", words);
        } catch (Unreadable e) {
            // Its problem says why.
            return Optional.empty();
        }
        return Optional.empty();
    }

    private Optional<YamlNode> document() throws Unreadable {
        Optional<YamlNode> root = Optional.empty();
        while (events.hasNext()) {
            var event = events.next();
            if (event instanceof DocumentStartEvent && root.isPresent()) {
                throw unreadable(ProblemCode.YAML_BAD, event, "a second document starts here");
            }
            if (event instanceof DocumentStartEvent && events.hasNext()) {
                root = Optional.of(node(events.next(), 0));
            }
        }
        if (root.isEmpty() || root.get() instanceof YamlNode.Scalar scalar && scalar.isNull()) {
            problems.add(name, 0, "", ProblemCode.YAML_EMPTY, "", "");
            return Optional.empty();
        }
        return root;
    }

    private YamlNode node(Event event, int depth) throws Unreadable {
        if (depth > DEEPEST) {
            throw unreadable(ProblemCode.YAML_TOO_DEEP, event, Integer.toString(DEEPEST));
        }
        return switch (event) {
            case ScalarEvent scalar -> new YamlNode.Scalar(line(event), scalar.getValue(), !scalar.isPlain());
            case SequenceStartEvent start -> sequence(start, depth);
            case MappingStartEvent start -> mapping(start, depth);
            case AliasEvent alias -> throw unreadable(ProblemCode.YAML_ALIAS, alias);
            default -> throw unreadable(ProblemCode.YAML_BAD, event, "a value is missing");
        };
    }

    private YamlNode sequence(Event start, int depth) throws Unreadable {
        var items = new ArrayList<YamlNode>();
        for (var event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            items.add(node(event, depth + 1));
        }
        return new YamlNode.Sequence(line(start), items);
    }

    private YamlNode mapping(Event start, int depth) throws Unreadable {
        List<YamlNode.Entry> entries = new ArrayList<>();
        var keys = new HashSet<String>();
        for (var event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            if (!(event instanceof ScalarEvent key)) {
                throw event instanceof AliasEvent
                        ? unreadable(ProblemCode.YAML_ALIAS, event)
                        : unreadable(ProblemCode.YAML_BAD, event, "a key must be a word");
            }
            var value = node(events.next(), depth + 1);
            if (keys.add(key.getValue())) {
                entries.add(new YamlNode.Entry(line(event), key.getValue(), value));
            } else {
                problems.add(name, line(event), key.getValue(), ProblemCode.YAML_DUPLICATE_KEY, key.getValue(), "");
            }
        }
        return new YamlNode.Mapping(line(start), entries);
    }

    private Unreadable unreadable(ProblemCode code, Event event, String... arguments) {
        problems.add(name, line(event), "", code, "", "", arguments);
        return new Unreadable();
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
