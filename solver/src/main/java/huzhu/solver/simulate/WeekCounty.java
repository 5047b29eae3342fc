package huzhu.solver.simulate;

import huzhu.model.county.County;
import huzhu.model.county.Needs;
import huzhu.model.county.People;
import huzhu.model.people.AgeGroup;
import huzhu.model.people.Volunteer;
import huzhu.model.policy.Policy;
import huzhu.model.policy.WeightPolicy;
import huzhu.model.request.Carers;
import huzhu.model.request.Request;
import huzhu.model.request.Session;
import huzhu.model.request.Stay;
import huzhu.model.week.PlanningWeek;
import huzhu.solver.simulate.Giver.Status;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The county as it is planned in one week of a simulation. */
final class WeekCounty {
    private WeekCounty() {}

    /**
     * The county of a week: its people, requests of those who live there, the sessions of the first week again, stays that are due.
     *
     * @param tables the tables that hold in this week
     * @param weeksLater weeks since the county's own
     * @param youngFactor factor on the weight of the young elderly on top of the policy's
     */
    static County of(Population population, County tables, int weeksLater, double youngFactor) {
        var start = population.start();
        var week = later(start.week(), weeksLater);
        var volunteers = volunteers(population, tables);
        return new County(
                start.name(),
                week,
                tables.places(),
                new People(population.residents().stream().map(Resident::elder).toList(), volunteers, tables.ties()),
                new Needs(
                        tables.needs().services(),
                        requests(population, tables, volunteers),
                        stays(population, tables, week),
                        sessions(tables, weeksLater)),
                policy(tables.policy(), youngFactor));
    }

    /** Who may be asked: those of the start as the week's tables have them, whom only these tables have, and who came since. */
    private static List<Volunteer> volunteers(Population population, County tables) {
        var start = population.start();
        var given = population.givers().stream()
                .filter(giver -> giver.is(Status.ACTIVE))
                .map(Giver::volunteer)
                .flatMap(volunteer -> isOfTables(volunteer, start)
                        ? tables.findVolunteer(volunteer.id()).stream()
                        : Stream.of(volunteer));
        var forNow = tables.volunteers().stream()
                .filter(volunteer -> start.findVolunteer(volunteer.id()).isEmpty())
                .filter(volunteer -> !population.isGiver(volunteer.id()))
                .filter(volunteer -> start.findElder(volunteer.id()).isEmpty() || population.lives(volunteer.id()));
        return Stream.concat(given, forNow).toList();
    }

    private static boolean isOfTables(Volunteer volunteer, County start) {
        return start.findVolunteer(volunteer.id()).filter(volunteer::equals).isPresent();
    }

    /** The year in which ages are taken in a week. */
    static int year(PlanningWeek week) {
        return week.monday().getYear();
    }

    static PlanningWeek later(PlanningWeek week, int weeks) {
        return new PlanningWeek(week.monday().plusWeeks(weeks));
    }

    /**
     * A volunteer who is required but gives no more, nor is there for this week, is required no more; one who rests is waited
     * for.
     */
    private static List<Request> requests(Population population, County tables, List<Volunteer> volunteers) {
        var here = volunteers.stream().map(Volunteer::id).collect(Collectors.toSet());
        return tables.needs().requests().stream()
                .filter(request -> population.lives(request.elder()))
                .map(request -> request.carers()
                                .required()
                                .filter(id -> !population.isGiver(id) && !here.contains(id))
                                .isPresent()
                        ? withoutRequired(request)
                        : request)
                .toList();
    }

    private static Request withoutRequired(Request request) {
        var carers = request.carers();
        return new Request(
                request.id(),
                request.elder(),
                request.service(),
                request.timesPerWeek(),
                request.care(),
                request.days(),
                new Carers(Optional.empty(), carers.preferred(), carers.refused()),
                request.after());
    }

    private static List<Stay> stays(Population population, County tables, PlanningWeek week) {
        return population.stays().stream()
                .filter(stay -> stay.isDue(week))
                .map(stay -> stay.of(week, tables))
                .toList();
    }

    private static List<Session> sessions(County tables, int weeksLater) {
        return tables.needs().sessions().stream()
                .filter(session -> tables.week().contains(session.date()))
                .map(session -> new Session(
                        session.id(),
                        session.service(),
                        session.venue(),
                        session.date().plusWeeks(weeksLater),
                        session.time(),
                        session.capacity(),
                        session.minAttendance(),
                        session.hostSkills(),
                        session.helpersPer(),
                        session.transport()))
                .toList();
    }

    private static Policy policy(Policy policy, double youngFactor) {
        if (youngFactor == 1) {
            return policy;
        }
        var weights = policy.weights();
        var byAge = new EnumMap<AgeGroup, Double>(AgeGroup.class);
        byAge.putAll(weights.byAgeGroup());
        byAge.merge(AgeGroup.SIXTIES, youngFactor, (before, factor) -> Math.min(1000, before * factor));
        return new Policy(
                policy.travel(),
                new WeightPolicy(
                        weights.byLevel(),
                        weights.byLiving(),
                        byAge,
                        weights.bySex(),
                        weights.nightMinutes(),
                        weights.placeMinutes()),
                policy.costs(),
                policy.couplesShare(),
                policy.timeBank(),
                policy.rhythm(),
                policy.rounds());
    }
}
