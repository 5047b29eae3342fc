package huzhu.datasets.policy;

import huzhu.datasets.table.Words;

/**
 * One value of the policy in force, and where it comes from.
 *
 * @param path dotted path, for example {@code travel.detour}
 * @param value value as text; lists in brackets
 * @param origin {@code default}, the name of the policy file, or {@code --set}
 * @param source citation of the default; blank where the county has set another value
 */
public record PolicyValue(String path, String value, String origin, Words source) {
    /** Origin of values that nobody has set. */
    public static final String DEFAULT = "default";

    /** A value that somebody has set. */
    static PolicyValue set(String path, String value, String origin) {
        return new PolicyValue(path, value, origin, new Words("", ""));
    }

    /** Whether nobody has set it. */
    public boolean isDefault() {
        return origin.equals(DEFAULT);
    }
}
