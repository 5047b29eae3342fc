package huzhu.datasets.output;

import huzhu.model.account.Balance;
import huzhu.model.account.VisitBalance;
import huzhu.model.shortage.DemandKind;
import huzhu.model.shortage.HelpValue;
import huzhu.model.shortage.ProvenShortage;
import huzhu.model.shortage.Reason;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.ToLongFunction;
import tools.jackson.core.JsonGenerator;

/** {@code shortfall.json} without a roster: what is needed and what of it no plan can meet, whatever its beds. */
public final class ProvenShortfallJson {
    private final JsonGenerator json;
    private final ProvenShortage shortage;

    private ProvenShortfallJson(JsonGenerator json, ProvenShortage shortage) {
        this.json = json;
        this.shortage = shortage;
    }

    /**
     * The file's content; nothing is said of what is met, as there is no roster.
     *
     * @param help what help would be worth, if that was worked out
     */
    public static FileContent of(
            ProvenShortage shortage, Optional<List<HelpValue>> help, Function<Reason, String> words) {
        return out -> write(shortage, help, words, out);
    }

    private static void write(
            ProvenShortage shortage, Optional<List<HelpValue>> help, Function<Reason, String> words, OutputStream out) {
        JsonFile.write(out, json -> {
            new ProvenShortfallJson(json, shortage).write();
            help.ifPresent(values -> {
                json.writePOJOProperty("help", HelpJson.help(values, words));
                json.writePOJOProperty("single_points", HelpJson.singlePoints(values, words));
            });
            ShortfallJson.writeBottlenecks(json, shortage.bottlenecks(), words);
        });
    }

    private void write() {
        json.writeName("totals");
        json.writeStartObject();
        writeTotal(VisitBalance::minutes, shortage.provenMinutes(), json::writeNumber);
        json.writeName("weighted");
        json.writeStartObject();
        writeTotal(VisitBalance::weightedMicros, shortage.provenWeightedMicros(), this::writeMicros);
        json.writeEndObject();
        json.writeEndObject();
        json.writeName("beds");
        json.writeStartObject();
        writeBlock("stays", shortage.all().stays(), shortage.provenStays());
        writeBlock("nights", shortage.all().nights(), shortage.proven(DemandKind.BED));
        json.writeEndObject();
        json.writeName("sessions");
        json.writeStartObject();
        writeBlock("places", shortage.all().places(), shortage.proven(DemandKind.SESSION));
        json.writeEndObject();
        shortage.all().groups().forEach((grouping, byKey) -> {
            json.writeArrayPropertyStart(grouping.title());
            byKey.forEach(this::writeGroup);
            json.writeEndArray();
        });
    }

    private void writeTotal(Function<VisitBalance, Balance> unit, long proven, LongConsumer number) {
        ToLongFunction<VisitBalance> demand = visits -> unit.apply(visits).demand();
        json.writeName("demand_minutes");
        number.accept(demand.applyAsLong(shortage.all().visits()));
        json.writeName("certain_demand_minutes");
        number.accept(demand.applyAsLong(shortage.certain().visits()));
        json.writeName("proven_unmet_minutes");
        number.accept(proven);
    }

    private void writeMicros(long micros) {
        json.writeNumber(JsonFile.micros(micros));
    }

    private void writeBlock(String unit, Balance balance, long proven) {
        json.writeName(unit);
        json.writeStartObject();
        json.writeNumberProperty("demand", balance.demand());
        json.writeNumberProperty("proven", proven);
        json.writeEndObject();
    }

    private void writeGroup(String key, VisitBalance balance) {
        json.writeStartObject();
        json.writeStringProperty("key", key);
        json.writeNumberProperty("demand_minutes", balance.minutes().demand());
        json.writeName("weighted");
        json.writeStartObject();
        json.writeName("demand_minutes");
        writeMicros(balance.weightedMicros().demand());
        json.writeEndObject();
        json.writeEndObject();
    }
}
