package huzhu.datasets.output;

import huzhu.model.account.Accounts;
import huzhu.model.account.Balance;
import huzhu.model.account.VisitBalance;
import huzhu.model.shortage.Bottleneck;
import huzhu.model.shortage.DemandKind;
import huzhu.model.shortage.Reason;
import huzhu.model.shortage.SessionOffer;
import huzhu.model.shortage.Shortage;
import huzhu.model.shortage.Verdict;
import huzhu.model.week.TimeWindow;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import tools.jackson.core.JsonGenerator;

/** {@code shortfall.json}: what is needed, met, unmet and proven unmet, by group, and the proofs. */
public final class ShortfallJson {
    /** Its name in an output folder. */
    public static final String FILE = "shortfall.json";

    /** The weighted totals of visits and session places together. */
    static final String WITH_PLACES = "weighted_with_places";

    private final JsonGenerator json;
    private final Shortage shortage;
    private final Function<Reason, String> words;

    private ShortfallJson(JsonGenerator json, Shortage shortage, Function<Reason, String> words) {
        this.json = json;
        this.shortage = shortage;
        this.words = words;
    }

    static void write(Accounts accounts, Shortage shortage, Function<Reason, String> words, OutputStream out) {
        JsonFile.write(out, json -> new ShortfallJson(json, shortage, words).write(accounts));
    }

    private void write(Accounts accounts) {
        writeTotals(accounts);
        writeBeds(accounts);
        json.writeName("sessions");
        json.writeStartObject();
        writeBlock("places", accounts.places(), shortage.provenPlaces());
        json.writeEndObject();
        accounts.groups().forEach((grouping, byKey) -> {
            json.writeArrayPropertyStart(grouping.title());
            byKey.forEach(this::writeGroup);
            json.writeEndArray();
        });
        writeBottlenecks(json, shortage.bottlenecks(), words);
    }

    /** The proofs, under their usual name. */
    static void writeBottlenecks(JsonGenerator json, List<Bottleneck> bottlenecks, Function<Reason, String> words) {
        json.writeArrayPropertyStart("bottlenecks");
        bottlenecks.forEach(one -> write(json, one, words));
        json.writeEndArray();
    }

