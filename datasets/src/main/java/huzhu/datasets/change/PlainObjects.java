package huzhu.datasets.change;

import huzhu.datasets.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Pieces of a YAML document as plain maps, lists and values, to be written again. */
final class PlainObjects {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");

    private PlainObjects() {}

    static Object of(YamlNode node) {
        return switch (node) {
            case YamlNode.Mapping mapping -> of(mapping);
            case YamlNode.Sequence list ->
                list.items().stream().map(PlainObjects::of).toList();
            case YamlNode.Scalar scalar -> of(scalar);
        };
    }

    static Map<String, Object> of(YamlNode.Mapping mapping) {
        var map = new LinkedHashMap<String, Object>();
        mapping.entries().forEach(entry -> map.put(entry.key(), of(entry.value())));
        return map;
    }

    private static Object of(YamlNode.Scalar scalar) {
        if (scalar.isNull()) {
            return "";
        }
        boolean number = !scalar.quoted() && NUMBER.matcher(scalar.text()).matches();
        return number ? new BigDecimal(scalar.text()) : scalar.text();
    }
}
