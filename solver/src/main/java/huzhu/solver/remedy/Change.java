package huzhu.solver.remedy;

import huzhu.model.people.PersonId;
import huzhu.model.request.RequestId;
import huzhu.model.service.Skill;
import huzhu.model.week.TimeWindow;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;

/**
 * One thing that would have to be otherwise. Whom an elder refuses, which sex they ask for and whom they require is never
 * among it: that is theirs to say.
 */
public sealed interface Change {
    /**
     * A volunteer leaves home earlier or is back later in one window of the week.
     *
     * @param volunteer who
     * @param day when
     * @param from the window as it is
     * @param to the window as it would be, holding the other
     * @param others the volunteer's other windows of that day
     */
    record LongerWindow(PersonId volunteer, DayOfWeek day, TimeWindow from, TimeWindow to, List<TimeWindow> others)
            implements Change {
        public LongerWindow {
            others = List.copyOf(others);
        }
    }

    /**
     * A volunteer goes farther.
     *
     * @param volunteer who
     * @param fromKm limit as it is, road kilometres
     * @param toKm limit as it would be
     */
    record FartherReach(PersonId volunteer, double fromKm, double toKm) implements Change {}

    /**
     * A volunteer gives more minutes on one and the same day.
     *
     * @param volunteer who
     * @param from cap as it is, minutes
     * @param to cap as it would be
     */
    record DayCap(PersonId volunteer, int from, int to) implements Change {}

    /**
     * A volunteer gives more minutes in the week.
     *
     * @param volunteer who
     * @param from cap as it is, minutes
     * @param to cap as it would be
     */
    record WeekCap(PersonId volunteer, int from, int to) implements Change {}

    /**
     * A volunteer makes one visit a day more.
     *
     * @param volunteer who
     * @param from cap as it is, visits
     * @param to cap as it would be
     */
    record VisitsCap(PersonId volunteer, int from, int to) implements Change {}

    /**
     * A volunteer learns one skill.
     *
     * @param volunteer who
     * @param skill the skill
     * @param all all skills the volunteer would then have
     */
    record Training(PersonId volunteer, Skill skill, Set<Skill> all) implements Change {
        public Training {
            all = Set.copyOf(all);
        }
    }

    /**
     * The elder lets the visit be on one more day.
     *
     * @param request the request
     * @param added the day more
     * @param all all days that would then be allowed
     */
    record AnotherDay(RequestId request, DayOfWeek added, Set<DayOfWeek> all) implements Change {
        public AnotherDay {
            all = Set.copyOf(all);
        }
    }

    /**
     * The elder lets the visit be earlier or later in the day.
     *
     * @param request the request
     * @param from the nearest window as it is
     * @param to the window as it would be, holding the other
     * @param all all windows that would then be allowed, none overlapping
     */
    record WiderWindow(RequestId request, TimeWindow from, TimeWindow to, List<TimeWindow> all) implements Change {
        public WiderWindow {
            all = List.copyOf(all);
        }
    }

    /** What kind of change it is, for choosing remedies that differ. */
    default String kind() {
        return getClass().getSimpleName();
    }

    /** How much it asks of people, in minutes that they would mind as much. */
    default double cost(RemedyCosts costs) {
        return switch (this) {
            case LongerWindow one -> costs.windowMinute() * (one.to.minutes() - one.from.minutes());
            case FartherReach one -> costs.km() * (one.toKm - one.fromKm);
            case DayCap one -> costs.capMinute() * (one.to - one.from);
            case WeekCap one -> costs.capMinute() * (one.to - one.from);
            case VisitsCap one -> costs.visit() * (one.to - one.from);
            case Training one -> costs.skill();
            case AnotherDay one -> costs.anotherDay();
            case WiderWindow one -> costs.requestMinute() * (one.to.minutes() - one.from.minutes());
        };
    }
}
