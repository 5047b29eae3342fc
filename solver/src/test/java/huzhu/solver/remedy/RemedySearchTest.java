package huzhu.solver.remedy;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.CountyBuilder.north;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.audit.Audit;
import huzhu.model.demand.DemandId;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.fixture.CountyBuilder;
import huzhu.model.fixture.RandomCounty;
import huzhu.model.fixture.RandomPlan;
import huzhu.model.people.PersonId;
import huzhu.model.people.Sex;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import huzhu.model.service.Skill;
import huzhu.model.week.TimeWindow;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class RemedySearchTest {

    /** One elder who needs one hour; the neighbour next door is free for an hour and a half on Monday. */
    private static CountyBuilder nextDoor() {
        return county().service("CARE", s -> s.minutes(60)).elder("E1").request("r1", "E1", "CARE");
    }

    private static List<Remedy> remedies(PlanningProblem problem, Plan plan, String visit) {
        var id = new DemandId(visit);
        return new RemedySearch(problem, plan)
                .find(problem.demand().findVisit(id).orElseThrow());
    }

    private static Change change(PlanningProblem problem) {
        return change(problem, Plan.EMPTY, "r1#1");
    }

    private static Change change(PlanningProblem problem, Plan plan, String visit) {
        var found = remedies(problem, plan, visit);
        assertThat(found).isNotEmpty();
        assertThat(found.getFirst().changes()).hasSize(1);
        return found.getFirst().changes().getFirst();
    }

    @Nested
    final class TheLeastChange {
        @Test
        void isAWindowThatBeginsOrEndsByJustTheMinutesThatAreMissing() {
            var problem = nextDoor()
                    .volunteer("V1", v -> v.free(MONDAY, "08:00-08:50"))
                    .problem();
            var longer = (Change.LongerWindow) change(problem);
            assertThat(longer.to().minutes()).isEqualTo(60);
            assertThat(longer.to().contains(8 * 60, 8 * 60 + 50)).isTrue();
        }

        @Test
        void isADistanceLimitRaisedToTheNextHundredMetres() {
            var problem = county().service("CARE", s -> s.minutes(60))
                    .elder("E1", e -> e.at(north(3.42)))
                    .request("r1", "E1", "CARE")
                    .volunteer("V1", v -> v.freeDaily("08:00-12:00").maxKm(3))
                    .problem();
            assertThat(change(problem)).isEqualTo(new Change.FartherReach(new PersonId("V1"), 3, 3.5));
        }

        @Test
        void isACapOfTheDayTheWeekOrTheVisits() {
            assertThat(change(nextDoor()
                            .volunteer("V1", v -> v.freeDaily("08:00-12:00").maxMinutesDay(45))
                            .problem()))
                    .isEqualTo(new Change.DayCap(new PersonId("V1"), 45, 60));
            assertThat(change(nextDoor()
                            .volunteer("V1", v -> v.freeDaily("08:00-12:00").maxMinutesWeek(59))
                            .problem()))
                    .isEqualTo(new Change.WeekCap(new PersonId("V1"), 59, 60));
            assertThat(change(nextDoor()
                            .volunteer("V1", v -> v.freeDaily("08:00-12:00").maxVisitsDay(0))
                            .problem()))
                    .isEqualTo(new Change.VisitsCap(new PersonId("V1"), 0, 1));
        }

        @Test
        void isOneNeighbourTrainedInTheOneSkillThatIsLacking() {
            var problem = county().service("CARE", s -> s.minutes(60).skills("care"))
                    .elder("E1")
                    .request("r1", "E1", "CARE")
                    .volunteer("V1", v -> v.freeDaily("08:00-12:00"))
                    .problem();
            assertThat(change(problem))
                    .isInstanceOfSatisfying(
                            Change.Training.class,
                            training -> assertThat(training.skill()).isEqualTo(new Skill("care")));
        }

        @Test
        void isAnotherDayOrAWiderWindowOfTheRequest() {
            var days = county().service("CARE", s -> s.minutes(60))
                    .elder("E1")
                    .request("r1", "E1", "CARE", r -> r.days(MONDAY))
                    .volunteer("V1", v -> v.free(TUESDAY, "08:00-12:00"))
                    .problem();
            assertThat(change(days))
                    .isInstanceOfSatisfying(
                            Change.AnotherDay.class,
                            day -> assertThat(day.added()).isEqualTo(TUESDAY));
            // Two who would both have to leave earlier: the elder alone can change that.
            var hours = county().service("CARE", s -> s.minutes(60).caregivers(2))
                    .elder("E1")
                    .request("r1", "E1", "CARE", r -> r.window("07:00-08:30"))
                    .volunteer("V1", v -> v.freeDaily("08:00-12:00"))
                    .volunteer("V2", v -> v.freeDaily("08:00-12:00"))
                    .problem();
            assertThat(change(hours))
                    .isInstanceOfSatisfying(
                            Change.WiderWindow.class,
                            wider -> assertThat(wider.to()).isEqualTo(new TimeWindow(7 * 60, 9 * 60)));
        }

        @Test
        void isNoneWhereTheVisitFitsAsThingsAre() {
            var problem =
                    nextDoor().volunteer("V1", v -> v.freeDaily("08:00-12:00")).problem();
            assertThat(remedies(problem, Plan.EMPTY, "r1#1")).singleElement().satisfies(one -> {
                assertThat(one.changes()).isEmpty();
                assertThat(one.cost()).isZero();
            });
        }

        @Test
        void movesAnotherVisitOfTheTourRatherThanAskForMore() {
            var problem = county().service("CARE", s -> s.minutes(60))
                    .elder("E1")
                    .elder("E2")
                    .request("r1", "E1", "CARE")
                    .request("r2", "E2", "CARE")
                    .volunteer("V1", v -> v.free(MONDAY, "08:00-10:00"))
                    .problem();
            // r2 stands in the middle of the window: half an hour is left on either side.
            var rostered = plan(problem)
                    .tour("V1", MONDAY, "08:00-10:00", "r2#1 08:30 09:30")
                    .build();
            assertThat(remedies(problem, rostered, "r1#1")).first().satisfies(one -> {
                assertThat(one.changes()).isEmpty();
                assertThat(one.moved()).isOne();
            });
        }
    }

    @Nested
    final class ForTwoCaregivers {
        @Test
        void onlyOneIsAskedForAChangeAndTheOtherComesAsTheyCan() {
            var problem = county().service("BATH", s -> s.minutes(60).caregivers(2))
                    .elder("E1")
                    .request("r1", "E1", "BATH")
                    .volunteer("V1", v -> v.free(MONDAY, "08:00-12:00"))
                    .volunteer("V2", v -> v.free(MONDAY, "11:20-13:00"))
                    .problem();
            var remedy = remedies(problem, Plan.EMPTY, "r1#1").getFirst();
            assertThat(remedy.cost()).isEqualTo(20);
            assertThat(remedy.carers()).containsExactlyInAnyOrder(new PersonId("V1"), new PersonId("V2"));
        }
    }

    @Nested
    final class WhatIsTheEldersToSay {
        @Test
        void isNeverProposedAway() {
            var sex = county().service("BATH", s -> s.minutes(60).personalCare())
                    .elder("E1", e -> e.caregiverSex(Sex.FEMALE))
                    .request("r1", "E1", "BATH")
                    .volunteer("V1", v -> v.sex(Sex.MALE).freeDaily("08:00-12:00"))
                    .problem();
            assertThat(remedies(sex, Plan.EMPTY, "r1#1")).isEmpty();
            var refused = county().service("CARE", s -> s.minutes(60))
                    .elder("E1")
                    .request("r1", "E1", "CARE", r -> r.refused("V1"))
                    .volunteer("V1", v -> v.freeDaily("08:00-12:00"))
                    .problem();
            assertThat(remedies(refused, Plan.EMPTY, "r1#1")).isEmpty();
        }
    }

    @Test
    void everyRemedyOfRandomCountiesServesTheVisitKeepsEveryRuleAndLosesNothing() {
        int tried = 0;
        for (long seed = 0; seed < 80; seed++) {
            var problem = RandomCounty.problem(seed, RandomCounty.Size.SMALL);
            var plan = RandomPlan.clean(problem, seed);
            var view = new PlanView(problem, plan);
            var search = new RemedySearch(problem, plan);
            var unmet = problem.demand()
                    .visits()
                    .filter(visit -> visit.number() <= view.occurrencesLeft(visit.series()) && !view.isMet(visit))
                    .limit(4)
                    .toList();
            for (var visit : unmet) {
                for (var remedy : search.find(visit)) {
                    tried++;
                    var after = new PlanView(remedy.problem(), remedy.plan());
                    assertThat(Audit.of(after).violations())
                            .as("seed %d, %s, %s", seed, visit.id(), remedy.changes())
                            .isEmpty();
                    assertThat(after.findRostered(visit.id())).isPresent();
                    assertThat(view.rosteredVisits().stream().filter(one -> one.isMet()))
                            .as("seed %d, %s", seed, visit.id())
                            .allMatch(one -> after.findRostered(one.visit().id())
                                    .filter(then -> then.isMet())
                                    .isPresent());
                    assertThat(remedy.plan().beds()).isEqualTo(plan.beds());
                    assertThat(remedy.plan().sessions()).isEqualTo(plan.sessions());
                }
            }
        }
        assertThat(tried).isGreaterThan(80);
    }
}
