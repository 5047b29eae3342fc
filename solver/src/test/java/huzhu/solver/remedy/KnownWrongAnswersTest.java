package huzhu.solver.remedy;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.CountyBuilder.north;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.demand.DemandId;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.plan.Plan;
import huzhu.model.shortage.Shortage;
import huzhu.model.shortage.Verdict;
import huzhu.solver.explain.ShortageAnalysis;
import org.junit.jupiter.api.Test;

/** Wrong answers that users of other schedulers have met, and what is said here. */
final class KnownWrongAnswersTest {

    private static Shortage analyse(PlanningProblem problem, Plan plan) {
        return ShortageAnalysis.analyse(problem, plan);
    }

    private static Remedy remedy(PlanningProblem problem, Plan plan, String visit) {
        var asked = problem.demand().findVisit(new DemandId(visit)).orElseThrow();
        return new RemedySearch(problem, plan).find(asked).getFirst();
    }

    /** VROOM 1284: a worker is idle beside a job that is said to be unassigned. */
    @Test
    void anIdleVolunteerBesideAnUnmetVisitIsTheSearchsFaultAndIsCountedSo() {
        var problem = county().service("CARE", s -> s.minutes(60))
                .elder("E1")
                .request("r1", "E1", "CARE")
                .volunteer("V1", v -> v.freeDaily("08:00-12:00"))
                .problem();
        var shortage = analyse(problem, Plan.EMPTY);
        assertThat(shortage.unmet()).singleElement().satisfies(one -> {
            assertThat(one.verdict()).isEqualTo(Verdict.DISPLACED);
            assertThat(one.because().code()).isEqualTo("because.displaced.open");
        });
        assertThat(shortage.searchGapMinutes()).isEqualTo(60);
        assertThat(remedy(problem, Plan.EMPTY, "r1#1").changes()).isEmpty();
    }

    /** vrp 48: the reason says impossible, yet a user puts the job in by hand. */
    @Test
    void aVisitThatFitsByHandIsNeverSaidToBeImpossible() {
        var problem = county().service("CARE", s -> s.minutes(60))
                .elder("E1")
                .elder("E2")
                .request("r1", "E1", "CARE")
                .request("r2", "E2", "CARE")
                .volunteer("V1", v -> v.free(MONDAY, "08:00-10:00"))
                .problem();
        var rostered = plan(problem)
                .tour("V1", MONDAY, "08:00-10:00", "r2#1 08:30 09:30")
                .build();
        assertThat(analyse(problem, rostered).unmet())
                .singleElement()
                .satisfies(one -> assertThat(one.verdict()).isEqualTo(Verdict.DISPLACED));
        assertThat(remedy(problem, rostered, "r1#1").changes()).isEmpty();
    }

    /** The reason named is the one that holds for those who get furthest, not the first that comes to hand. */
    @Test
    void theReasonIsThatOfTheNearestMissAndNotOfWhoeverComesFirst() {
        var problem = county().service("CARE", s -> s.minutes(60).skills("care"))
                .elder("E1", e -> e.at(north(3.4)))
                .request("r1", "E1", "CARE")
                .volunteer("V1", v -> v.freeDaily("08:00-12:00"))
                .volunteer("V2", v -> v.skills("care").freeDaily("08:00-12:00").maxKm(3))
                .problem();
        assertThat(analyse(problem, Plan.EMPTY).unmet()).singleElement().satisfies(one -> {
            assertThat(one.because().code()).isEqualTo("because.alone.distanceLimit");
            assertThat(one.because().arguments()).contains("V2", "3.400", "3.000");
        });
    }

    /** VROOM 778: the one with the rare skill is filled with visits that anybody could make. */
    @Test
    void aSkilledVolunteerFilledWithPlainVisitsIsNoProofOfAShortage() {
        var problem = county().service("CARE", s -> s.minutes(60))
                .service("NURSE", s -> s.minutes(60).skills("nursing"))
                .elder("E1")
                .elder("E2", e -> e.level(4))
                .request("plain", "E1", "CARE")
                .request("nurse", "E2", "NURSE")
                .volunteer("V1", v -> v.skills("nursing").free(MONDAY, "08:00-09:00"))
                .volunteer("V2", v -> v.free(MONDAY, "08:00-09:00"))
                .problem();
        var rostered = plan(problem)
                .tour("V1", MONDAY, "08:00-09:00", "plain#1 08:00 09:00")
                .build();
        var shortage = analyse(problem, rostered);
        assertThat(shortage.provenMinutes()).isZero();
        assertThat(shortage.searchGapMinutes())
                .as("a lighter visit stands in its place")
                .isEqualTo(60);
    }
}
