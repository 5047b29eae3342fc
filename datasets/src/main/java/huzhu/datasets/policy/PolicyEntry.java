package huzhu.datasets.policy;

import huzhu.datasets.table.Field;
import huzhu.datasets.table.Words;
import java.util.List;

/**
 * What can be said under one path of the policy.
 *
 * @param path dotted path; {@code *} as its last part stands for any service id
 * @param type form of the value
 * @param fallback value where nobody sets another
 * @param unit unit of the value, blank if it has none
 * @param range numbers allowed
 * @param choices words allowed, for {@link Type#CHOICE}
 * @param meaning what it decides
 * @param source where the default comes from
 */
public record PolicyEntry(
        String path,
        Type type,
        List<String> fallback,
        String unit,
        Field.Range range,
        List<String> choices,
        Words meaning,
        Words source) {
    /** Forms of values. */
    public enum Type {
        NUMBER,
        INTEGER,
        NUMBERS,
        FLAG,
        CHOICE
    }

    public PolicyEntry {
        fallback = List.copyOf(fallback);
        choices = List.copyOf(choices);
    }

    /** Whether the last part of the path is free. */
    public boolean isOpen() {
        return path.endsWith(".*");
    }

    /** Whether this entry speaks of a path. */
    public boolean covers(String other) {
        return isOpen() ? other.startsWith(stem()) && other.length() > stem().length() : other.equals(path);
    }

    /** The path without its free part. */
    public String stem() {
        return isOpen() ? path.substring(0, path.length() - 1) : path;
    }

    /** What is allowed, in words. */
    public String allowed() {
        return switch (type) {
            case NUMBER, INTEGER, NUMBERS -> range.toString();
            case FLAG -> "yes, no";
            case CHOICE -> String.join(", ", choices);
        };
    }
}
