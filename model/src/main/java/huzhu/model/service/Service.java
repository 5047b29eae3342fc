package huzhu.model.service;

import huzhu.model.need.NeedLevel;
import java.util.List;
import java.util.Set;

/**
 * One line of the service catalogue.
 *
 * @param id identifier
 * @param name name as people say it, may be blank
 * @param category part of life it is for
 * @param kind visit, session or bed
 * @param skills all skills every caregiver needs
 * @param personalCare whether the elder's stated caregiver sex binds
 * @param perWeek occurrences a week by need level 0 to 4 for an elder without a request of their own, each ≥ 0,
 *     fractions allowed
 * @param care shape of one occurrence where a request does not say otherwise
 */
public record Service(
        ServiceId id,
        String name,
        Category category,
        ServiceKind kind,
        Set<Skill> skills,
        boolean personalCare,
        List<Double> perWeek,
        Care care) {
    public Service {
        skills = Set.copyOf(skills);
        perWeek = List.copyOf(perWeek);
        if (perWeek.size() != NeedLevel.values().length
                || perWeek.stream().anyMatch(rate -> !(rate >= 0 && rate <= 100))) {
            throw new IllegalArgumentException("service " + id + ": weekly rates " + perWeek
                    + ".\nMaybe give one rate from 0 to 100 for each of the levels 0 to 4.");
        }
    }

    /** Occurrences a week for an elder of this level who has no request; may be a fraction. */
    public double perWeek(NeedLevel level) {
        return perWeek.get(level.number());
    }
}
