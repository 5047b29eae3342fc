package huzhu.datasets.output;

import huzhu.model.county.County;
import huzhu.model.county.Needs;
import huzhu.model.county.People;
import huzhu.model.county.Places;
import huzhu.model.demand.DemandId;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.need.NeedLevel;
import huzhu.model.people.Availability;
import huzhu.model.people.Elder;
import huzhu.model.people.Limits;
import huzhu.model.people.Living;
import huzhu.model.people.Person;
import huzhu.model.people.PersonId;
import huzhu.model.people.Sex;
import huzhu.model.people.Ties;
import huzhu.model.people.TravelMode;
import huzhu.model.people.Volunteer;
import huzhu.model.place.GeoPoint;
import huzhu.model.place.Home;
import huzhu.model.place.HomeId;
import huzhu.model.place.Room;
import huzhu.model.place.RoomId;
import huzhu.model.place.SexPolicy;
import huzhu.model.place.Village;
import huzhu.model.place.VillageId;
import huzhu.model.plan.BedStay;
import huzhu.model.plan.Plan;
import huzhu.model.plan.SessionRun;
import huzhu.model.plan.Stop;
import huzhu.model.plan.Tour;
import huzhu.model.policy.CostPolicy;
import huzhu.model.policy.Policy;
import huzhu.model.policy.TimeBankPolicy;
import huzhu.model.policy.TravelPolicy;
import huzhu.model.policy.WeightPolicy;
import huzhu.model.request.Carers;
import huzhu.model.request.Request;
import huzhu.model.request.RequestId;
import huzhu.model.request.Session;
import huzhu.model.request.SessionId;
import huzhu.model.request.Stay;
import huzhu.model.request.StayId;
import huzhu.model.service.Care;
import huzhu.model.service.Category;
import huzhu.model.service.Service;
import huzhu.model.service.ServiceId;
import huzhu.model.service.ServiceKind;
import huzhu.model.shortage.Bottleneck;
import huzhu.model.shortage.DemandKind;
import huzhu.model.shortage.Reason;
import huzhu.model.shortage.Shortage;
import huzhu.model.shortage.Unmet;
import huzhu.model.shortage.UsableTime;
import huzhu.model.shortage.Verdict;
import huzhu.model.week.PlanningWeek;
import huzhu.model.week.TimeWindow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Two villages, three elders, two volunteers, a home and a session: small enough to check every output by hand.
 *
 * <p>E1 (level 2) asks for a meal twice, E2 (level 4) for a bath by two, for chat, and for a bed over all but Monday,
 * +E10 (level 1, little known of them) has a meal once a week by need level.
 */
final class TinyCounty {
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    static final TimeWindow MORNING = new TimeWindow(8 * 60, 11 * 60 + 30);

    private static final GeoPoint UPPER = new GeoPoint(29.86, 107.73);
    private static final GeoPoint LOWER = new GeoPoint(29.87, 107.75);

    private TinyCounty() {}

    static PlanningProblem problem() {
        return PlanningProblem.of(new County(
                "Tiny",
                new PlanningWeek(MONDAY),
                new Places(
                        List.of(
                                new Village(new VillageId("upper"), "上村", "", UPPER),
                                new Village(new VillageId("lower"), "下村", "", LOWER)),
                        List.of(new Home(
                                new HomeId("H1"),
                                "",
                                new VillageId("lower"),
                                LOWER,
                                Optional.empty(),
                                Optional.empty(),
                                OptionalDouble.empty())),
                        List.of(new Room(
                                new RoomId("H1-1"), new HomeId("H1"), 2, SexPolicy.ANY, Set.of(), Optional.empty()))),
                people(),
                needs(),
                policy()));
    }

    private static People people() {
        return new People(
                List.of(
                        elder(person("E1", Optional.of(Sex.MALE), OptionalInt.of(1961), "upper"), 2, Living.ALONE),
                        elder(person("E2", Optional.of(Sex.FEMALE), OptionalInt.of(1934), "lower"), 4, Living.FAMILY),
                        elder(person("+E10", Optional.empty(), OptionalInt.empty(), "lower"), 1, null)),
                List.of(volunteer("V2", "upper", TravelMode.EBIKE), volunteer("V10", "lower", TravelMode.WALK)),
                new Ties(List.of()));
    }

    private static Person person(String id, Optional<Sex> sex, OptionalInt birthYear, String village) {
        return new Person(
                new PersonId(id), "", sex, birthYear, new VillageId(village), village.equals("upper") ? UPPER : LOWER);
    }

    private static Elder elder(Person person, int level, Living living) {
        double adjust = level == 1 ? 1.25 : 1;
        return new Elder(
                person, Optional.ofNullable(living), NeedLevel.of(level), Optional.empty(), Optional.empty(), adjust);
    }

