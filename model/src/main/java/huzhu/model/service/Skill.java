package huzhu.model.service;

import java.util.Locale;

/**
 * Something a service demands of whoever gives it and a volunteer can do, for example {@code nursing}.
 *
 * @param code lower-case code, compared exactly
 */
public record Skill(String code) implements Comparable<Skill> {
    public Skill {
        code = code.strip().toLowerCase(Locale.ROOT);
        if (code.isEmpty()) {
            throw new IllegalArgumentException("skill is blank.\nMaybe an empty list item was not skipped.");
        }
    }

    @Override
    public int compareTo(Skill other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
