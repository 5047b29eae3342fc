package huzhu.datasets.benchmark;

import huzhu.datasets.benchmark.BenchmarkRefused.Cause;
import huzhu.datasets.output.JsonFile;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A value in a JSON file and the path to it, so that whatever is wrong with it can be told with its place.
 *
 * @param file the file
 * @param path as in {@code patients[3].id}
 * @param node the value
 */
record JsonPlace(String file, String path, JsonNode node) {
    /** Greatest number that an instance may hold; times this large are no times of a day. */
    private static final double MOST = 1e6;

    /**
     * The whole content of a file.
     *
     * @throws BenchmarkRefused if it is not JSON
     */
    static JsonPlace of(String file, byte[] content) {
        try {
            var text = BenchmarkBytes.text(content).getBytes(StandardCharsets.UTF_8);
            return new JsonPlace(file, "", JsonFile.read(text)).requireObject();
        } catch (JacksonException e) {
            var place = e.getLocation();
            int line = place == null ? -1 : place.getLineNr();
            throw new BenchmarkRefused(Cause.BROKEN, file, line < 1 ? "" : Integer.toString(line), "");
        } catch (NumberFormatException e) {
            // Jackson lets it through where an exponent is larger than any.
            throw new BenchmarkRefused(Cause.BROKEN, file, "", "");
        }
    }

    /** Refuses the file for what stands here. */
    BenchmarkRefused refused(Cause why) {
        return new BenchmarkRefused(why, file, path, node.toString());
    }

    private JsonPlace requireObject() {
        if (!node.isObject()) {
            throw refused(Cause.NO_OBJECT);
        }
        return this;
    }

    /** The first of these properties that is there and not null. */
    Optional<JsonPlace> find(String... names) {
        requireObject();
        for (var name : names) {
            var value = node.get(name);
            if (value != null && !value.isNull()) {
                return Optional.of(new JsonPlace(file, path.isEmpty() ? name : path + "." + name, value));
            }
        }
        return Optional.empty();
    }

    /** The first of these properties that is there; one must be. */
    JsonPlace at(String... names) {
        return find(names).orElseThrow(() -> new BenchmarkRefused(Cause.NO_VALUE, file, path, names[0]));
    }

    /** All entries of an object. */
    Map<String, JsonPlace> entries() {
        var entries = new LinkedHashMap<String, JsonPlace>();
        requireObject().node.propertyNames().forEach(name -> find(name).ifPresent(place -> entries.put(name, place)));
        return entries;
    }

    /** All items of a list, perhaps none. */
    List<JsonPlace> list() {
        if (!node.isArray()) {
            throw refused(Cause.NO_LIST);
        }
        var items = new ArrayList<JsonPlace>(node.size());
        for (int i = 0; i < node.size(); i++) {
            items.add(new JsonPlace(file, path + "[" + i + "]", node.get(i)));
        }
        return items;
    }

    /** All items of a list that has some. */
    List<JsonPlace> items() {
        var items = list();
        if (items.isEmpty()) {
            throw refused(Cause.NO_LIST);
        }
        return items;
    }

    boolean isObject() {
        return node.isObject();
    }

    String text() {
        if (!node.isString() || node.stringValue().isBlank()) {
            throw refused(Cause.NO_TEXT);
        }
        return node.stringValue();
    }

    boolean isText(String text) {
        return node.isString() && node.stringValue().equals(text);
    }

    boolean flag() {
        if (!node.isBoolean()) {
            throw refused(Cause.NO_FLAG);
        }
        return node.booleanValue();
    }

    /** A number from 0 on. */
    BigDecimal amount() {
        var number = number();
        if (number.signum() < 0) {
            throw refused(Cause.RANGE);
        }
        return number;
    }

    /** A number of either sign. */
    BigDecimal number() {
        if (!node.isNumber()) {
            throw refused(Cause.NO_NUMBER);
        }
        if (!(Math.abs(node.decimalValue().doubleValue()) <= MOST)) {
            throw refused(Cause.RANGE);
        }
        return node.decimalValue();
    }

    /** A whole number from 0 to below this. */
    int index(int below) {
        var number = amount();
        if (number.stripTrailingZeros().scale() > 0 || number.intValue() >= below) {
            throw refused(Cause.RANGE);
        }
        return number.intValue();
    }
}
