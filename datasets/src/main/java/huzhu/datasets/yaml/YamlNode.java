package huzhu.datasets.yaml;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A piece of a YAML document, with the line on which it starts. */
public sealed interface YamlNode {
    /** Line in the file, from 1. */
    int line();

    /**
     * A single value as it is written, quotes taken off.
     *
     * @param line line in the file
     * @param text the text
     * @param quoted whether it stood in quotes, and so is text whatever it looks like
     */
    record Scalar(int line, String text, boolean quoted) implements YamlNode {
        /** Whether nothing is said: blank, {@code ~} or {@code null}. */
        public boolean isNull() {
            return !quoted
                    && (text.isEmpty()
                            || text.equals("~")
                            || text.toLowerCase(Locale.ROOT).equals("null"));
        }
    }

    /**
     * A list.
     *
     * @param line line in the file
     * @param items its items
     */
    record Sequence(int line, List<YamlNode> items) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /**
     * Keys and values in the order of the file.
     *
     * @param line line in the file
     * @param entries each key once
     */
    record Mapping(int line, List<Entry> entries) implements YamlNode {
        public Mapping {
            entries = List.copyOf(entries);
        }

        /** The value of a key, if it is there. */
        public Optional<YamlNode> find(String key) {
            return entries.stream()
                    .filter(entry -> entry.key().equals(key))
                    .map(Entry::value)
                    .findFirst();
        }
    }

    /**
     * One key with its value.
     *
     * @param line line of the key
     * @param key the key
     * @param value its value
     */
    record Entry(int line, String key, YamlNode value) {}
}
