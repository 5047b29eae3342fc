package huzhu.model.introduction;

import huzhu.model.demand.DemandId;
import huzhu.model.people.PersonId;
import huzhu.model.people.Relation;
import huzhu.model.plan.CareStop;
import huzhu.model.plan.PlanView;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * A volunteer and an elder to whom they come for the first time: not in the weeks before, and no tie binds the two.
 *
 * @param visit their first visit of the week
 * @param elder who is visited
 * @param carer who comes
 * @param day when
 * @param startMinute start of the visit, minute of the day
 * @param endMinute when who introduces them may go, minute of the day
 */
public record NewPair(DemandId visit, PersonId elder, PersonId carer, DayOfWeek day, int startMinute, int endMinute) {
    private static final Comparator<CareStop> IN_TIME = Comparator.comparing(CareStop::day)
            .thenComparingInt(CareStop::startMinute)
            .thenComparing(stop -> stop.visit().id())
            .thenComparing(stop -> stop.volunteer().id());

    /**
     * The two, whenever they meet.
     *
     * @param elder who is visited
     * @param carer who comes
     */
    public record People(PersonId elder, PersonId carer) {}

    /** The new pairs of a plan in the order of their visits; none where policy does not ask, or no week came before. */
    public static List<NewPair> of(PlanView plan) {
        var county = plan.county();
        var pairs = new ArrayList<NewPair>();
        if (!county.policy().rhythm().introduces() || county.past().known().isEmpty()) {
            return pairs;
        }
        var met = new HashSet<People>();
        plan.tours().stream()
                .flatMap(tour -> tour.stops().stream())
                .sorted(IN_TIME)
                .forEach(stop -> {
                    var elder = stop.visit().series().elder().id();
                    var carer = stop.volunteer().id();
                    if (met.add(new People(elder, carer)) && isNew(plan, elder, carer)) {
                        pairs.add(of(plan, stop));
                    }
                });
        return pairs;
    }

    /** Who the two are. */
    public People people() {
        return new People(elder, carer);
    }

    private static NewPair of(PlanView plan, CareStop stop) {
        int minutes = plan.county().policy().rhythm().introductionMinutes();
        return new NewPair(
                stop.visit().id(),
                stop.visit().series().elder().id(),
                stop.volunteer().id(),
                stop.day(),
                stop.startMinute(),
                Math.min(stop.endMinute(), stop.startMinute() + minutes));
    }

    private static boolean isNew(PlanView plan, PersonId elder, PersonId carer) {
        var county = plan.county();
        return !county.past().knownTo(elder).contains(carer)
                && county.ties().between(carer, elder).stream().allMatch(tie -> tie.relation() == Relation.CONFLICT);
    }

    /** Another caregiver of the same visit whom the elder knows already. */
    Optional<PersonId> knownPartner(PlanView plan) {
        return plan.stopsOf(visit).stream()
                .map(stop -> stop.volunteer().id())
                .filter(other -> !other.equals(carer) && !isNew(plan, elder, other))
                .findFirst();
    }
}
