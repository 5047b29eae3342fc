package huzhu.datasets.policy;

import huzhu.model.advice.AdvicePolicy;
import huzhu.model.advice.BedTerms;
import huzhu.model.advice.RecruitTerms;
import huzhu.model.week.TimeWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The policy values under {@code advise} in the model's terms. */
public final class AdviceSettings {
    private static final int MINUTES_PER_HOUR = 60;

    private AdviceSettings() {}

    /** What the policy in force says of advice; empty if the hours of the day do not rise. */
    public static Optional<AdvicePolicy> of(List<PolicyValue> policyInForce) {
        var values = new PolicyNumbers("advise.", policyInForce);
        return windows(values.numbers("recruit_clock")).map(windows -> policy(values, windows));
    }

    private static AdvicePolicy policy(PolicyNumbers values, List<TimeWindow> windows) {
        return new AdvicePolicy(
                new BedTerms(
                        values.number("bed_build_yuan"),
                        values.number("home_build_yuan"),
                        values.number("build_years"),
                        values.number("home_yuan"),
                        values.number("bed_night_yuan"),
                        values.whole("home_beds"),
                        values.whole("most_homes"),
                        values.whole("most_beds_per_home")),
                new RecruitTerms(
                        values.number("recruit_yuan"),
                        (int) Math.round(values.number("recruit_hours") * MINUTES_PER_HOUR),
                        values.whole("recruit_day_minutes"),
                        windows,
                        values.mode("recruit_mode"),
                        values.number("recruit_km"),
                        values.whole("most_recruits_per_village")),
                values.open("hour_yuan"),
                values.open("training_yuan"),
                values.number("ebike_yuan"),
                values.number("car_yuan"));
    }

    private static Optional<List<TimeWindow>> windows(List<Double> hours) {
        var windows = new ArrayList<TimeWindow>();
        int before = -1;
        for (int i = 0; i < hours.size(); i += 2) {
            int from = (int) Math.round(hours.get(i) * MINUTES_PER_HOUR);
            int to = (int) Math.round(hours.get(i + 1) * MINUTES_PER_HOUR);
            if (from < before || to < from) {
                return Optional.empty();
            }
            if (to > from) {
                windows.add(new TimeWindow(from, to));
            }
            before = to;
        }
        return Optional.of(windows);
    }
}
