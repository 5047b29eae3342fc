package huzhu.solver.transport;

import static huzhu.model.fixture.CountyBuilder.WEEK;
import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.CountyBuilder.north;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.audit.Audit;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.fixture.CountyBuilder;
import huzhu.model.fixture.VolunteerBuilder;
import huzhu.model.people.TravelMode;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import huzhu.model.plan.Round;
import huzhu.model.policy.RoundPolicy;
import huzhu.model.round.RideNeed;
import huzhu.model.service.ServiceKind;
import huzhu.model.shortage.Unmet;
import huzhu.model.week.TimeWindow;
import huzhu.solver.engine.PlanSearch;
import huzhu.solver.engine.SearchListener;
import huzhu.solver.engine.SearchOptions;
import huzhu.solver.explain.ShortageAnalysis;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** A session on Monday from 10:00 to 11:00 in the middle; by car a kilometre takes two minutes. */
final class RoundPlannerTest {
    private static RoundPolicy policy(int seats, boolean isRequired) {
        return new RoundPolicy(Map.of(TravelMode.CAR, seats), 3, 30, 20, 1, 3, isRequired);
    }

    private static CountyBuilder base(int seats, boolean isRequired) {
        return county().service("SING", s -> s.kind(ServiceKind.SESSION))
                .elder("e", e -> e.at(north(5)))
                .elder("f", e -> e.at(north(10)))
                .elder("n")
                .request("r", "e", "SING")
                .request("q", "f", "SING")
                .request("s", "n", "SING")
                .session("g", "SING", MONDAY, "10:00-11:00", s -> s.transport().helpersPer(2))
                .volunteer("h")
                .volunteer("i")
                .rounds(policy(seats, isRequired));
    }

    private static CountyBuilder driver(CountyBuilder county, String id, UnaryOperator<VolunteerBuilder> shape) {
        return county.volunteer(id, v -> shape.apply(v.mode(TravelMode.CAR).skills("transport")));
    }

    private static Plan held(PlanningProblem problem) {
        return plan(problem)
                .session("g", List.of("r#1 e", "q#1 f", "s#1 n"), "h", "i")
                .build();
    }

    private static List<String> rounds(Plan plan) {
        return plan.rounds().stream().map(RoundPlannerTest::text).toList();
    }

    private static String text(Round round) {
        var doors = round.stops().stream()
                .map(stop -> stop.elder() + " " + TimeWindow.clock(stop.minute()))
                .toList();
        return round.driver() + " " + round.way() + " " + TimeWindow.clock(round.venueMinute()) + " " + doors;
    }

    @Test
    void oneRoundFetchesAllWhoLieOnTheWay() {
        var problem = driver(base(4, false), "d", v -> v).problem();
        var made = RoundPlanner.finish(problem, held(problem));
        assertThat(rounds(made)).containsExactly("d TO 09:57 [f 09:31, e 09:44]", "d FROM 11:00 [e 11:13, f 11:26]");
        assertThat(Audit.of(problem, made).violations()).isEmpty();
        assertThat(made.sessions()).isEqualTo(held(problem).sessions());
    }

    @Test
    void anotherDriverComesWhereTheCarIsFull() {
        var alone = driver(base(1, false), "d", v -> v).problem();
        // The first of two rounds would be there 46 minutes early: nobody waits for so long.
        assertThat(RoundPlanner.finish(alone, held(alone)).rounds()).hasSize(2);
        var problem = driver(driver(base(1, false), "d", v -> v), "s", v -> v).problem();
        var made = RoundPlanner.finish(problem, held(problem));
        assertThat(made.rounds()).hasSize(4);
        assertThat(RideNeed.open(new PlanView(problem, made))).isEmpty();
        assertThat(Audit.of(problem, made).violations()).isEmpty();
    }

    @Test
    void driversKeepToTheirHoursCapsAndVisits() {
        var late =
                driver(base(4, false), "d", v -> v.free(MONDAY, "09:30-12:00")).problem();
        // Only e can be fetched: to f and back takes from 09:11 on.
        var made = RoundPlanner.finish(late, held(late));
        assertThat(rounds(made)).containsExactly("d TO 09:57 [e 09:44]", "d FROM 11:00 [e 11:13]");
        var capped = driver(base(4, false), "d", v -> v.maxMinutesDay(60)).problem();
        var brief = RoundPlanner.finish(capped, held(capped));
        assertThat(brief.rounds())
                .hasSize(2)
                .allSatisfy(round -> assertThat(round.stops()).hasSize(1));
        assertThat(Audit.of(capped, brief).violations()).isEmpty();
        var busy = driver(base(4, false), "d", v -> v)
                .service("CHAT")
                .request("c", "n", "CHAT")
                .problem();
        assertThat(rounds(RoundPlanner.finish(busy, visiting(busy, "09:45-10:15"))))
                .containsExactly("d TO 09:42 [f 09:16, e 09:29]", "d FROM 11:00 [e 11:13, f 11:26]");
        // Nobody waits for more than twenty minutes.
        assertThat(RoundPlanner.finish(busy, visiting(busy, "09:39-10:15")).rounds())
                .isEmpty();
    }

