package huzhu.datasets.policy;

import huzhu.model.people.TravelMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Values of the policy in force under one stem, as numbers and words. */
final class PolicyNumbers {
    private final String stem;
    private final Map<String, String> values;

    /**
     * The values under a stem.
     *
     * @param stem first part of their paths, with the dot
     */
    PolicyNumbers(String stem, List<PolicyValue> policyInForce) {
        this.stem = stem;
        values = policyInForce.stream()
                .filter(value -> value.path().startsWith(stem))
                .collect(Collectors.toMap(PolicyValue::path, PolicyValue::value, (a, b) -> b, TreeMap::new));
    }

    String text(String name) {
        var value = values.get(stem + name);
        if (value == null) {
            throw new IllegalStateException("no " + stem + name + ".\nMaybe it left the policy book.");
        }
        return value;
    }

    double number(String name) {
        return Double.parseDouble(text(name));
    }

    int whole(String name) {
        return (int) number(name);
    }

    List<Double> numbers(String name) {
        return Arrays.stream(text(name).replaceAll("[\\[\\] ]", "").split(",", -1))
                .map(Double::valueOf)
                .toList();
    }

    TravelMode mode(String name) {
        return TravelMode.valueOf(text(name).toUpperCase(Locale.ROOT));
    }

    /** The numbers whose free last part follows a name; {@code *} among them. */
    Map<String, Double> open(String name) {
        var found = new TreeMap<String, Double>();
        values.forEach((path, value) -> {
            if (path.startsWith(stem + name + ".")) {
                found.put(path.substring((stem + name + ".").length()), Double.valueOf(value));
            }
        });
        return found;
    }
}
