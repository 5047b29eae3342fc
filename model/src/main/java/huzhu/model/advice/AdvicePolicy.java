package huzhu.model.advice;

import huzhu.model.service.Skill;
import java.util.Map;
import java.util.Set;

/**
 * What a policy says about what may be bought. Costs are yuan a year unless they say otherwise.
 *
 * @param beds terms of beds and homes
 * @param recruits terms of new volunteers
 * @param hourYuan yuan for an hour of a recruit by skill; {@code *} stands for any other
 * @param trainingYuan teaching one volunteer a skill, by skill; {@code *} for any other, 0 for not taught
 * @param ebikeYuan electric bicycle for one volunteer, 0 for none
 * @param carYuan car for one volunteer, 0 for none
 */
public record AdvicePolicy(
        BedTerms beds,
        RecruitTerms recruits,
        Map<String, Double> hourYuan,
        Map<String, Double> trainingYuan,
        double ebikeYuan,
        double carYuan) {
    private static final String ANY = "*";

    public AdvicePolicy {
        hourYuan = Map.copyOf(hourYuan);
        trainingYuan = Map.copyOf(trainingYuan);
    }

    /** Yuan for an hour of somebody with these skills: that of the dearest. */
    public double hourYuan(Set<Skill> skills) {
        double any = hourYuan.getOrDefault(ANY, 0.0);
        return skills.stream()
                .mapToDouble(skill -> hourYuan.getOrDefault(skill.code(), any))
                .max()
                .orElse(any);
    }

    /** Teaching one volunteer a skill; 0 if it is not taught. */
    public double trainingYuan(Skill skill) {
        return trainingYuan.getOrDefault(skill.code(), trainingYuan.getOrDefault(ANY, 0.0));
    }
}