    private static List<String> stopped(PlanningProblem problem, Plan plan, String seat, Round.Way way) {
        var view = new PlanView(problem, plan);
        var place = view.attending().stream()
                .filter(one -> one.seat().id().value().equals(seat))
                .findFirst()
                .orElseThrow();
        return new RideObstacles(problem, plan)
                .of(place, way).stream()
                        .map(group -> group.rule() + " " + group.drivers())
                        .toList();
    }

    @Test
    void saysWhatStopsEachDriverFromARideThatIsMissing() {
        var problem = driver(
                        driver(
                                driver(base(4, false), "late", v -> v.free(MONDAY, "09:30-12:00")),
                                "near",
                                v -> v.maxKm(1)),
                        "walks",
                        v -> v.mode(TravelMode.WALK))
                .problem();
        var made = RoundPlanner.finish(problem, held(problem));
        assertThat(rounds(made)).containsExactly("late TO 09:57 [e 09:44]", "late FROM 11:00 [e 11:13]");
        assertThat(stopped(problem, made, "q#1", Round.Way.TO))
                .containsExactly("roundTaken [late]", "roundDistance [near]", "roundSeats [walks]");
        assertThat(stopped(problem, held(problem), "q#1", Round.Way.TO))
                .containsExactly("availabilityWindow [late]", "roundDistance [near]", "roundSeats [walks]");
        assertThat(stopped(problem, held(problem), "q#1", Round.Way.FROM))
                .as("the way home is short enough")
                .containsExactly("nothing [late]", "roundDistance [near]", "roundSeats [walks]");
        var nobody = base(4, false).problem();
        assertThat(stopped(nobody, held(nobody), "q#1", Round.Way.TO)).isEmpty();
    }

    @Test
    void saysNothingStopsADriverExactlyWhereTheyCouldDrive() {
        var capped = driver(base(4, false), "d", v -> v.maxMinutesDay(60)).problem();
        var brief = RoundPlanner.finish(capped, held(capped));
        assertThat(RideNeed.open(new PlanView(capped, brief))).hasSize(1);
        var open = RideNeed.open(new PlanView(capped, brief))
                .getFirst()
                .seat()
                .id()
                .value();
        for (var way : Round.Way.values()) {
            assertThat(stopped(capped, brief, open, way)).containsExactly("roundTaken [d]");
        }
        assertThat(stopped(capped, held(capped), open, Round.Way.TO)).containsExactly("nothing [d]");
        var busy = driver(base(4, false), "d", v -> v)
                .service("CHAT")
                .request("c", "n", "CHAT")
                .problem();
        assertThat(stopped(busy, visiting(busy, "09:39-10:15"), "r#1", Round.Way.TO))
                .containsExactly("onePlaceAtATime [d]");
    }

    private static Plan visiting(PlanningProblem problem, String time) {
        return plan(problem)
                .session("g", List.of("r#1 e", "q#1 f"), "h")
                .visits("d", MONDAY, "c#1 " + time)
                .build();
    }

    @Test
    void whoGetsNoRideHomeIsNotFetched() {
        var problem =
                driver(base(4, false), "d", v -> v.free(MONDAY, "08:00-10:30")).problem();
        var made = RoundPlanner.finish(problem, held(problem));
        assertThat(made.rounds()).isEmpty();
        assertThat(RideNeed.open(new PlanView(problem, made))).hasSize(2);
    }

    @Test
    void withoutRideNoPlaceWherePolicyRequiresIt() {
        var problem =
                driver(base(4, true), "d", v -> v.free(MONDAY, "09:30-12:00")).problem();
        var made = RoundPlanner.finish(problem, held(problem));
        assertThat(made.sessions().getFirst().attendees().toString())
                .contains("r#1", "s#1")
                .doesNotContain("q#1");
        // Two elders need one helper only.
        assertThat(made.sessions().getFirst().helpers()).hasSize(1);
        assertThat(Audit.of(problem, made).violations()).isEmpty();
        assertThat(ShortageAnalysis.analyse(problem, made).unmet())
                .filteredOn(one -> one.demandId().equals("q#1"))
                .extracting(Unmet::because)
                .extracting(one -> one.code())
                .containsExactly("because.displaced.ride");
    }

    @Test
    void sessionThatTooFewCanReachIsNotHeld() {
        var problem = base(4, true)
                .session("k", "SING", MONDAY, "14:00-15:00", s -> s.transport().minAttendance(2))
                .problem();
        var plan = plan(problem).session("k", List.of("r#1 e", "s#1 n"), "h").build();
        assertThat(RoundPlanner.finish(problem, plan)).isEqualTo(Plan.EMPTY);
    }

    @Test
    void nothingIsPlannedUnlessPolicyAsks() {
        var problem =
                driver(base(4, false), "d", v -> v).rounds(RoundPolicy.NONE).problem();
        assertThat(RoundPlanner.finish(problem, held(problem))).isEqualTo(held(problem));
    }

