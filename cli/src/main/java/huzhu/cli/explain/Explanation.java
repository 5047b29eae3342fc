package huzhu.cli.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** What is said about one id: lines for people and, under names, the same for programs. */
public final class Explanation {
    private final List<String> lines = new ArrayList<>();
    private final SequencedMap<String, Object> tree = new LinkedHashMap<>();

    Explanation say(String line) {
        lines.add(line);
        return this;
    }

    Explanation put(String name, Object value) {
        tree.put(name, value);
        return this;
    }

    /** Says a line and keeps it for programs too. */
    Explanation tell(String name, String line) {
        return say(line).put(name, line);
    }

    /** The lines, in order. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** A tree of maps, lists, texts and numbers. */
    public SequencedMap<String, Object> tree() {
        return tree;
    }
}
