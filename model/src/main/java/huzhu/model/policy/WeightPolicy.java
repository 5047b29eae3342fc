package huzhu.model.policy;

import huzhu.model.need.NeedLevel;
import huzhu.model.people.AgeGroup;
import huzhu.model.people.Elder;
import huzhu.model.people.Living;
import huzhu.model.people.Sex;
import java.util.List;
import java.util.Map;

/**
 * How much a minute of need weighs, and what a bed night and a session place are worth in minutes.
 *
 * @param byLevel weight of a minute by need level 0 to 4, each over 0
 * @param byLiving factor by living arrangement, 1 where not named
 * @param byAgeGroup factor by age group, 1 where not named
 * @param bySex factor by sex, 1 where not named
 * @param nightMinutes exchange value of one bed night in minutes of visits, over 0
 * @param placeMinutes exchange value of one session place in minutes of visits, over 0
 */
public record WeightPolicy(
        List<Double> byLevel,
        Map<Living, Double> byLiving,
        Map<AgeGroup, Double> byAgeGroup,
        Map<Sex, Double> bySex,
        int nightMinutes,
        int placeMinutes) {
    /** Weights are kept as whole millionths. */
    public static final long MICROS = 1_000_000;

    public WeightPolicy {
        byLevel = List.copyOf(byLevel);
        byLiving = Map.copyOf(byLiving);
        byAgeGroup = Map.copyOf(byAgeGroup);
        bySex = Map.copyOf(bySex);
        if (byLevel.size() != NeedLevel.values().length) {
            throw new IllegalArgumentException(
                    "weights by level " + byLevel + ".\nMaybe give one for each of the levels 0 to 4.");
        }
        requireFactors(byLevel);
        requireFactors(byLiving.values());
        requireFactors(byAgeGroup.values());
        requireFactors(bySex.values());
        if (nightMinutes < 1 || placeMinutes < 1) {
            throw new IllegalArgumentException("exchange values " + nightMinutes + " and " + placeMinutes
                    + " minutes.\nMaybe 1 or more was meant.");
        }
    }

    private static void requireFactors(Iterable<Double> factors) {
        for (var factor : factors) {
            if (!(factor > 0 && factor <= 1000)) {
                throw new IllegalArgumentException(
                        "need weight or factor " + factor + ".\nMaybe 1: it must lie over 0 and up to 1000.");
            }
        }
    }

    /**
     * Weight of one minute of an elder's need, in millionths: level weight × weight_adjust × group factors.
     *
     * @param year calendar year in which the age group is taken
     */
    public long weightMicros(Elder elder, int year) {
        var person = elder.person();
        double weight = byLevel.get(elder.level().number()) * elder.weightAdjust();
        weight *= elder.living().map(key -> byLiving.getOrDefault(key, 1d)).orElse(1d);
        weight *= person.ageGroup(year)
                .map(key -> byAgeGroup.getOrDefault(key, 1d))
                .orElse(1d);
        weight *= person.sex().map(key -> bySex.getOrDefault(key, 1d)).orElse(1d);
        return Math.max(1, Math.round(weight * MICROS));
    }
}
