package huzhu.solver.explain;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.audit.Audit;
import huzhu.model.demand.DemandId;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.demand.Visit;
import huzhu.model.fixture.RandomCounty;
import huzhu.model.fixture.RandomPlan;
import huzhu.model.objective.Worth;
import huzhu.model.people.Volunteer;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import huzhu.model.plan.Stop;
import huzhu.model.plan.Tour;
import huzhu.model.shortage.SoleVisit;
import huzhu.model.week.TimeWindow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class VisitDisplacementTest {

    private static Visit visit(PlanningProblem problem, String id) {
        return problem.demand().findVisit(new DemandId(id)).orElseThrow();
    }

    private static Optional<VisitDisplacement.Place> find(PlanningProblem problem, Plan plan, Visit visit) {
        return new VisitDisplacement(new PlanView(problem, plan))
                .find(visit, problem.county().volunteers());
    }

    @Test
    void theVisitInTheOnlyHourIsNamed() {
        var problem = county().service("CHAT", s -> s.minutes(60))
                .elder("light", e -> e.level(1))
                .elder("heavy", e -> e.level(4))
                .request("a", "light", "CHAT")
                .request("b", "heavy", "CHAT")
                .volunteer("v", v -> v.free(MONDAY, "09:00-10:00"))
                .problem();
        var roster = plan(problem)
                .tour("v", MONDAY, "09:00-10:00", "b#1 09:00-10:00")
                .build();
        assertThat(find(problem, roster, visit(problem, "a#1")))
                .map(VisitDisplacement.Place::removed)
                .hasValueSatisfying(removed -> assertThat(removed).containsExactly(new DemandId("b#1")));
    }

    @Test
    void aLighterVisitIsNeverNamed() {
        var problem = county().service("CHAT", s -> s.minutes(60))
                .elder("light", e -> e.level(1))
                .elder("heavy", e -> e.level(4))
                .request("a", "light", "CHAT")
                .request("b", "heavy", "CHAT")
                .volunteer("v", v -> v.free(MONDAY, "09:00-10:00"))
                .problem();
        var roster = plan(problem)
                .tour("v", MONDAY, "09:00-10:00", "a#1 09:00-10:00")
                .build();
        assertThat(find(problem, roster, visit(problem, "b#1"))).isEmpty();
    }

    @Test
    void whereNothingStandsInTheWayNothingIsNamed() {
        var problem = county().service("CHAT")
                .elder("e")
                .request("r", "e", "CHAT")
                .volunteer("v")
                .problem();
        assertThat(find(problem, Plan.EMPTY, visit(problem, "r#1")))
                .hasValueSatisfying(place -> assertThat(place.removed()).isEmpty());
    }

    @Test
    void withTheNamedVisitsOutTheVisitFitsAndNoneIsLighter() {
        int found = 0;
        int displaced = 0;
        for (long seed = 0; seed < 150; seed++) {
            var problem = RandomCounty.problem(seed, RandomCounty.Size.SMALL);
            var clean = RandomPlan.clean(problem, seed);
            var view = new PlanView(problem, clean);
            var unmet = problem.demand()
                    .visits()
                    .filter(visit -> visit.number() <= view.occurrencesLeft(visit.series()) && !view.isMet(visit))
                    .toList();
            for (var visit : unmet) {
                displaced++;
                var candidates = problem.county().volunteers().stream()
                        .filter(volunteer -> new SoleVisit(view).mayServe(volunteer, visit.series()))
                        .toList();
                var place = new VisitDisplacement(view).find(visit, candidates);
                if (place.isPresent()) {
                    found++;
                    assertThat(place.get().removed())
                            .as("seed %d, %s", seed, visit)
                            .allSatisfy(id -> assertThat(Worth.visitMicros(
                                            problem.county(),
                                            visit(problem, id.value()).series()))
                                    .isGreaterThanOrEqualTo(Worth.visitMicros(problem.county(), visit.series())));
                    var swapped = swap(view, clean, visit, place.get());
                    assertThat(Audit.of(problem, swapped).violations())
                            .as("seed %d, %s at %s in %s", seed, visit, place.get(), clean)
                            .isEmpty();
                }
            }
        }
        assertThat(found).isGreaterThan(100).isLessThan(displaced);
    }

    /** The plan without the removed visits and with the visit in its place. */
    private static Plan swap(PlanView view, Plan plan, Visit visit, VisitDisplacement.Place place) {
        var tours = new ArrayList<Tour>();
        for (var tour : plan.tours()) {
            var stops = tour.stops().stream()
                    .filter(stop -> !place.removed().contains(stop.visit()))
                    .toList();
            if (!stops.isEmpty()) {
                tours.add(new Tour(tour.volunteer(), tour.date(), tour.window(), stops));
            }
        }
        place.carers().forEach(carer -> insert(view, tours, visit, place, carer));
        return new Plan(tours, plan.beds(), plan.sessions());
    }

    private static void insert(
            PlanView view, List<Tour> tours, Visit visit, VisitDisplacement.Place place, Volunteer carer) {
        int start = place.startMinute();
        var stop = new Stop(visit.id(), start, start + visit.series().care().minutes());
        var date = view.county().week().date(place.day());
        var window = window(view, visit, place, carer);
        for (int i = 0; i < tours.size(); i++) {
            var tour = tours.get(i);
            if (tour.volunteer().equals(carer.id())
                    && tour.date().equals(date)
                    && tour.window().equals(window)) {
                var stops = new ArrayList<>(tour.stops());
                stops.add(stop);
                stops.sort(Comparator.comparingInt(Stop::startMinute));
                tours.set(i, new Tour(carer.id(), date, window, stops));
                return;
            }
        }
        tours.add(new Tour(carer.id(), date, window, List.of(stop)));
    }

    private static TimeWindow window(PlanView view, Visit visit, VisitDisplacement.Place place, Volunteer carer) {
        return new SoleVisit(view)
                .starts(carer, visit.series(), place.day()).stream()
                        .filter(span -> span.contains(place.startMinute()))
                        .findFirst()
                        .orElseThrow()
                        .window();
    }
}
