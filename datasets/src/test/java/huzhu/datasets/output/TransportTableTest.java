package huzhu.datasets.output;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.CountyBuilder.north;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.fixture.PlanBuilder;
import huzhu.model.people.TravelMode;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import huzhu.model.policy.RoundPolicy;
import huzhu.model.service.ServiceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session from 10:00 to 11:00 to which two elders are driven. */
final class TransportTableTest {
    private static final String TABLE = """
            date,session_id,way,driver_id,leave,at_session,back,stop,person_id,time,travel_min,travel_km
            2026-11-23,g,to,d,09:11,09:57,10:00,1,f,09:31,20,10.000
            2026-11-23,g,to,d,09:11,09:57,10:00,2,e,09:44,10,5.000
            2026-11-23,g,from,d,11:00,11:00,11:49,1,e,11:13,10,5.000
            2026-11-23,g,from,d,11:00,11:00,11:49,2,f,11:26,10,5.000
            """;

    @TempDir
    private Path folder;

    private static PlanningProblem problem() {
        return county().service("SING", s -> s.kind(ServiceKind.SESSION))
                .elder("e", e -> e.at(north(5)))
                .elder("f", e -> e.at(north(10)))
                .request("r", "e", "SING")
                .request("q", "f", "SING")
                .session("g", "SING", MONDAY, "10:00-11:00", s -> s.transport())
                .volunteer("h")
                .volunteer("d", v -> v.mode(TravelMode.CAR).skills("transport"))
                .rounds(new RoundPolicy(Map.of(TravelMode.CAR, 4), 3, 30, 20, 1, 3, false))
                .problem();
    }

    private static Plan plan() {
        return PlanBuilder.plan(problem())
                .session("g", List.of("q#1 f", "r#1 e"), "h")
                .from("g", "d", "11:00", "e 11:13", "f 11:26")
                .to("g", "d", "09:57", "f 09:31", "e 09:44")
                .build();
    }

    private void write() throws IOException {
        var shortage = WholeShortage.of(new PlanView(problem(), plan()));
        var files = new PlanFiles(problem(), plan(), shortage, Map.of(), TinyCounty::words, Map.of());
        for (var file : files.contents().entrySet()) {
            try (var out = Files.newOutputStream(folder.resolve(file.getKey()))) {
                file.getValue().writeTo(out);
            }
        }
    }

    private PlanReading read() {
        return PlanFolder.read(folder, problem());
    }

    @Test
    void roundsAreWrittenDoorByDoorAndComeBack() throws IOException {
        write();
        assertThat(folder.resolve(TransportTable.FILE)).hasContent(TABLE);
        assertThat(read().plan()).contains(PlanOrder.sorted(plan()));
        assertThat(read().findings()).isEmpty();
    }

    @Test
    void planJsonStandsInForAMissingTable() throws IOException {
        write();
        Files.delete(folder.resolve(TransportTable.FILE));
        assertThat(read().plan()).contains(PlanOrder.sorted(plan()));
        assertThat(read().notes()).extracting(one -> one.code()).contains("note.takenFromPlanJson");
    }

    @Test
    void plansOfEarlierVersionsHaveNoRounds() throws IOException {
        write();
        Files.delete(folder.resolve(TransportTable.FILE));
        Files.delete(folder.resolve(PlanJson.FILE));
        assertThat(read().plan()).contains(PlanOrder.sorted(plan().with(List.of())));
        assertThat(read().problems()).isEmpty();
    }

    @Test
    void whatARowSaysBesidesIsHeldToTheRound() throws IOException {
        write();
        var edited = TABLE.replace("09:11,09:57,10:00,1,f,09:31,20", "09:15,09:57,10:00,1,f,09:30,");
        Files.writeString(folder.resolve(TransportTable.FILE), edited);
        assertThat(read().findings())
                .extracting(one -> one.rule() + " " + one.arguments())
                .containsExactly(
                        "transportLine [transport.csv:2, leave, 09:15, 09:10]",
                        "transportLine [transport.csv:3, leave, 09:11, 09:10]");
        assertThat(read().plan()
                        .orElseThrow()
                        .rounds()
                        .getFirst()
                        .stops()
                        .getFirst()
                        .minute())
                .isEqualTo(570);
    }

    @Test
    void rowWithoutATimeIsRefused() throws IOException {
        write();
        Files.writeString(folder.resolve(TransportTable.FILE), TABLE.replace("f,09:31", "f,"));
        assertThat(read().problems()).extracting(one -> one.code()).containsExactly("VALUE_MISSING");
    }
}
