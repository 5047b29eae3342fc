package huzhu.datasets.output;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** How JSON files look: UTF-8, two spaces, LF on every machine, numbers in plain digits. */
public final class JsonFile {
    private static final int MICROS_DECIMALS = 6;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonFile() {}

    private static ObjectWriter writer() {
        var separators = Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER);
        var indenter = new DefaultIndenter("  ", "\n");
        return MAPPER.writer().with(new DefaultPrettyPrinter(separators).withObjectIndenter(indenter));
    }

    /** Writes one object, the fields of which {@code fields} writes, on a stream that stays open. */
    static void write(OutputStream out, Consumer<JsonGenerator> fields) {
        try (var json = writer().createGenerator(out)) {
            json.writeStartObject();
            fields.accept(json);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /** Writes a tree of maps, lists, records, texts and numbers, in the order in which it is handed in. */
    public static void write(OutputStream out, Object tree) {
        try (var json = writer().createGenerator(out)) {
            json.writePOJO(tree);
            json.writeRaw('\n');
        }
    }

    /**
     * Reads a whole file.
     *
     * @throws tools.jackson.core.JacksonException if it is no JSON
     */
    public static JsonNode read(byte[] content) {
        return MAPPER.readTree(content);
    }

    /** Millionths as a number without rounding noise: 1500000 is 1.5. */
    static BigDecimal micros(long micros) {
        var value = BigDecimal.valueOf(micros, MICROS_DECIMALS).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
