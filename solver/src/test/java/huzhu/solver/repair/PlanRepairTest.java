package huzhu.solver.repair;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.audit.Audit;
import huzhu.model.change.PersonChange;
import huzhu.model.change.PlanChange;
import huzhu.model.county.People;
import huzhu.model.demand.DemandId;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.fixture.CountyBuilder;
import huzhu.model.fixture.PlanBuilder;
import huzhu.model.fixture.RandomCounty;
import huzhu.model.people.Availability;
import huzhu.model.people.PersonId;
import huzhu.model.people.Volunteer;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import huzhu.model.plan.Stop;
import huzhu.model.request.SessionId;
import huzhu.model.service.ServiceKind;
import huzhu.model.week.TimeWindow;
import huzhu.solver.engine.PlanSearch;
import huzhu.solver.engine.SearchListener;
import huzhu.solver.engine.SearchOptions;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PlanRepairTest {
    private static final RepairPrices PRICES = new RepairPrices(20, 5);

    private static Plan plan(PlanningProblem problem, long seed) {
        return PlanSearch.solve(
                problem,
                new SearchOptions(seed, 1, Runnable::run, OptionalLong.of(300), Optional.empty(), () -> 0, () -> false),
                SearchListener.NONE);
    }

    private static LocalDateTime moment(PlanningProblem problem, int day, int minute) {
        return problem.county().week().monday().atStartOfDay().plusDays(day).plusMinutes(minute);
    }

    private static RepairTask task(
            PlanningProblem before,
            PlanningProblem after,
            Plan plan,
            List<PlanChange> changes,
            LocalDateTime now,
            boolean improve) {
        return new RepairTask(before, after, plan, plan, changes, now, Map.of(), PRICES, improve);
    }

    /** Volunteers without their windows from some day on: the table's part of being away. */
    private static PlanningProblem without(PlanningProblem problem, Set<PersonId> away, int fromDay) {
        var county = problem.county();
        var volunteers = county.volunteers().stream()
                .map(one -> away.contains(one.id()) ? without(one, fromDay) : one)
                .toList();
        return PlanningProblem.of(county.with(new People(county.elders(), volunteers, county.ties())));
    }

    private static Volunteer without(Volunteer who, int fromDay) {
        var windows = new EnumMap<DayOfWeek, List<TimeWindow>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            windows.put(day, day.ordinal() < fromDay ? who.availability().on(day) : List.of());
        }
        return new Volunteer(
                who.person(),
                who.skills(),
                who.provider(),
                who.mode(),
                who.limits(),
                who.costPerHour(),
                new Availability(windows));
    }

    private static Map<List<Object>, Stop> stops(PlanningProblem problem, Plan plan, LocalDateTime before) {
        var stops = new HashMap<List<Object>, Stop>();
        plan.tours()
                .forEach(tour -> tour.stops().stream()
                        .filter(stop -> tour.date()
                                .atStartOfDay()
                                .plusMinutes(stop.startMinute())
                                .isBefore(before))
                        .forEach(stop ->
                                stops.put(List.of(tour.volunteer(), tour.date(), tour.window(), stop.visit()), stop)));
        return stops;
    }

    @Test
    void aPlanThatNothingHappensToStaysAsItIs() {
        for (long seed = 1; seed <= 20; seed++) {
            var problem = RandomCounty.problem(seed, RandomCounty.Size.SMALL);
            var plan = plan(problem, seed);
            var repaired = PlanRepair.repair(task(problem, problem, plan, List.of(), moment(problem, 2, 600), false));
            assertThat(repaired.plan()).as("seed %d", seed).isEqualTo(plan);
            assertThat(repaired.changes()).isEmpty();
        }
    }

    @Test
    void absencesAreMendedWithinTheRulesAndThePastStays() {
        int broken = 0;
        int served = 0;
        for (long seed = 1; seed <= 40; seed++) {
            var problem =
                    RandomCounty.problem(seed, seed % 4 == 0 ? RandomCounty.Size.MIDDLING : RandomCounty.Size.SMALL);
            var plan = plan(problem, seed);
            var random = new Random(seed);
            var volunteers = problem.county().volunteers();
            var away = new HashSet<PersonId>();
            away.add(volunteers.get(random.nextInt(volunteers.size())).id());
            away.add(volunteers.get(random.nextInt(volunteers.size())).id());
            int day = random.nextInt(6);
            var now = moment(problem, day, random.nextInt(1440));
            var from = moment(problem, day + 1, 0);
            var changes = away.stream()
                    .<PlanChange>map(id -> new PlanChange.VolunteerAway(id, from, from.plusDays(7)))
                    .toList();
            var after = without(problem, away, day + 1);
            for (boolean improve : new boolean[] {false, true}) {
                var repaired = PlanRepair.repair(task(problem, after, plan, changes, now, improve));
                assertThat(Audit.of(after, repaired.plan()).violations())
                        .as("seed %d", seed)
                        .isEmpty();
                assertThat(stops(after, repaired.plan(), now))
                        .as("seed %d", seed)
                        .isEqualTo(stops(problem, plan, now));
                broken += repaired.broken().size();
                served += repaired.served();
                everyChangeIsReal(problem, after, plan, repaired);
            }
        }
        assertThat(broken).isGreaterThan(30);
        assertThat(served).isGreaterThan(broken / 4);
    }

    private static void everyChangeIsReal(PlanningProblem before, PlanningProblem after, Plan plan, Repaired repaired) {
        var old = new PlanView(before, plan);
        var fresh = new PlanView(after, repaired.plan());
        assertThat(repaired.changes())
                .allSatisfy(change -> assertThat(change.before()).isNotEqualTo(change.after()));
        var told = new HashSet<DemandId>();
        repaired.changes().forEach(change -> told.add(new DemandId(change.subject())));
        old.rosteredVisits().forEach(visit -> {
            var id = visit.visit().id();
            if (!told.contains(id)) {
                assertThat(fresh.findRostered(id)).as("%s", id).isPresent();
                assertThat(fresh.stopsOf(id).getFirst().startMinute()).isEqualTo(visit.startMinute());
            }
        });
    }

    @Test
    void whoIsNewIsOneWhomTheChangeIsAbout() {
        var village = CountyBuilder.county()
                .service("CHAT", s -> s.minutes(30))
                .elder("e")
                .volunteer("v", v -> v.freeDaily("08:00-12:00"))
                .request("r", "e", "CHAT");
        var before = village.problem();
        var plan = plan(before, 1);
        var after = village.elder("new").request("n", "new", "CHAT").problem();
        var repaired = PlanRepair.repair(task(before, after, plan, List.of(), moment(before, 0, 0), true));
        assertThat(repaired.added()).isOne();
        assertThat(repaired.others()).doesNotContain(new PersonId("new"));
    }

    private static CountyBuilder thrice(int times) {
        return CountyBuilder.county()
                .service("CHAT", s -> s.minutes(30))
                .elder("e")
                .volunteer("v", v -> v.freeDaily("08:00-12:00"))
                .volunteer("w", w -> w.freeDaily("08:00-12:00"))
                .request("r", "e", "CHAT", r -> r.times(times));
    }

    @Test
    void whoWouldHaveComeToACancelledVisitIsToldThoughAnotherBearsItsNumberNow() {
        var before = thrice(3).problem();
        var after = thrice(2).problem();
        var published = PlanBuilder.plan(before)
                .visits("v", DayOfWeek.TUESDAY, "r#1 09:00-09:30")
                .visits("w", DayOfWeek.THURSDAY, "r#2 09:00-09:30")
                .visits("v", DayOfWeek.SATURDAY, "r#3 09:00-09:30")
                .build();
        var off = List.<PlanChange>of(new PlanChange.VisitOff(new DemandId("r#2"), false));
        var repaired = PlanRepair.repair(task(before, after, published, off, moment(before, 2, 600), false));
        assertThat(stops(after, repaired.plan(), moment(before, 6, 0)).values())
                .extracting(stop -> stop.visit().value())
                .containsExactlyInAnyOrder("r#1", "r#2");
        assertThat(repaired.broken()).isEmpty();
        assertThat(repaired.others()).isEmpty();
        assertThat(repaired.changes()).allSatisfy(change -> {
            assertThat(change.kind()).isEqualTo(PersonChange.Kind.DROPPED);
            assertThat(change.before().orElseThrow().day()).isEqualTo(DayOfWeek.THURSDAY);
            assertThat(repaired.causes().get(change.reasonKey()).code()).isEqualTo("replan.because.cancelled");
        });
        assertThat(repaired.changes())
                .extracting(change -> change.person().value())
                .containsExactlyInAnyOrder("e", "w");
    }

    @Test
    void whoseSessionIsCancelledIsNoOtherPerson() {
        var before = home(5).request("a", "e", "SING").request("b", "f", "SING").problem();
        var published = PlanBuilder.plan(before)
                .session("s", List.of("a#1 e", "b#1 f"), "v")
                .build();
        var after = CountyBuilder.county()
                .service("SING", s -> s.kind(ServiceKind.SESSION))
                .elder("e", e -> e.level(3))
                .elder("f", e -> e.level(3))
                .volunteer("v", v -> v.freeDaily("08:00-12:00"))
                .request("a", "e", "SING")
                .request("b", "f", "SING")
                .problem();
        var off = List.<PlanChange>of(new PlanChange.SessionOff(new SessionId("s")));
        var repaired = PlanRepair.repair(task(before, after, published, off, moment(before, 0, 0), false));
        assertThat(repaired.changes()).hasSize(3);
        assertThat(repaired.others()).isEmpty();
    }

    private static CountyBuilder home(int capacity) {
        return CountyBuilder.county()
                .service("CHAT", s -> s.minutes(30))
                .service("SING", s -> s.kind(ServiceKind.SESSION))
                .elder("e", e -> e.level(3))
                .elder("f", e -> e.level(3))
                .volunteer("v", v -> v.freeDaily("08:00-12:00"))
                .request("r", "e", "CHAT", r -> r.times(3))
                .home("H")
                .room("R", "H", 1)
                .stay("later", "e", DayOfWeek.WEDNESDAY, 4, s -> s)
                .session("s", "SING", DayOfWeek.SATURDAY, "09:00-10:00", s -> s.capacity(capacity));
    }

    @Test
    void aBedThatComesFreeIsGivenToWhoWaitsAndVisitsItRulesOutAreCalledOff() {
        var before = home(5).stay("long", "f", DayOfWeek.MONDAY, 7).problem();
        var published = PlanBuilder.plan(before)
                .bed("long", "R", 1)
                .visits("v", DayOfWeek.MONDAY, "r#1 09:00-09:30")
                .visits("v", DayOfWeek.THURSDAY, "r#2 09:00-09:30")
                .visits("v", DayOfWeek.SUNDAY, "r#3 09:00-09:30")
                .build();
        var after = home(5).stay("long", "f", DayOfWeek.MONDAY, 2).problem();
        var repaired = PlanRepair.repair(task(before, after, published, List.of(), moment(before, 1, 600), false));
        assertThat(repaired.plan().beds()).extracting(bed -> bed.stay().value()).contains("long", "later");
        // Of three visits all have room on the days that the bed leaves; only that of Thursday is gone.
        assertThat(repaired.plan().tours())
                .flatExtracting(tour -> tour.stops())
                .extracting(stop -> stop.visit().value())
                .contains("r#1", "r#3")
                .hasSizeBetween(2, 3);
        assertThat(repaired.causes()).containsKey("later");
        assertThat(repaired.audit().isClean()).isTrue();
    }

    @Test
    void aSessionOpensOnceEnoughWantIt() {
        var before = home(5).problem();
        var county = home(5).request("a", "e", "SING").request("b", "f", "SING");
        var after = county.problem();
        var repaired = PlanRepair.repair(task(before, after, Plan.EMPTY, List.of(), moment(before, 1, 600), false));
        assertThat(repaired.plan().sessions()).hasSize(1);
        assertThat(repaired.plan().sessions().getFirst().attendees()).hasSize(2);
        assertThat(repaired.causes()).containsKey("s");
        var late = PlanRepair.repair(task(before, after, Plan.EMPTY, List.of(), moment(before, 5, 541), false));
        assertThat(late.plan().sessions()).isEmpty();
    }

    @Test
    void improvingNeverLeavesMoreUnmetThanMending() {
        for (long seed = 1; seed <= 20; seed++) {
            var problem = RandomCounty.problem(seed, RandomCounty.Size.MIDDLING);
            var plan = plan(problem, seed);
            var away = Set.of(problem.county().volunteers().getFirst().id());
            var after = without(problem, away, 0);
            var now = moment(problem, 0, 0);
            var changes = List.<PlanChange>of(
                    new PlanChange.VolunteerAway(away.iterator().next(), now, now.plusDays(7)));
            var mended = PlanRepair.repair(task(problem, after, plan, changes, now, false));
            var improved = PlanRepair.repair(task(problem, after, plan, changes, now, true));
            assertThat(Audit.of(after, mended.plan()).isClean()).isTrue();
            assertThat(improved.added()).as("seed %d", seed).isGreaterThanOrEqualTo(mended.added());
        }
    }
}
