package huzhu.datasets.survey;

import huzhu.model.need.NeedLevel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A scale of ability: items whose points add up to a total, and bands of totals that are need levels. More is abler.
 *
 * <p>The scales that ship are versioned, cited resources ({@code gbt42195-2022.json}, {@code barthel.json}, {@code
 * katz.json}, {@code lawton.json}); each says how far it has been verified.
 *
 * @param id short name, as in the policy's {@code need.standard}
 * @param source where items and bands come from
 * @param verified whether all of it has been seen in a source
 * @param adjustment how findings change the level
 * @param nearMargin a total this close to another band deserves a second look, in points
 * @param bands totals of each level; empty if it tells no level
 * @param items its items
 */
public record Scale(
        String id,
        String source,
        boolean verified,
        Optional<Adjustment> adjustment,
        int nearMargin,
        List<Band> bands,
        List<ScaleItem> items)
        implements Instrument {
    /** GB/T 42195-2022, 26 items, 0 to 90. */
    public static final Scale GBT42195 = load("gbt42195-2022.json");

    /** Barthel index, 10 items, 0 to 100. */
    public static final Scale BARTHEL = load("barthel.json");

    /** Katz index, 6 items, 0 to 6. */
    public static final Scale KATZ = load("katz.json");

    /** Lawton scale of instrumental activities, 8 items, 0 to 8; it tells no level. */
    public static final Scale LAWTON = load("lawton.json");

    /**
     * Totals that make one level.
     *
     * @param level the level
     * @param from least total
     * @param to greatest total
     */
    public record Band(NeedLevel level, int from, int to) {}

    public Scale {
        bands = List.copyOf(bands);
        items = List.copyOf(items);
    }

    private static Scale load(String resource) {
        try (var in = Objects.requireNonNull(Scale.class.getResourceAsStream(resource), resource)) {
            return of(JsonMapper.shared().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource + " from the program's own jar", e);
        }
    }

    private static Scale of(JsonNode json) {
        var bands = new ArrayList<Band>();
        for (var band : json.get("bands")) {
            bands.add(new Band(
                    NeedLevel.of(band.get("level").asInt()),
                    band.get("from").asInt(),
                    band.get("to").asInt()));
        }
        return new Scale(
                json.get("id").asString(),
                json.get("source").asString(),
                json.get("status").asString().equals("verified"),
                Adjustment.of(json.path("adjustment")),
                json.get("nearMargin").asInt(),
                bands,
                ScaleItem.listOf(json.get("items")));
    }

    @Override
    public List<ScaleItem> ownItems() {
        return items;
    }

    @Override
    public boolean hasLevels() {
        return !bands.isEmpty();
    }

    /** The most points of all items together. */
    public int most() {
        return items.stream().mapToInt(ScaleItem::most).sum();
    }

    /**
     * The level of a total; totals between two bands belong to the worse.
     *
     * @param total 0 to {@link #most}
     */
    public NeedLevel level(int total) {
        return bands.stream()
                .filter(band -> total >= band.from())
                .findFirst()
                .map(Band::level)
                .orElseThrow(() -> new IllegalArgumentException(
                        "total " + total + " of " + id + ".\nMaybe negative points were counted."));
    }

    @Override
    public Assessment assess(Map<String, Integer> pointsByCode) {
        int least = 0;
        int most = 0;
        var missing = new ArrayList<String>();
        for (var item : items) {
            item.check(id, pointsByCode);
            var points = pointsByCode.get(item.code());
            if (points == null) {
                missing.add(item.code());
            }
            least += points == null ? 0 : points;
            most += points == null ? item.most() : points;
        }
        if (!hasLevels()) {
            return new Assessment(this, least, most, missing, NeedLevel.INTACT, NeedLevel.COMPLETE, false);
        }
        var worst = level(least);
        var mildest = level(most);
        return new Assessment(this, least, most, missing, mildest, worst, isNear(least, most, nearMargin));
    }

    /**
     * Whether a few points fewer or more would tell another level.
     *
     * @param least total if every missing item had no points
     * @param most total if every missing item had all points
     * @param margin so many points, at least 0
     */
    public boolean isNear(int least, int most, int margin) {
        return hasLevels()
                && (level(Math.max(0, least - margin)) != level(least)
                        || level(Math.min(most(), most + margin)) != level(most));
    }
}
