package huzhu.model.account;

import huzhu.model.people.PersonId;
import huzhu.model.plan.Outing;
import huzhu.model.plan.PlanView;
import huzhu.model.week.PlanningWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** What volunteers did and what elders attended, week by week, as far back as policy remembers. */
public final class WeeksKept {
    private final PlanView plan;
    private final PlanningWeek week;

    /** The weeks that end with that of this plan. */
    public WeeksKept(PlanView plan) {
        this.plan = plan;
        week = plan.county().week();
    }

    /**
     * A volunteer over the weeks that are kept, this one included.
     *
     * @param volunteer who
     * @param thisWeek what they do this week
     * @param weeks weeks for which there is a record
     * @param minutesAway minutes away from home in all of them
     * @param unpopularMinutes those of them in unpopular hours
     */
    public record Sum(PersonId volunteer, WorkRecord thisWeek, int weeks, long minutesAway, long unpopularMinutes) {}

    private boolean isKept(PlanningWeek earlier) {
        long ago = week.number() - earlier.number();
        return ago > 0 && ago < plan.county().policy().rhythm().weeksKept();
    }

    /** Records of volunteers: this week's in the order of their table, after those of earlier weeks. */
    public List<WorkRecord> work(List<WorkRecord> before) {
        var all = new ArrayList<>(
                before.stream().filter(one -> isKept(one.week())).toList());
        plan.county().volunteers().forEach(volunteer -> all.add(thisWeek(volunteer.id())));
        return all;
    }

    private WorkRecord thisWeek(PersonId volunteer) {
        var hours = plan.county().policy().rhythm().unpopular();
        var outings = plan.outingsOf(volunteer);
        return new WorkRecord(
                week,
                volunteer,
                outings.stream().mapToLong(Outing::minutes).sum(),
                outings.stream()
                        .mapToLong(outing -> outing.unpopularMinutes(hours))
                        .sum());
    }

    /** Records of places in sessions: this week's after those of earlier weeks. */
    public List<PlaceRecord> places(List<PlaceRecord> before) {
        var all = new ArrayList<>(
                before.stream().filter(one -> isKept(one.week())).toList());
        plan.attending()
                .forEach(one -> all.add(new PlaceRecord(
                        week,
                        one.session().id(),
                        one.seat().series().elder().id(),
                        one.session().service())));
        return all;
    }

    /** The volunteers of this week over all weeks, in the order of their table. */
    public List<Sum> sums(List<WorkRecord> before) {
        var records = new HashMap<PersonId, List<WorkRecord>>();
        for (var one : work(before)) {
            records.computeIfAbsent(one.volunteer(), id -> new ArrayList<>()).add(one);
        }
        return plan.county().volunteers().stream()
                .map(volunteer -> sum(volunteer.id(), records.getOrDefault(volunteer.id(), List.of())))
                .toList();
    }

    /** Of a volunteer's records this week's is the last. */
    private static Sum sum(PersonId volunteer, List<WorkRecord> own) {
        return new Sum(
                volunteer,
                own.getLast(),
                own.size(),
                own.stream().mapToLong(WorkRecord::minutesAway).sum(),
                own.stream().mapToLong(WorkRecord::unpopularMinutes).sum());
    }
}
