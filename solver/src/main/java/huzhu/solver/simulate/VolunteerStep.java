package huzhu.solver.simulate;

import huzhu.model.objective.Costs;
import huzhu.model.people.PersonId;
import huzhu.model.people.Volunteer;
import huzhu.model.population.Rates;
import huzhu.model.population.VolunteeringPolicy;
import huzhu.solver.simulate.Draws.Purpose;
import huzhu.solver.simulate.Giver.Status;
import java.util.ArrayList;
import java.util.List;

/**
 * One week of volunteers who tire, rest, stop, come back or join. Staff of organisations, institutions and government stays as it
 * is. A neighbour or cadre who is no elder and stops is followed by another like them at the same usual rate.
 */
final class VolunteerStep {
    /** Highest need level of elders who give. */
    private static final int MOST_LEVEL = 1;

    private final VolunteeringPolicy policy;
    private final Draws draws;
    private final List<Volunteer> templates;
    private final List<Volunteer> posts;

    VolunteerStep(Population population, VolunteeringPolicy policy, Draws draws) {
        this.policy = policy;
        this.draws = draws;
        var start = population.start();
        var free = start.volunteers().stream()
                .filter(volunteer -> !Giver.isStaff(volunteer))
                .toList();
        posts = free.stream()
                .filter(volunteer -> start.findElder(volunteer.id()).isEmpty())
                .toList();
        var elders = free.stream()
                .filter(volunteer -> start.findElder(volunteer.id()).isPresent())
                .toList();
        templates = elders.isEmpty() ? free : elders;
    }

    /** Takes all volunteers through one week. */
    void apply(Population population, int week, int year) {
        dismissFrail(population);
        for (var giver : population.givers()) {
            if (!giver.isStaff()) {
                step(population, giver, week);
            }
        }
        for (var resident : new ArrayList<>(population.residents())) {
            join(population, resident, week, year);
        }
        for (var post : posts) {
            recruit(population, post, week);
        }
    }

    private static void dismissFrail(Population population) {
        population.residents().stream()
                .filter(resident -> resident.level() > MOST_LEVEL && population.isGiver(resident.id()))
                .filter(resident -> !gaveAtThatLevel(population, resident))
                .map(Resident::id)
                .toList()
                .forEach(population::dismiss);
    }

    /** Whether the county's own tables have them give at such a level. */
    private static boolean gaveAtThatLevel(Population population, Resident resident) {
        var start = population.start();
        return start.findVolunteer(resident.id()).isPresent()
                && start.findElder(resident.id())
                        .filter(elder -> elder.level().number() >= resident.level())
                        .isPresent();
    }

    private void step(Population population, Giver giver, int week) {
        switch (giver.status()) {
            case ACTIVE -> {
                if (happens(policy.stopPerYear() * stopFactor(population, giver.id()), week, giver, Purpose.STOP)) {
                    giver.becomes(Status.STOPPED);
                    population.count(Event.VOLUNTEER_STOPPED);
                } else if (happens(policy.tiredPerYear() * giver.load(), week, giver, Purpose.REST)) {
                    giver.becomes(Status.RESTING);
                    population.count(Event.VOLUNTEER_TIRED);
                }
            }
            case RESTING -> {
                if (draws.happens(1 / policy.restWeeks(), week, giver.id(), Purpose.RESTED)) {
                    giver.becomes(Status.ACTIVE);
                    population.count(Event.VOLUNTEER_RESTED);
                }
            }
            case STOPPED -> {
                // Who is no elder is followed by others instead.
                if (population.lives(giver.id())
                        && happens(
                                policy.returnPerYear() * joinFactor(population, giver.id()),
                                week,
                                giver,
                                Purpose.COME_BACK)) {
                    giver.becomes(Status.ACTIVE);
                    population.count(Event.VOLUNTEER_CAME_BACK);
                }
            }
        }
    }

    private boolean happens(double perYear, int week, Giver giver, Purpose purpose) {
        return draws.happens(Rates.weekly(perYear), week, giver.id(), purpose);
    }

    private double stopFactor(Population population, PersonId id) {
        var service = population.serviceOf(id);
        return service.isPresent() ? policy.stopFactor(service.getAsDouble()) : 1;
    }

    private double joinFactor(Population population, PersonId id) {
        var service = population.serviceOf(id);
        return service.isPresent() ? policy.joinFactor(service.getAsDouble()) : 1;
    }

    private void join(Population population, Resident resident, int week, int year) {
        if (resident.level() > MOST_LEVEL
                || population.isGiver(resident.id())
                || !Costs.isYoung(resident.elder(), year)
                || templates.isEmpty()) {
            return;
        }
        double rate = policy.joinPerYear() * joinFactor(population, resident.id());
        if (draws.happens(Rates.weekly(rate), week, resident.id(), Purpose.JOIN)) {
            var like = templates.get(draws.below(templates.size(), week, resident.id(), Purpose.TEMPLATE));
            population.add(new Volunteer(
                    resident.elder().person(),
                    like.skills(),
                    like.provider(),
                    like.mode(),
                    like.limits(),
                    like.costPerHour(),
                    like.availability()));
            population.count(Event.VOLUNTEER_JOINED);
        }
    }

    private void recruit(Population population, Volunteer post, int week) {
        if (!draws.happens(Rates.weekly(policy.stopPerYear()), week, post.id(), Purpose.RECRUIT)) {
            return;
        }
        var id = post.id() + ".v" + week;
        while (population.lives(new PersonId(id)) || population.isGiver(new PersonId(id))) {
            id += "x";
        }
        population.add(Newcomer.like(post, new PersonId(id)));
        population.count(Event.VOLUNTEER_JOINED);
    }
}