    @Test
    void searchPlansRoundsAtItsEnd() {
        var problem = driver(base(4, true), "d", v -> v).problem();
        var options =
                new SearchOptions(1, 1, Runnable::run, OptionalLong.of(200), Optional.empty(), () -> 0, () -> false);
        var made = PlanSearch.solve(problem, options, SearchListener.NONE);
        assertThat(made.rounds()).hasSize(2);
        assertThat(Audit.of(problem, made).violations()).isEmpty();
        // A plan that has rounds already can be improved.
        var again = PlanSearch.solve(problem, made, options, SearchListener.NONE);
        assertThat(Audit.of(problem, again).violations()).isEmpty();
    }

    @Test
    void mendedRoundsStayAsToldWithoutWhoDoesNotCome() {
        var problem = driver(base(4, false), "d", v -> v).problem();
        var told = RoundPlanner.finish(problem, held(problem)).rounds();
        var fewer =
                plan(problem).session("g", List.of("q#1 f", "s#1 n"), "h", "i").build();
        var now = WEEK.monday().atTime(8, 0);
        assertThat(rounds(RoundPlanner.mend(problem, fewer, told, now)))
                .containsExactly("d TO 09:57 [f 09:31]", "d FROM 11:00 [f 11:26]");
        assertThat(rounds(RoundPlanner.mend(problem, held(problem), told, now)))
                .isEqualTo(told.stream().map(RoundPlannerTest::text).toList());
    }

    @Test
    void anotherDriverTakesOverARoundWhoseDriverIsGone() {
        var both = driver(driver(base(4, false), "d", v -> v), "s", v -> v.maxKm(12))
                .problem();
        var told = RoundPlanner.finish(both, held(both)).rounds();
        assertThat(told).allSatisfy(round -> assertThat(round.driver().value()).isEqualTo("d"));
        var gone = driver(driver(base(4, false), "d", v -> v.free(MONDAY, "15:00-16:00")), "s", v -> v.maxKm(12))
                .problem();
        var mended = RoundPlanner.mend(gone, held(gone), told, WEEK.monday().atTime(8, 0));
        assertThat(mended.rounds())
                .hasSize(2)
                .allSatisfy(round -> assertThat(round.driver().value()).isEqualTo("s"));
        assertThat(Audit.of(gone, mended).violations()).isEmpty();
    }

    @Test
    void roundThatHasBegunStays() {
        var problem = driver(base(4, true), "d", v -> v).problem();
        var told = RoundPlanner.finish(problem, held(problem)).rounds();
        var gone =
                driver(base(4, true), "d", v -> v.free(MONDAY, "15:00-16:00")).problem();
        LocalDateTime now = WEEK.monday().atTime(10, 30);
        var mended = RoundPlanner.mend(gone, held(gone), told, now);
        assertThat(rounds(mended)).containsExactly(text(told.getFirst()));
        // Nobody brings them home, which is told and no reason to take back a place in a session that is on.
        assertThat(mended.sessions()).isEqualTo(held(gone).sessions());
        assertThat(Audit.of(gone, mended).violations())
                .extracting(one -> one.rule())
                .contains("roundRiders", "rideRequired");
    }

    @Test
    void randomRoundsBreakNoRule() {
        for (long seed = 0; seed < 60; seed++) {
            var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            var problem = random(random);
            var attendees = problem.demand()
                    .seats()
                    .map(seat -> seat.id() + " " + seat.series().elder().id())
                    .toList();
            var builder = plan(problem);
            int cut = attendees.size() / 2;
            builder.session("g", attendees.subList(0, cut), "h");
            builder.session("k", attendees.subList(cut, attendees.size()), "i");
            var made = RoundPlanner.finish(problem, builder.build());
            assertThat(Audit.of(problem, made).violations()).as("seed " + seed).isEmpty();
        }
    }

    private static PlanningProblem random(RandomGenerator random) {
        var county = county().service("SING", s -> s.kind(ServiceKind.SESSION))
                .session("g", "SING", MONDAY, "10:00-11:00", s -> s.transport())
                .session("k", "SING", MONDAY, "11:00-12:00", s -> s.transport().at(north(2)))
                .volunteer("h", v -> v.at(north(1)))
                .volunteer("i")
                .rounds(policy(random.nextInt(1, 4), random.nextBoolean()));
        for (int i = 0; i < 8; i++) {
            double km = random.nextDouble(-8, 8);
            county.elder("e" + i, e -> e.at(north(km))).request("r" + i, "e" + i, "SING");
        }
        for (int i = 0; i < 3; i++) {
            double km = random.nextDouble(-6, 6);
            int most = random.nextInt(60, 240);
            driver(county, "d" + i, v -> v.at(north(km)).maxMinutesDay(most));
        }
        // An elder who drives others cannot be driven meanwhile.
        driver(county, "e0", v -> v.at(north(1)));
        return county.problem();
    }
}
