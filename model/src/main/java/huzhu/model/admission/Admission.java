package huzhu.model.admission;

import huzhu.model.people.Sex;
import java.util.List;

/**
 * Somebody's stay: parts that follow each other without a gap.
 *
 * @param id its name, unique in the problem
 * @param sex of whoever stays
 * @param from first night, from 0
 * @param parts one or more
 */
public record Admission(String id, Sex sex, int from, List<AdmissionPart> parts) {
    public Admission {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || from < 0) {
            throw new IllegalArgumentException(
                    "stay " + id + " from night " + from + " has " + parts.size() + " parts.\nMaybe leave it out.");
        }
    }

    /** The night after the last. */
    public int to() {
        return from + parts.stream().mapToInt(AdmissionPart::nights).sum();
    }
}
