package huzhu.datasets.output;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.fixture.CountyBuilder;
import huzhu.model.fixture.PlanBuilder;
import huzhu.model.fixture.Span;
import huzhu.model.need.NeedLevel;
import huzhu.model.people.Living;
import huzhu.model.people.PersonId;
import huzhu.model.people.Sex;
import huzhu.model.people.TravelMode;
import huzhu.model.place.RoomId;
import huzhu.model.plan.Plan;
import huzhu.model.policy.Policy;
import huzhu.model.policy.TimeBankPolicy;
import huzhu.model.service.ServiceId;
import huzhu.model.service.ServiceKind;
import huzhu.model.shortage.BedPrice;
import huzhu.model.shortage.Bottleneck;
import huzhu.model.shortage.DemandKind;
import huzhu.model.shortage.Reason;
import huzhu.model.shortage.Shortage;
import huzhu.model.shortage.Unmet;
import huzhu.model.shortage.UsableTime;
import huzhu.model.shortage.Verdict;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Three elders, two volunteers, a home and a session: small enough to check every output by hand.
 *
 * <p>E1 (level 2) asks for a meal twice, E2 (level 4) for a bath by two, for chat, and for a bed from Monday night on,
 * +E10 (level 1, little known of them) has a meal once a week by need level.
 */
final class TinyCounty {
    private static final String MORNING = "08:00-11:30";
    private static final String WINDOWS = MORNING + ";14:00-17:00";

    private TinyCounty() {}

    static PlanningProblem problem() {
        var upper = CountyBuilder.north(2.5);
        return CountyBuilder.county()
                .policy(TinyCounty::timeBank)
                .service("MEAL", s -> s.perWeek(0, 1, 0, 0, 0))
                .service("BATH", s -> s.minutes(60).caregivers(2))
                .service("CHAT", s -> s.kind(ServiceKind.SESSION).minutes(90))
                .elder("E1", e -> e.at(upper).sex(Sex.MALE).born(1961).living(Living.ALONE))
                .elder("E2", e -> e.level(4).sex(Sex.FEMALE).born(1934).living(Living.FAMILY))
                .elder("+E10", e -> e.level(1).weightAdjust(1.25))
                .volunteer("V2", v -> v.at(upper).mode(TravelMode.EBIKE).freeDaily(WINDOWS))
                .volunteer("V10", v -> v.freeDaily(WINDOWS))
                .request("r1", "E1", "MEAL", r -> r.times(2))
                .request("r2", "E2", "BATH", r -> r.times(3))
                .request("r3", "E2", "CHAT")
                .request("r4", "E1", "CHAT")
                .home("H1")
                .room("H1-1", "H1", 2)
                .stay("S1", "E2", DayOfWeek.MONDAY, 7)
                .stay("S2", "E1", DayOfWeek.MONDAY, 7)
                .session("G1", "CHAT", DayOfWeek.TUESDAY, "09:00-10:30")
                .problem();
    }

    private static Policy timeBank(Policy policy) {
        return new Policy(
                policy.travel(),
                policy.weights(),
                policy.costs(),
                policy.couplesShare(),
                new TimeBankPolicy(100, Map.of(new ServiceId("BATH"), 1.5)));
    }

    /** E2 bathed on Monday and in a bed from then on, E1 fed once, both at the session; the rest unmet. */
    static Plan plan() {
        return PlanBuilder.plan(problem())
                .tour("V10", DayOfWeek.MONDAY, MORNING, "r2#1 09:30-10:30")
                .tour("V2", DayOfWeek.MONDAY, MORNING, "r1#1 08:00-08:30", "r2#1 09:30-10:30")
                .bed("S1", "H1-1", 2)
                .session("G1", List.of("r4#1 E1", "r3#1 E2"), "V10")
                .build();
    }

    static Shortage shortage() {
        var unmet = new ArrayList<Unmet>();
        unmet.add(unmet("S2", DemandKind.BED, "E1", Optional.empty(), 2, 7));
        unmet.add(unmet("r1#2", DemandKind.VISIT, "E1", Optional.of(new ServiceId("MEAL")), 2, 30));
        unmet.add(new Unmet(
                "+E10:MEAL#1",
                DemandKind.VISIT,
                new PersonId("+E10"),
                Optional.of(new ServiceId("MEAL")),
                NeedLevel.MILD,
                30,
                Verdict.IMPOSSIBLE_ALONE,
                Reason.of("because.skillsRequired", "nursing"),
                Optional.of("B1"),
                List.of(),
                Optional.of(Reason.of("remedy.train", "V2"))));
        var monday = new UsableTime(new PersonId("V2"), CountyBuilder.WEEK.monday(), Span.window(MORNING), 10);
        return new Shortage(
                unmet,
                List.of(
                        Bottleneck.ofVisits(
                                "B1",
                                List.of("+E10:MEAL#1"),
                                List.of(new PersonId("V2")),
                                List.of(monday),
                                30,
                                10,
                                true,
                                Reason.of("bottleneck.windows", "V2"),
                                Optional.empty()),
                        Bottleneck.ofBeds(
                                "B2",
                                List.of("S1", "S2"),
                                List.of(new RoomId("H1-1")),
                                14,
                                7,
                                Reason.of("bottleneck.beds"),
                                List.of(new BedPrice(
                                        List.of(new RoomId("H1-1")),
                                        CountyBuilder.WEEK.monday(),
                                        CountyBuilder.WEEK.monday().plusDays(7),
                                        1)))),
                20,
                50_000_000,
                50_000_000,
                7,
                0);
    }

    private static Unmet unmet(
            String id, DemandKind kind, String elder, Optional<ServiceId> service, int level, int amount) {
        return new Unmet(
                id,
                kind,
                new PersonId(elder),
                service,
                NeedLevel.of(level),
                amount,
                Verdict.DISPLACED,
                Reason.of("because.displaced"),
                Optional.empty(),
                List.of("r2#1"),
                Optional.empty());
    }

    /** Words as a table of messages would give them, a formula among them. */
    static String words(Reason reason) {
        return reason.code().equals("because.displaced")
                ? "=others, of greater need, come first"
                : reason.code() + reason.arguments();
    }
}
