package huzhu.solver.engine;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.plan.Plan;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;

/** The border from the model into the planning classes: problem to {@link WeekPlan}, with or without a plan to start from. */
final class WeekPlanning {
    private WeekPlanning() {}

    /** The week with nothing decided. */
    static WeekPlan of(PlanningProblem problem) {
        var facts = new WeekFacts(problem);
        return new WeekPlan(facts, tours(facts), cares(facts), stays(facts), seats(facts), help(facts));
    }

    /**
     * The week with a plan's decisions in place.
     *
     * <p>Lines that the planning classes cannot hold are left out; {@link Placement#leftOut} counts them. They
     * start outside the day, have more helpers than a full session needs, or break a rule of
     * {@link RosterConstraints#HELD_BY_CONSTRUCTION}.
     */
    static WeekPlan of(PlanningProblem problem, Plan plan) {
        var week = of(problem);
        new Placement(week, plan).set(week);
        return week;
    }

    private static List<PlannedTour> tours(WeekFacts facts) {
        var tours = new ArrayList<PlannedTour>();
        for (var giver : facts.givers()) {
            for (var day : DayOfWeek.values()) {
                for (var window : giver.volunteer().availability().on(day)) {
                    tours.add(new PlannedTour(tours.size(), giver, day, window));
                }
            }
        }
        return tours;
    }

    private static List<PlannedCare> cares(WeekFacts facts) {
        var cares = new ArrayList<PlannedCare>();
        for (var visit : facts.visits()) {
            for (int caregiver = 0; caregiver < visit.caregivers(); caregiver++) {
                cares.add(new PlannedCare(cares.size(), visit, facts));
            }
        }
        return cares;
    }

    private static List<PlannedStay> stays(WeekFacts facts) {
        var stays = new ArrayList<PlannedStay>();
        var county = facts.problem().county();
        for (var stay : county.needs().stays()) {
            stays.add(new PlannedStay(
                    stays.size(), facts.person(stay.elder()), stay, county.requireElder(stay.elder()), facts));
        }
        return stays;
    }

    private static List<PlannedSeat> seats(WeekFacts facts) {
        var seats = new ArrayList<PlannedSeat>();
        facts.problem()
                .demand()
                .seats()
                .forEach(seat -> seats.add(new PlannedSeat(
                        seats.size(),
                        facts.series(seat.series()),
                        facts.person(seat.series().elder().id()),
                        seat,
                        facts)));
        return seats;
    }

    /** One part more than the fullest session needs, so that a host may come on top. */
    private static List<PlannedHelp> help(WeekFacts facts) {
        var help = new ArrayList<PlannedHelp>();
        for (var session : facts.sessions()) {
            int parts = session.session().helpersNeeded(session.session().capacity()) + 1;
            for (int part = 0; part < parts; part++) {
                help.add(new PlannedHelp(help.size(), session, facts));
            }
        }
        return help;
    }
}
