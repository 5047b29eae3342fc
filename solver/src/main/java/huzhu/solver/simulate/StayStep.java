package huzhu.solver.simulate;

import huzhu.model.people.PersonId;
import huzhu.model.population.Rates;
import huzhu.model.population.StayPolicy;
import huzhu.model.request.Stay;
import huzhu.model.request.StayId;
import huzhu.model.request.StayReason;
import huzhu.model.week.PlanningWeek;
import huzhu.solver.simulate.Draws.Purpose;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** One week of beds asked for anew; what became of the others is settled when a week's plan is lived through. */
final class StayStep {
    private static final int DAYS = 7;

    private final StayPolicy policy;
    private final Draws draws;

    StayStep(StayPolicy policy, Draws draws) {
        this.policy = policy;
        this.draws = draws;
    }

    /**
     * New wishes for the coming week.
     *
     * @param week number of the week that has passed
     * @param coming the week to come
     */
    void apply(Population population, int week, PlanningWeek coming) {
        var asking = new HashSet<PersonId>();
        population.stays().forEach(stay -> asking.add(stay.asked().elder()));
        for (var resident : population.residents()) {
            if (asking.contains(resident.id())
                    || population.start().places().rooms().isEmpty()) {
                continue;
            }
            int level = resident.level();
            if (draws.happens(
                    Rates.weekly(policy.permanentPerYear().get(level)), week, resident.id(), Purpose.PERMANENT)) {
                ask(population, resident, week, coming, StayReason.PERMANENT);
            } else if (draws.happens(
                    Rates.weekly(policy.respitePerYear().get(level)), week, resident.id(), Purpose.RESPITE)) {
                ask(population, resident, week, coming, StayReason.RESPITE);
            }
        }
    }

    private void ask(Population population, Resident resident, int week, PlanningWeek coming, StayReason reason) {
        boolean forGood = reason == StayReason.PERMANENT;
        var from = coming.monday().plusDays(forGood ? 0 : draws.below(DAYS, week, resident.id(), Purpose.FIRST_NIGHT));
        int nights =
                forGood ? DAYS : 1 + draws.below(2 * policy.respiteNights() - 1, week, resident.id(), Purpose.NIGHTS);
        var stay = new Stay(
                new StayId(resident.id() + ".s" + week),
                resident.id(),
                from,
                from.plusDays(nights),
                Set.of(),
                List.of(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.of(reason),
                1);
        population.stays().add(new StayNeed(stay, coming.monday()));
        population.count(Event.STAY_ASKED);
    }
}
