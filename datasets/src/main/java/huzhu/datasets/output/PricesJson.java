package huzhu.datasets.output;

import huzhu.model.shortage.BedPrice;
import huzhu.model.shortage.PriceProof;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/** The prices that prove a bottleneck, in {@code shortfall.json}: enough for anyone to add it up again. */
final class PricesJson {
    private PricesJson() {}

    /** Writes the property {@code prices}. */
    static void write(JsonGenerator json, PriceProof proof) {
        json.writeName("prices");
        json.writeStartObject();
        json.writeName("series");
        json.writeStartObject();
        new TreeMap<>(proof.prices()).forEach(json::writeNumberProperty);
        json.writeEndObject();
        json.writeArrayPropertyStart("volunteers");
        proof.weeks().entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().value()))
                .forEach(entry -> {
                    json.writeStartObject();
                    json.writeStringProperty("volunteer_id", entry.getKey().value());
                    json.writeNumberProperty("minute_price", entry.getValue().minutePrice());
                    json.writeArrayPropertyStart("most_of_day");
                    entry.getValue().mostOfDay().forEach(json::writeNumber);
                    json.writeEndArray();
                    json.writeEndObject();
                });
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Writes the property {@code bed_prices}. */
    static void write(JsonGenerator json, List<BedPrice> prices) {
        json.writeArrayPropertyStart("bed_prices");
        for (var one : prices) {
            json.writeStartObject();
            ShortfallJson.writeList(json, "rooms", one.rooms());
            json.writeStringProperty("from", one.from().toString());
            json.writeStringProperty("to", one.to().toString());
            json.writeNumberProperty("price", one.price());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