    private void writeTotals(Accounts accounts) {
        var visits = accounts.visits();
        json.writeName("totals");
        json.writeStartObject();
        writeTotal(visits.minutes(), shortage.provenMinutes(), json::writeNumber);
        json.writeNumberProperty("search_gap_minutes", shortage.searchGapMinutes());
        json.writeName("weighted");
        json.writeStartObject();
        writeTotal(visits.weightedMicros(), shortage.provenWeightedMicros(), this::writeMicros);
        json.writeEndObject();
        json.writeName(WITH_PLACES);
        json.writeStartObject();
        writeTotal(accounts.withPlacesMicros(), shortage.provenWithPlacesMicros(), this::writeMicros);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeTotal(Balance balance, long proven, LongConsumer number) {
        writeBalance(balance, number);
        json.writeName("proven_unmet_minutes");
        number.accept(proven);
        json.writeName("met_by_home_minutes");
        number.accept(balance.metByHome());
    }

    private void writeBalance(Balance balance, LongConsumer number) {
        json.writeName("demand_minutes");
        number.accept(balance.demand());
        json.writeName("met_minutes");
        number.accept(balance.met());
        json.writeName("unmet_minutes");
        number.accept(balance.unmet());
    }

    private void writeMicros(long micros) {
        json.writeNumber(JsonFile.micros(micros));
    }

    private void writeBeds(Accounts accounts) {
        // A stay that is impossible alone is unmet in every plan; nights have sharper proofs of their own.
        long provenStays = shortage.unmet().stream()
                .filter(unmet -> unmet.kind() == DemandKind.BED && unmet.verdict() == Verdict.IMPOSSIBLE_ALONE)
                .count();
        json.writeName("beds");
        json.writeStartObject();
        writeBlock("stays", accounts.stays(), provenStays);
        writeBlock("nights", accounts.nights(), shortage.provenNights());
        json.writeEndObject();
    }

    private void writeBlock(String unit, Balance balance, long proven) {
        json.writeName(unit);
        json.writeStartObject();
        json.writeNumberProperty("demand", balance.demand());
        json.writeNumberProperty("met", balance.met());
        json.writeNumberProperty("unmet", balance.unmet());
        json.writeNumberProperty("proven", proven);
        json.writeEndObject();
    }

    private void writeGroup(String key, VisitBalance balance) {
        json.writeStartObject();
        json.writeStringProperty("key", key);
        writeBalance(balance.minutes(), json::writeNumber);
        json.writeName("weighted");
        json.writeStartObject();
        writeBalance(balance.weightedMicros(), this::writeMicros);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Bottleneck bottleneck, Function<Reason, String> words) {
        var unit = unit(bottleneck.kind());
        json.writeStartObject();
        json.writeStringProperty("id", bottleneck.id());
        json.writeStringProperty("kind", UnmetTable.word(bottleneck.kind()));
        writeList(json, demands(bottleneck.kind()), bottleneck.demands());
        switch (bottleneck.kind()) {
            case VISIT -> {
                writeList(json, "volunteers", bottleneck.volunteers());
                writeUsable(json, bottleneck);
            }
            case BED -> writeList(json, "rooms", bottleneck.rooms());
            case SESSION -> {
                writeOffers(json, bottleneck.sessions());
                writeList(json, "volunteers", bottleneck.volunteers());
            }
        }
        json.writeNumberProperty("demand_" + unit, bottleneck.demandAmount());
        json.writeNumberProperty("capacity_" + unit, bottleneck.capacityAmount());
        json.writeNumberProperty("shortage_" + unit, bottleneck.shortageAmount());
        json.writeBooleanProperty("any_beds", bottleneck.anyBeds());
        json.writeStringProperty("rule", bottleneck.rule().code());
        bottleneck.prices().ifPresent(proof -> PricesJson.write(json, proof));
        if (bottleneck.kind() == DemandKind.BED) {
            PricesJson.write(json, bottleneck.bedPrices());
        }
        json.writeStringProperty("in_words", words.apply(bottleneck.rule()));
        json.writeEndObject();
    }

    /** What a kind of demand is counted in. */
    static String unit(DemandKind kind) {
        return switch (kind) {
            case VISIT -> "minutes";
            case BED -> "nights";
            case SESSION -> "places";
        };
    }

    /** What a list of demands of a kind is called. */
    static String demands(DemandKind kind) {
        return switch (kind) {
            case VISIT -> "visits";
            case BED -> "stays";
            case SESSION -> "places";
        };
    }

    private static void writeOffers(JsonGenerator json, List<SessionOffer> offers) {
        json.writeArrayPropertyStart("sessions");
        for (var offer : offers) {
            json.writeStartObject();
            json.writeStringProperty("session_id", offer.session().value());
            json.writeNumberProperty("most_places", offer.places());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void writeList(JsonGenerator json, String name, List<?> ids) {
        json.writeArrayPropertyStart(name);
        ids.forEach(id -> json.writeString(id.toString()));
        json.writeEndArray();
    }

    private static void writeUsable(JsonGenerator json, Bottleneck bottleneck) {
        json.writeArrayPropertyStart("usable");
        for (var time : bottleneck.usable()) {
            json.writeStartObject();
            json.writeStringProperty("volunteer_id", time.volunteer().value());
            json.writeStringProperty("date", time.date().toString());
            json.writeStringProperty(
                    "window_start", TimeWindow.clock(time.window().startMinute()));
            json.writeStringProperty(
                    "window_end", TimeWindow.clock(time.window().endMinute()));
            json.writeNumberProperty("minutes", time.minutes());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
