package huzhu.datasets.output;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.account.Accounts;
import huzhu.model.people.PersonId;
import huzhu.model.place.RoomId;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import huzhu.model.request.SessionId;
import huzhu.model.shortage.BedPrice;
import huzhu.model.shortage.Bottleneck;
import huzhu.model.shortage.PriceProof;
import huzhu.model.shortage.Reason;
import huzhu.model.shortage.SessionOffer;
import huzhu.model.shortage.Shortage;
import huzhu.model.shortage.UsableTime;
import huzhu.model.week.TimeWindow;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BottlenecksReadingTest {
    private static final PersonId NURSE = new PersonId("N1");
    private static final RoomId ROOM = new RoomId("room");

    private static final Bottleneck VISITS = Bottleneck.ofVisits(
            "V1",
            List.of("R1#1", "E2:MEAL#1"),
            List.of(NURSE),
            List.of(new UsableTime(NURSE, LocalDate.of(2026, 11, 25), new TimeWindow(480, 24 * 60), 93)),
            120,
            93,
            true,
            Reason.of("bottleneck.prices"),
            Optional.of(new PriceProof(
                    Map.of("R1", 0.1 + 0.2, "E2:MEAL", 30.0),
                    Map.of(NURSE, new PriceProof.Week(1 / 3.0, List.of(0.0, 1e-9, 12.5, 0.0, 0.0, 0.0, 40.0))))));

    private static final Bottleneck BEDS = Bottleneck.ofBeds(
            "B1",
            List.of("S1", "S2"),
            List.of(ROOM),
            9,
            4,
            Reason.of("bottleneck.wholeStays"),
            List.of(new BedPrice(List.of(ROOM), LocalDate.of(2026, 11, 25), LocalDate.of(2026, 12, 1), 1 / 3.0)));

    private static final Bottleneck PLACES = Bottleneck.ofPlaces(
            "S1",
            List.of("R3#1", "R4#1"),
            List.of(NURSE),
            List.of(new SessionOffer(new SessionId("G1"), 1)),
            1,
            false,
            Reason.of("bottleneck.places"));

    private static String written(Bottleneck... bottlenecks) {
        var out = new ByteArrayOutputStream();
        var plan = new PlanView(TinyCounty.problem(), Plan.EMPTY);
        ShortfallJson.write(
                Accounts.of(plan),
                new Shortage(List.of(), List.of(bottlenecks), 27, 0, 0, 5, 1),
                reason -> "words",
                out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Optional<List<Bottleneck>> read(String json) {
        return BottlenecksReading.read(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsWrittenIsReadBackToTheLastDigitOfAPrice() {
        assertThat(read(written(VISITS, BEDS, PLACES))).contains(List.of(VISITS, BEDS, PLACES));
    }

    @Test
    void aFileWithAPartMissingOrOfAnotherKindHoldsNoProofs() {
        var json = written(VISITS);
        assertThat(List.of("demand_minutes", "usable", "any_beds", "rule", "most_of_day", "window_end", "bottlenecks"))
                .allSatisfy(name -> assertThat(read(json.replace("\"" + name + "\"", "\"x\"")))
                        .isEmpty());
        assertThat(List.of("stays", "rooms", "bed_prices", "from", "price"))
                .allSatisfy(name -> assertThat(read(written(BEDS).replace("\"" + name + "\"", "\"x\"")))
                        .isEmpty());
        assertThat(List.of("sessions\": [", "session_id", "most_places"))
                .allSatisfy(name -> assertThat(read(written(PLACES).replace("\"" + name, "\"x" + name)))
                        .isEmpty());
        assertThat(read(json.replace("93", "\"many\""))).isEmpty();
        assertThat(read(json.replace("2026-11-25", "2026-11-31"))).isEmpty();
        assertThat(read("[" + json)).isEmpty();
        assertThat(read("")).isEmpty();
    }
}