    private static Volunteer volunteer(String id, String village, TravelMode mode) {
        var windows = new EnumMap<DayOfWeek, List<TimeWindow>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            windows.put(day, List.of(MORNING, new TimeWindow(14 * 60, 17 * 60)));
        }
        return new Volunteer(
                person(id, Optional.of(Sex.FEMALE), OptionalInt.of(1975), village),
                Set.of(),
                Optional.empty(),
                mode,
                Limits.NONE,
                OptionalDouble.empty(),
                new Availability(windows));
    }

    private static Needs needs() {
        return new Needs(
                List.of(
                        service("MEAL", ServiceKind.VISIT, 1, new Care(30, 1, List.of(), 1)),
                        service("BATH", ServiceKind.VISIT, 0, new Care(60, 2, List.of(), 1)),
                        service("CHAT", ServiceKind.SESSION, 0, new Care(90, 1, List.of(), 1))),
                List.of(
                        request("r1", "E1", "MEAL", 2, new Care(30, 1, List.of(), 1)),
                        request("r2", "E2", "BATH", 3, new Care(60, 2, List.of(), 1)),
                        request("r3", "E2", "CHAT", 1, new Care(90, 1, List.of(), 1)),
                        request("r4", "E1", "CHAT", 1, new Care(90, 1, List.of(), 1))),
                List.of(stay("S1", "E2"), stay("S2", "E1")),
                List.of(new Session(
                        new SessionId("G1"),
                        new ServiceId("CHAT"),
                        new Session.Venue(Optional.of(new HomeId("H1")), new VillageId("lower"), LOWER),
                        MONDAY.plusDays(1),
                        new TimeWindow(9 * 60, 10 * 60 + 30),
                        10,
                        1,
                        Set.of(),
                        5,
                        false)));
    }

    private static Service service(String id, ServiceKind kind, double atLevelOne, Care care) {
        return new Service(
                new ServiceId(id),
                "",
                Category.LIFE,
                kind,
                Set.of(),
                false,
                List.of(0.0, atLevelOne, 0.0, 0.0, 0.0),
                care);
    }

    private static Request request(String id, String elder, String service, int times, Care care) {
        return new Request(
                new RequestId(id),
                new PersonId(elder),
                new ServiceId(service),
                OptionalDouble.of(times),
                care,
                Set.of(),
                Carers.ANYONE,
                Optional.empty());
    }

    /** From Monday night to the night of Sunday: Tuesday to Sunday are full days in the bed. */
    private static Stay stay(String id, String elder) {
        return new Stay(
                new StayId(id),
                new PersonId(elder),
                MONDAY,
                MONDAY.plusDays(7),
                Set.of(),
                List.of(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                1);
    }

    private static Policy policy() {
        var speeds = new EnumMap<TravelMode, Double>(
                Map.of(TravelMode.WALK, 4.0, TravelMode.BIKE, 10.0, TravelMode.EBIKE, 15.0, TravelMode.CAR, 30.0));
        return new Policy(
                new TravelPolicy(1.3, speeds),
                new WeightPolicy(List.of(1.0, 2.0, 4.0, 8.0, 16.0), Map.of(), Map.of(), Map.of(), 60, 60),
                new CostPolicy(1, 1, 1, 1, 1, 1, 0, 1, 1, 1),
                false,
                new TimeBankPolicy(100, Map.of(new ServiceId("BATH"), 1.5)));
    }

    /** E2 in a bed and bathed on Monday before, E1 fed once, both at the session; the rest unmet. */
    static Plan plan() {
        return new Plan(
                List.of(
                        tour("V10", 0, new Stop(new DemandId("r2#1"), 9 * 60 + 30, 10 * 60 + 30)),
                        tour(
                                "V2",
                                0,
                                new Stop(new DemandId("r1#1"), 8 * 60, 8 * 60 + 30),
                                new Stop(new DemandId("r2#1"), 9 * 60 + 30, 10 * 60 + 30))),
                List.of(new BedStay(
                        new StayId("S1"), new PersonId("E2"), new RoomId("H1-1"), 2, MONDAY, MONDAY.plusDays(7))),
                List.of(new SessionRun(
                        new SessionId("G1"),
                        List.of(
                                new SessionRun.Attendance(new DemandId("r4#1"), new PersonId("E1")),
                                new SessionRun.Attendance(new DemandId("r3#1"), new PersonId("E2"))),
                        List.of(new PersonId("V10")))));
    }

    private static Tour tour(String volunteer, int day, Stop... stops) {
        return new Tour(new PersonId(volunteer), MONDAY.plusDays(day), MORNING, List.of(stops));
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
        var monday = new UsableTime(new PersonId("V2"), MONDAY, MORNING, 10);
        return new Shortage(
                unmet,
                List.of(
                        new Bottleneck(
                                "B1",
                                DemandKind.VISIT,
                                List.of("+E10:MEAL#1"),
                                List.of(new PersonId("V2")),
                                List.of(monday),
                                List.of(),
                                30,
                                10,
                                true,
                                Reason.of("bottleneck.windows", "V2")),
                        new Bottleneck(
                                "B2",
                                DemandKind.BED,
                                List.of("S1", "S2"),
                                List.of(),
                                List.of(),
                                List.of(new RoomId("H1-1")),
                                14,
                                7,
                                true,
                                Reason.of("bottleneck.beds"))),
                20,
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
