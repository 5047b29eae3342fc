package huzhu.model.account;

import huzhu.model.need.NeedLevel;
import huzhu.model.plan.PlanView;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What groups get of the visits they need, level by level, and what they would get if each of their levels were met as it is in
 * the whole county: groups that differ in how severe their need is can then be told apart from groups that are treated
 * differently (indirect standardisation).
 */
public final class LevelGaps {
    private LevelGaps() {}

    /**
     * A group, as a whole or at one level.
     *
     * @param grouping what makes the group
     * @param key the group, as {@link Grouping#key} has it
     * @param level the level; empty for all of them together
     * @param minutes caregiver-minutes of visits
     * @param expected minutes met if each level of the group were met as in the whole county
     */
    public record Line(Grouping grouping, String key, Optional<NeedLevel> level, Balance minutes, double expected) {}

    /** All groups with any demand in the order of reports, each as a whole and then by level. */
    public static List<Line> of(PlanView plan) {
        var county = new EnumMap<NeedLevel, Balance>(NeedLevel.class);
        var groups = new EnumMap<Grouping, Map<String, EnumMap<NeedLevel, Balance>>>(Grouping.class);
        for (var series : plan.problem().demand().visitSeries()) {
            var level = series.elder().level();
            var minutes = Accounts.minutes(plan, series);
            county.merge(level, minutes, Balance::plus);
            for (var grouping : Grouping.values()) {
                groups.computeIfAbsent(grouping, one -> new HashMap<>())
                        .computeIfAbsent(grouping.key(plan.county(), series), key -> new EnumMap<>(NeedLevel.class))
                        .merge(level, minutes, Balance::plus);
            }
        }
        var lines = new ArrayList<Line>();
        groups.forEach((grouping, byKey) -> {
            for (var key : grouping.keys(plan.county())) {
                var byLevel = byKey.get(key);
                if (grouping != Grouping.LEVEL && byLevel != null) {
                    lines.addAll(lines(grouping, key, byLevel, county));
                }
            }
        });
        return List.copyOf(lines);
    }

    private static List<Line> lines(
            Grouping grouping, String key, Map<NeedLevel, Balance> byLevel, Map<NeedLevel, Balance> county) {
        var lines = new ArrayList<Line>();
        var all = Balance.ZERO;
        double expected = 0;
        for (var one : byLevel.entrySet()) {
            var minutes = one.getValue();
            var whole = county.getOrDefault(one.getKey(), Balance.ZERO);
            double share = whole.demand() == 0 ? 0 : (double) whole.met() / whole.demand();
            lines.add(new Line(grouping, key, Optional.of(one.getKey()), minutes, share * minutes.demand()));
            all = all.plus(minutes);
            expected += share * minutes.demand();
        }
        lines.addFirst(new Line(grouping, key, Optional.empty(), all, expected));
        return lines;
    }
}
