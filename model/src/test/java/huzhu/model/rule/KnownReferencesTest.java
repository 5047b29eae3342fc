package huzhu.model.rule;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.fixture.Breaches;
import huzhu.model.fixture.CountyBuilder;
import huzhu.model.place.RoomId;
import huzhu.model.plan.BedStay;
import huzhu.model.request.StayId;
import huzhu.model.service.ServiceKind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class KnownReferencesTest {
    private static CountyBuilder oneVisit() {
        return county().service("CHAT").elder("e").request("r", "e", "CHAT").volunteer("v");
    }

    @Test
    void everythingThatExistsIsKnown() {
        var problem = oneVisit().problem();
        assertThat(Breaches.of(new KnownReferences(), problem, plan(problem).visits("v", MONDAY, "r#1 09:00-09:30")))
                .isEmpty();
    }

    @Test
    void everyLineThatLeadsNowhereCountsOnce() {
        var problem = oneVisit()
                .service("SING", s -> s.kind(ServiceKind.SESSION))
                .home("H")
                .room("R", "H", 1)
                .stay("s", "e", MONDAY, 1)
                .session("g", "SING", MONDAY, "09:00-10:00")
                .problem();
        var asked = problem.county().requireStay(new StayId("s"));
        var plan = plan(problem)
                .visits("nobody", MONDAY, "r#1 09:00-09:30")
                .visits("v", MONDAY, "r#2 09:00-09:30", "r#1 10:00-10:30")
                .tour("v", LocalDate.of(2026, 11, 30), "08:00-18:00", "r#1 09:00-09:30")
                .bed("s", "X", 1)
                .bed(new BedStay(new StayId("t"), asked.elder(), new RoomId("R"), 1, asked.from(), asked.to()))
                .session("h", List.of(), "v")
                .session("g", List.of("r9#1 e"), "w");
        assertThat(Breaches.of(new KnownReferences(), problem, plan))
                .containsExactly(
                        "tour of nobody on 2026-11-23",
                        "visit r#2",
                        "tour of v on 2026-11-30",
                        "stay s in room X",
                        "stay t in room R",
                        "session h",
                        "place r9#1 in session g",
                        "helper w of session g");
    }
}
