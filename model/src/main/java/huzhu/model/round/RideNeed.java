package huzhu.model.round;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.people.Elder;
import huzhu.model.people.TravelMode;
import huzhu.model.plan.Attending;
import huzhu.model.plan.PlanView;
import huzhu.model.plan.Round;
import huzhu.model.plan.RoundTour;
import huzhu.model.request.Session;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who cannot get to a session by themselves, and who of them is driven.
 *
 * <p>Asked only of sessions whose row says that elders are fetched. Need of care or distance decides; distance only of those who
 * are not volunteers with a vehicle of their own. Who stays in a bed that day is at the session's home already.
 */
public final class RideNeed {
    private RideNeed() {}

    /** Whether an elder who is at home that day has to be driven to a session. */
    public static boolean isNeeded(PlanningProblem problem, Elder elder, Session session) {
        var policy = problem.county().policy().rounds();
        if (!policy.isOn() || !session.transport()) {
            return false;
        }
        double km = problem.travel()
                .roadKm(elder.person().location(), session.venue().location());
        boolean goesAlone = problem.county()
                .findVolunteer(elder.id())
                .filter(volunteer -> volunteer.mode() != TravelMode.WALK)
                .isPresent();
        return km > 0 && (elder.level().number() >= policy.needLevel() || km > policy.walkKm() && !goesAlone);
    }

    /** Whether who has a place in a session has to be driven to it. */
    public static boolean isNeeded(PlanView plan, Attending place) {
        var elder = place.seat().series().elder();
        return isNeeded(plan.problem(), elder, place.session())
                && plan.findBed(elder.id(), place.day()).isEmpty();
    }

    /** Places in sessions whose elders have to be driven, in the plan's order. */
    public static List<Attending> of(PlanView plan) {
        return plan.attending().stream().filter(place -> isNeeded(plan, place)).toList();
    }

    /** The round that takes this elder to a session, or from it. */
    public static Optional<RoundTour> find(PlanView plan, Attending place, Round.Way way) {
        return plan.rounds().stream()
                .filter(tour -> tour.round().way() == way
                        && tour.session().id().equals(place.session().id())
                        && tour.round().carries(place.seat().series().elder().id()))
                .findFirst();
    }

    /** Those who have to be driven and are not, both ways, in the order of time. */
    public static List<Attending> open(PlanView plan) {
        return of(plan).stream()
                .sorted(Comparator.comparing(
                                (Attending place) -> place.session().date())
                        .thenComparingInt(place -> place.session().time().startMinute()))
                .filter(place -> !Arrays.stream(Round.Way.values())
                        .allMatch(way -> find(plan, place, way).isPresent()))
                .toList();
    }
}
