package huzhu.cli.command;

import huzhu.model.account.Accounts;
import huzhu.model.account.Balance;
import huzhu.model.shortage.DemandKind;
import huzhu.model.shortage.ProvenShortage;
import huzhu.model.shortage.Shortage;
import huzhu.model.shortage.Verdict;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * The decisive numbers of a plan under the names that {@code shortfall.json} uses.
 *
 * @param byKey the numbers; those of an inner block have its name and a dot before theirs
 */
record Totals(SequencedMap<String, Number> byKey) {
    private static final int MICROS_DECIMALS = 6;

    static Totals of(Accounts accounts, Shortage shortage) {
        var numbers = new LinkedHashMap<String, Number>();
        var minutes = accounts.visits().minutes();
        numbers.put("demand_minutes", minutes.demand());
        numbers.put("met_minutes", minutes.met());
        numbers.put("unmet_minutes", minutes.unmet());
        numbers.put("proven_unmet_minutes", shortage.provenMinutes());
        numbers.put("met_by_home_minutes", minutes.metByHome());
        numbers.put("search_gap_minutes", shortage.searchGapMinutes());
        putWeighted(numbers, "weighted.", accounts.visits().weightedMicros(), shortage.provenWeightedMicros());
        putWeighted(numbers, "weighted_with_places.", accounts.withPlacesMicros(), shortage.provenWithPlacesMicros());
        putCounts(numbers, "beds.stays.", accounts.stays(), provenStays(shortage));
        putCounts(numbers, "beds.nights.", accounts.nights(), shortage.provenNights());
        putCounts(numbers, "sessions.places.", accounts.places(), shortage.provenPlaces());
        return new Totals(numbers);
    }

    /** The numbers of what is proven without a plan. */
    static Totals of(ProvenShortage shortage) {
        var numbers = new LinkedHashMap<String, Number>();
        numbers.put("demand_minutes", shortage.all().visits().minutes().demand());
        numbers.put(
                "certain_demand_minutes", shortage.certain().visits().minutes().demand());
        numbers.put("proven_unmet_minutes", shortage.provenMinutes());
        numbers.put(
                "weighted.demand_minutes",
                micros(shortage.all().visits().weightedMicros().demand()));
        numbers.put(
                "weighted.certain_demand_minutes",
                micros(shortage.certain().visits().weightedMicros().demand()));
        numbers.put("weighted.proven_unmet_minutes", micros(shortage.provenWeightedMicros()));
        numbers.put("beds.stays.demand", shortage.all().stays().demand());
        numbers.put("beds.stays.proven", shortage.provenStays());
        numbers.put("beds.nights.demand", shortage.all().nights().demand());
        numbers.put("beds.nights.proven", shortage.proven(DemandKind.BED));
        numbers.put("sessions.places.demand", shortage.all().places().demand());
        numbers.put("sessions.places.proven", shortage.proven(DemandKind.SESSION));
        return new Totals(numbers);
    }

    private static void putWeighted(Map<String, Number> numbers, String prefix, Balance micros, long provenMicros) {
        numbers.put(prefix + "demand_minutes", micros(micros.demand()));
        numbers.put(prefix + "met_minutes", micros(micros.met()));
        numbers.put(prefix + "unmet_minutes", micros(micros.unmet()));
        numbers.put(prefix + "proven_unmet_minutes", micros(provenMicros));
        numbers.put(prefix + "met_by_home_minutes", micros(micros.metByHome()));
    }

    private static void putCounts(Map<String, Number> numbers, String prefix, Balance balance, long proven) {
        numbers.put(prefix + "demand", balance.demand());
        numbers.put(prefix + "met", balance.met());
        numbers.put(prefix + "unmet", balance.unmet());
        numbers.put(prefix + "proven", proven);
    }

    /** A stay that is impossible alone is unmet in every plan. */
    private static long provenStays(Shortage shortage) {
        return shortage.unmet().stream()
                .filter(unmet -> unmet.kind() == DemandKind.BED && unmet.verdict() == Verdict.IMPOSSIBLE_ALONE)
                .count();
    }

    private static BigDecimal micros(long micros) {
        var value = BigDecimal.valueOf(micros, MICROS_DECIMALS).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    /** The same as a tree, each block a map of its own, as {@code shortfall.json} nests them. */
    SequencedMap<String, Object> tree() {
        var root = new LinkedHashMap<String, Object>();
        byKey.forEach((key, number) -> {
            var names = (isTotal(key) ? "totals." + key : key).split("\\.");
            Map<String, Object> block = root;
            for (int i = 0; i < names.length - 1; i++) {
                block = inner(block, names[i]);
            }
            block.put(names[names.length - 1], number);
        });
        return root;
    }

    private static boolean isTotal(String key) {
        return key.startsWith("weighted") || !key.contains(".");
    }

    @SuppressWarnings("unchecked") // Only this class puts maps in, and always of this type.
    private static Map<String, Object> inner(Map<String, Object> block, String name) {
        return (Map<String, Object>) block.computeIfAbsent(name, missing -> new LinkedHashMap<String, Object>());
    }
}
