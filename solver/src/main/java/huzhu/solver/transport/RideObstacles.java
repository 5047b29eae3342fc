package huzhu.solver.transport;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.people.Elder;
import huzhu.model.people.PersonId;
import huzhu.model.people.Volunteer;
import huzhu.model.plan.Attending;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import huzhu.model.plan.Round;
import huzhu.model.policy.RoundPolicy;
import huzhu.model.round.RoundSeats;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/** Who could drive somebody to a session or home from it, beside all that a plan has people do, and what stops the others. */
public final class RideObstacles {
    /** What is said of those whom nothing stops; a ride there and no ride home is no ride. */
    public static final String NOTHING = "nothing";

    /** What stops those who drive others there already: seats or time for one more door. */
    public static final String ROUND_TAKEN = "roundTaken";

    private static final String SEATLESS = new RoundSeats().name();

    private final PlanningProblem problem;
    private final RoundTimer timer;
    private final List<Draft> drafts;

    /** Takes a plan with its rounds. */
    public RideObstacles(PlanningProblem problem, Plan plan) {
        this.problem = problem;
        timer = new RoundTimer(new PlanView(problem, plan.with(List.of())));
        drafts = new PlanView(problem, plan)
                .rounds().stream().map(tour -> Draft.told(tour, false)).toList();
    }

    /**
     * Drivers whom one thing stops first.
     *
     * @param rule name of the rule, {@link #ROUND_TAKEN} or {@link #NOTHING}
     * @param drivers who they are, in the order of the table
     */
    public record Group(String rule, List<PersonId> drivers) {
        public Group {
            drivers = List.copyOf(drivers);
        }
    }

    /**
     * All who have the skill of a driver, by what stops them first; none if nobody has it. Last those who come without a seat for
     * a passenger, as they are no news; before them the largest group first.
     */
    public List<Group> of(Attending place, Round.Way way) {
        var byRule = new LinkedHashMap<String, List<PersonId>>();
        problem.county().volunteers().stream()
                .filter(one -> one.skills().contains(RoundPolicy.DRIVES))
                .forEach(driver -> byRule.computeIfAbsent(rule(driver, place, way), rule -> new ArrayList<>())
                        .add(driver.id()));
        return byRule.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing((Group group) -> group.rule().equals(SEATLESS))
                        .thenComparingInt(group -> -group.drivers().size()))
                .toList();
    }

    private String rule(Volunteer driver, Attending place, Round.Way way) {
        var rider = place.seat().series().elder();
        var alone = timer.attempt(place.session(), way, driver, List.of(rider), drafts);
        var own = drafts.stream()
                .filter(draft ->
                        draft.isFor(place.session(), way) && draft.driver().id().equals(driver.id()))
                .toList();
        if (alone.draft().isPresent() || own.stream().anyMatch(draft -> canJoin(draft, rider))) {
            return NOTHING;
        }
        return own.isEmpty() ? alone.rule().orElseThrow().name() : ROUND_TAKEN;
    }

    private boolean canJoin(Draft draft, Elder rider) {
        return !timer.longer(draft, rider, drafts).isEmpty();
    }
}
