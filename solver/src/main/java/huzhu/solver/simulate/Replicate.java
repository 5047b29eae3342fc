package huzhu.solver.simulate;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.people.PersonId;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import huzhu.model.population.Rates;
import huzhu.model.population.SimulationPolicy;
import huzhu.model.week.PlanningWeek;
import java.util.Map;
import java.util.function.Consumer;

/** One run through all weeks. */
final class Replicate {
    /** How fast the weight of the young elderly follows their reserved share, a week. */
    private static final double WEIGHT_STEP = 1.25;

    private static final double MOST_WEIGHT = 64;

    private final int number;
    private final SimulationOptions options;
    private final SimulationPolicy policy;
    private final Conditions conditions;
    private final Population population;
    private final Conservation conservation;
    private final PeopleStep people;
    private final VolunteerStep volunteers;
    private final StayStep stays;
    private final Draws draws;
    private final Planner planner;
    private Plan last = Plan.EMPTY;
    private PlanningWeek lastWeek;
    private double youngFactor = 1;

    Replicate(
            int number,
            Conditions conditions,
            Map<PersonId, Long> balancesMinutes,
            Rates rates,
            SimulationPolicy policy,
            SimulationOptions options,
            Planner planner) {
        this.number = number;
        this.options = options;
        this.policy = policy;
        this.planner = planner;
        this.conditions = conditions;
        var start = conditions.of(number, Conditions.START);
        draws = new Draws(options.seed(), number);
        population = new Population(start, balancesMinutes, draws);
        conservation = new Conservation(population);
        people = new PeopleStep(population, rates, policy.people(), draws);
        volunteers = new VolunteerStep(population, policy.volunteering(), draws);
        stays = new StayStep(policy.stays(), draws);
        lastWeek = start.week();
    }

    /** The people as they are now. */
    Population population() {
        return population;
    }

    /** Equations of conservation that held so far. */
    long checks() {
        return conservation.checks();
    }

    /** Runs through all weeks, or until somebody gives up. */
    void run(Consumer<WeekResult> results) {
        for (int week = 1; week <= options.weeks() && !options.interrupted().getAsBoolean(); week++) {
            results.accept(week(week));
        }
    }

    private WeekResult week(int week) {
        var tables = conditions.of(number, week);
        var county = WeekCounty.of(population, tables, week - 1, youngFactor);
        var problem = PlanningProblem.of(county);
        var start = week == 1 ? Plan.EMPTY : WarmStart.of(problem, last, lastWeek, population.stays());
        long effort = options.effort() * (week == 1 ? SimulationOptions.FIRST_WEEK : 1);
        last = planner.plan(problem, start, draws.searchSeed(week), effort);
        lastWeek = county.week();
        var view = new PlanView(problem, last);
        var lived = new LivedWeek(view, population);
        var measures = lived.measure();
        measures.put(Measure.YOUNG_WEIGHT, youngFactor);
        conservation.minutes(view, measures);
        lived.settle(policy.volunteering().memoryWeeks(), policy.stays().patienceWeeks());
        lived.book();
        holdShare(
                measures.getOrDefault(Measure.SHARE_FOR_YOUNG, 0d),
                tables.policy().costs().youngShare());
        var coming = WeekCounty.later(county.week(), 1);
        int year = WeekCounty.year(coming);
        people.apply(population, week, year);
        volunteers.apply(population, week, year);
        stays.apply(population, week, coming);
        var events = population.takeEvents();
        conservation.people(population, events);
        conservation.bank(population);
        return new WeekResult(number, week, county.week().toString(), measures, events);
    }

    /** Raises the weight of the young elderly while they fall short of their share, and lets it sink again when they do not. */
    private void holdShare(double share, double youngShare) {
        if (policy.holdsYoungShare() && youngShare > 0) {
            youngFactor = share < youngShare
                    ? Math.min(MOST_WEIGHT, youngFactor * WEIGHT_STEP)
                    : Math.max(1, youngFactor / WEIGHT_STEP);
        }
    }
}
