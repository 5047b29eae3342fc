package huzhu.datasets.output;

import huzhu.model.people.PersonId;
import huzhu.model.place.RoomId;
import huzhu.model.request.SessionId;
import huzhu.model.shortage.BedPrice;
import huzhu.model.shortage.Bottleneck;
import huzhu.model.shortage.DemandKind;
import huzhu.model.shortage.PriceProof;
import huzhu.model.shortage.Reason;
import huzhu.model.shortage.SessionOffer;
import huzhu.model.shortage.UsableTime;
import huzhu.model.week.TimeWindow;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The proofs that {@code shortfall.json} holds, read back: the inverse of what {@link ShortfallJson} writes, but for the words
 * of a rule, which are not taken from a file. Nothing is believed here; holding them to the inputs is for the reader.
 */
final class BottlenecksReading {
    private static final int DAYS_OF_WEEK = 7;

    private BottlenecksReading() {}

    /** A part that is not there or not of its kind. */
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;

        Broken(String name) {
            super(name);
        }
    }

    /**
     * The bottlenecks in the content of {@code shortfall.json}, in its order; empty if it holds no list of proofs that can be
     * read.
     */
    static Optional<List<Bottleneck>> read(byte[] content) {
        try {
            return Optional.of(list(JsonFile.read(content), "bottlenecks", BottlenecksReading::bottleneck));
        } catch (JacksonException | Broken | DateTimeException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static Bottleneck bottleneck(JsonNode node) {
        var kind = DemandKind.valueOf(text(node, "kind").toUpperCase(Locale.ROOT));
        var unit = ShortfallJson.unit(kind);
        boolean beds = kind == DemandKind.BED;
        boolean visits = kind == DemandKind.VISIT;
        boolean places = kind == DemandKind.SESSION;
        return new Bottleneck(
                text(node, "id"),
                kind,
                list(node, ShortfallJson.demands(kind), BottlenecksReading::text),
                beds ? List.of() : list(node, "volunteers", BottlenecksReading::person),
                visits ? list(node, "usable", BottlenecksReading::usable) : List.of(),
                beds ? list(node, "rooms", BottlenecksReading::room) : List.of(),
                whole(node, "demand_" + unit),
                whole(node, "capacity_" + unit),
                truth(node, "any_beds"),
                Reason.of(text(node, "rule")),
                node.has("prices") ? Optional.of(prices(node.path("prices"))) : Optional.empty(),
                beds ? list(node, "bed_prices", BottlenecksReading::bedPrice) : List.of(),
                places ? list(node, "sessions", BottlenecksReading::offer) : List.of());
    }

    private static RoomId room(JsonNode node) {
        return new RoomId(text(node));
    }

    private static BedPrice bedPrice(JsonNode node) {
        return new BedPrice(
                list(node, "rooms", BottlenecksReading::room),
                LocalDate.parse(text(node, "from")),
                LocalDate.parse(text(node, "to")),
                number(node.path("price")));
    }

    private static SessionOffer offer(JsonNode node) {
        return new SessionOffer(new SessionId(text(node, "session_id")), Math.toIntExact(whole(node, "most_places")));
    }

    private static PriceProof prices(JsonNode node) {
        var series = node.path("series");
        if (!series.isObject()) {
            throw new Broken("series");
        }
        var prices = new HashMap<String, Double>();
        series.properties().forEach(entry -> prices.put(entry.getKey(), number(entry.getValue())));
        Map<PersonId, PriceProof.Week> weeks = new HashMap<>();
        for (var week : list(node, "volunteers", one -> one)) {
            var days = list(week, "most_of_day", BottlenecksReading::number);
            if (days.size() != DAYS_OF_WEEK) {
                throw new Broken("most_of_day");
            }
            weeks.put(
                    new PersonId(text(week, "volunteer_id")),
                    new PriceProof.Week(number(week.path("minute_price")), days));
        }
        return new PriceProof(prices, weeks);
    }

    private static UsableTime usable(JsonNode node) {
        return new UsableTime(
                new PersonId(text(node, "volunteer_id")),
                LocalDate.parse(text(node, "date")),
                new TimeWindow(minute(node, "window_start"), minute(node, "window_end")),
                Math.toIntExact(whole(node, "minutes")));
    }

    private static int minute(JsonNode node, String name) {
        var text = text(node, name);
        return text.equals(TimeWindow.clock(TimeWindow.DAY_MINUTES))
                ? TimeWindow.DAY_MINUTES
                : LocalTime.parse(text).toSecondOfDay() / 60;
    }

    private static PersonId person(JsonNode node) {
        return new PersonId(text(node));
    }

    private static <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> item) {
        var array = node.path(name);
        if (!array.isArray()) {
            throw new Broken(name);
        }
        return array.valueStream().map(item).toList();
    }

    private static String text(JsonNode node, String name) {
        return text(node.path(name));
    }

    private static String text(JsonNode value) {
        if (!value.isString()) {
            throw new Broken(value.toString());
        }
        return value.stringValue();
    }

    private static long whole(JsonNode node, String name) {
        var value = node.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new Broken(name);
        }
        return value.longValue();
    }

    private static boolean truth(JsonNode node, String name) {
        var value = node.path(name);
        if (!value.isBoolean()) {
            throw new Broken(name);
        }
        return value.booleanValue();
    }

    private static double number(JsonNode value) {
        if (!value.isNumber()) {
            throw new Broken(value.toString());
        }
        return value.doubleValue();
    }
}
