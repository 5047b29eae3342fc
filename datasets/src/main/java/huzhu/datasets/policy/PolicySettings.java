package huzhu.datasets.policy;

import huzhu.model.people.AgeGroup;
import huzhu.model.people.Living;
import huzhu.model.people.Sex;
import huzhu.model.people.TravelMode;
import huzhu.model.policy.CostPolicy;
import huzhu.model.policy.Policy;
import huzhu.model.policy.RhythmPolicy;
import huzhu.model.policy.RoundPolicy;
import huzhu.model.policy.TimeBankPolicy;
import huzhu.model.policy.TravelPolicy;
import huzhu.model.policy.UnpopularHours;
import huzhu.model.policy.WeightPolicy;
import huzhu.model.service.ServiceId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a policy says, in the model's terms, and what it says to the reading of surveys.
 *
 * @param policy the model's part
 * @param need how levels of need are found
 * @param helpersPer elders per helper where a session does not say
 * @param minAttendance least attendance where a session does not say
 */
public record PolicySettings(Policy policy, NeedSettings need, int helpersPer, int minAttendance) {

    private static final String COEFFICIENT = "timebank.coefficient.";

    /** The settings that follow from defaults, policy file and command line. */
    public static PolicySettings of(PolicyLayers layers) {
        return new PolicySettings(
                new Policy(
                        travel(layers),
                        weights(layers),
                        costs(layers),
                        layers.texts("beds.couples").getFirst().equals("yes"),
                        timeBank(layers),
                        rhythm(layers),
                        rounds(layers)),
                NeedSettings.of(layers),
                whole(layers, "sessions.helpers_per"),
                whole(layers, "sessions.min_attendance"));
    }

    private static TravelPolicy travel(PolicyLayers layers) {
        var speeds = new EnumMap<TravelMode, Double>(TravelMode.class);
        for (var mode : TravelMode.values()) {
            speeds.put(mode, number(layers, "travel.speed_kmh." + mode.name().toLowerCase(Locale.ROOT)));
        }
        return new TravelPolicy(number(layers, "travel.detour"), speeds);
    }

    private static WeightPolicy weights(PolicyLayers layers) {
        var groups = "objective.group_factor.";
        var living = new EnumMap<Living, Double>(Living.class);
        for (var one : Living.values()) {
            living.put(one, number(layers, groups + "living." + one.name().toLowerCase(Locale.ROOT)));
        }
        var ages = new EnumMap<AgeGroup, Double>(AgeGroup.class);
        for (var age : AgeGroup.values()) {
            ages.put(age, number(layers, groups + "age_group." + age.key()));
        }
        return new WeightPolicy(
                numbers(layers, "objective.need_weight"),
                living,
                ages,
                Map.of(
                        Sex.MALE, number(layers, groups + "sex.m"),
                        Sex.FEMALE, number(layers, groups + "sex.f")),
                whole(layers, "objective.night_minutes"),
                whole(layers, "objective.place_minutes"));
    }

    private static CostPolicy costs(PolicyLayers layers) {
        var cost = "objective.cost.";
        return new CostPolicy(
                number(layers, cost + "travel_minute"),
                number(layers, cost + "extra_carer"),
                number(layers, cost + "not_preferred"),
                number(layers, cost + "weak_tie"),
                number(layers, cost + "load_squared"),
                number(layers, cost + "young_shortfall"),
                number(layers, "objective.young_share"),
                number(layers, cost + "home_km"),
                number(layers, cost + "home_not_preferred"),
                number(layers, cost + "session_km"),
                number(layers, cost + "late_minute"));
    }

    private static TimeBankPolicy timeBank(PolicyLayers layers) {
        var coefficients = new HashMap<ServiceId, Double>();
        for (var path : new TreeSet<>(layers.pathsUnder(COEFFICIENT))) {
            coefficients.put(new ServiceId(path.substring(COEFFICIENT.length())), number(layers, path));
        }
        return new TimeBankPolicy(
                (int) Math.round(number(layers, "timebank.cap_hours") * 60),
                coefficients,
                isYes(layers, "timebank.credit_spouses"),
                isYes(layers, "timebank.credit_kin"));
    }

    private static RhythmPolicy rhythm(PolicyLayers layers) {
        int before = minute(layers, "unpopular.before_hour");
        return new RhythmPolicy(
                new UnpopularHours(
                        before,
                        Math.max(before, minute(layers, "unpopular.after_hour")),
                        isYes(layers, "unpopular.weekend")),
                number(layers, "objective.cost.unpopular_squared"),
                number(layers, "rhythm.carried_load"),
                number(layers, "objective.cost.stayed_away"),
                whole(layers, "introductions.minutes"),
                whole(layers, "rhythm.weeks"));
    }

    private static RoundPolicy rounds(PolicyLayers layers) {
        var stem = "sessions.transport.";
        if (!isYes(layers, stem + "rounds")) {
            return RoundPolicy.NONE;
        }
        var seats = new EnumMap<TravelMode, Integer>(TravelMode.class);
        for (var mode : List.of(TravelMode.EBIKE, TravelMode.CAR)) {
            seats.put(mode, whole(layers, stem + "seats." + mode.name().toLowerCase(Locale.ROOT)));
        }
        return new RoundPolicy(
                seats,
                whole(layers, stem + "boarding_minutes"),
                whole(layers, stem + "ride_minutes"),
                whole(layers, stem + "wait_minutes"),
                number(layers, stem + "walk_km"),
                whole(layers, stem + "need_level"),
                isYes(layers, stem + "required"));
    }

    private static int minute(PolicyLayers layers, String path) {
        return (int) Math.round(number(layers, path) * 60);
    }

    private static boolean isYes(PolicyLayers layers, String path) {
        return layers.texts(path).getFirst().equals("yes");
    }

    private static double number(PolicyLayers layers, String path) {
        return numbers(layers, path).getFirst();
    }

    private static List<Double> numbers(PolicyLayers layers, String path) {
        return layers.texts(path).stream().map(Double::valueOf).toList();
    }

    private static int whole(PolicyLayers layers, String path) {
        return (int) number(layers, path);
    }
}
