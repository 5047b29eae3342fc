package huzhu.datasets.county;

import huzhu.datasets.table.Nearest;
import huzhu.model.place.Village;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds villages by what people call them: with or without 村, 村委会, 社区 and the like, with the town in front, be it by its
 * former name. Two villages of one name are never told apart by guessing.
 */
final class VillageNames {
    private static final JsonNode WORDS = load();
    private static final List<String> VILLAGE_SUFFIXES = strings("villageSuffixes");
    private static final List<String> TOWN_SUFFIXES = strings("townSuffixes");

    private static final Pattern GROUP = Pattern.compile(WORDS.get("group").asString());

    private final Map<String, List<Village>> villagesByName = new HashMap<>();
    private final Map<String, List<Village>> villagesByTown = new HashMap<>();

    private static JsonNode load() {
        try (var in = Objects.requireNonNull(VillageNames.class.getResourceAsStream("places.json"))) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read places.json from the program's own jar", e);
        }
    }

    private static List<String> strings(String key) {
        return WORDS.get(key).valueStream().map(JsonNode::asString).toList();
    }

    void add(Village village) {
        villagesByName
                .computeIfAbsent(stem(village.name(), VILLAGE_SUFFIXES), name -> new ArrayList<>())
                .add(village);
        if (!village.township().isBlank()) {
            for (var name : townNames(village.township())) {
                villagesByTown.computeIfAbsent(name, town -> new ArrayList<>()).add(village);
            }
        }
    }

    /** The town's name of today and its former ones, each whole and without its suffix. */
    private static Set<String> townNames(String town) {
        var names = new LinkedHashSet<String>();
        names.add(folded(town));
        names.add(stem(town, TOWN_SUFFIXES));
        WORDS.get("renamedTowns").properties().forEach(renamed -> {
            if (folded(renamed.getValue().asString()).equals(folded(town))) {
                names.add(folded(renamed.getKey()));
            }
        });
        return names;
    }

    /** All villages that a text may mean; exactly one if it is certain. Groups inside a village, 3组 or 二社, do not count. */
    List<Village> find(String text) {
        var found = findNamed(text);
        return found.isEmpty() ? findNamed(GROUP.matcher(folded(text)).replaceFirst("")) : found;
    }

    private List<Village> findNamed(String text) {
        var whole = villagesByName.getOrDefault(stem(text, VILLAGE_SUFFIXES), List.of());
        if (!whole.isEmpty()) {
            return whole;
        }
        var found = new LinkedHashSet<Village>();
        var folded = folded(text);
        villagesByTown.forEach((town, villages) -> {
            int at = folded.indexOf(town);
            if (at >= 0 && town.length() >= 2) {
                var name = withoutTownSuffix(folded.substring(at + town.length()));
                villages.stream()
                        .filter(village ->
                                stem(village.name(), VILLAGE_SUFFIXES).equals(stem(name, VILLAGE_SUFFIXES)))
                        .forEach(found::add);
            }
        });
        return List.copyOf(found);
    }

    /** The village whose name is nearest to a text that means none, by name and id; blank if none is near. */
    String nearest(String text) {
        var stem = stem(text, VILLAGE_SUFFIXES);
        return Nearest.find(stem, villagesByName.keySet().stream().sorted().toList())
                .flatMap(name ->
                        villagesByName.getOrDefault(name, List.of()).stream().findFirst())
                .map(Village::name)
                .orElse("");
    }

    private static String withoutTownSuffix(String rest) {
        for (var suffix : TOWN_SUFFIXES) {
            if (rest.startsWith(suffix) && rest.length() > suffix.length()) {
                return rest.substring(suffix.length());
            }
        }
        return rest;
    }

    private static String stem(String name, List<String> suffixes) {
        var folded = folded(name);
        for (var suffix : suffixes) {
            if (folded.endsWith(suffix) && folded.length() > suffix.length()) {
                return folded.substring(0, folded.length() - suffix.length());
            }
        }
        return folded;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s·]", "");
    }
}
