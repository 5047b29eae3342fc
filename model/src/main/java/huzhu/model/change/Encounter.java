package huzhu.model.change;

import huzhu.model.people.PersonId;
import huzhu.model.plan.Attending;
import huzhu.model.plan.HelpTour;
import huzhu.model.plan.RosteredVisit;
import java.time.DayOfWeek;
import java.util.List;

/**
 * When something takes place and who comes: a visit with its carers, a session with its helpers.
 *
 * @param day when
 * @param startMinute start, minute of the day
 * @param endMinute end, minute of the day
 * @param carers who comes, by id
 */
public record Encounter(DayOfWeek day, int startMinute, int endMinute, List<PersonId> carers) {
    public Encounter {
        carers = carers.stream().sorted().toList();
    }

    /** A visit as a plan has it. */
    public static Encounter of(RosteredVisit visit) {
        return new Encounter(
                visit.day(),
                visit.startMinute(),
                visit.endMinute(),
                visit.stops().stream()
                        .map(stop -> stop.volunteer().id())
                        .distinct()
                        .toList());
    }

    /** A session as a plan has it, as an attendee sees it: when, not by whose help. */
    static Encounter of(Attending attending) {
        return new Encounter(
                attending.day(),
                attending.session().time().startMinute(),
                attending.session().time().endMinute(),
                List.of());
    }

    /** The share of one carer. */
    Encounter by(PersonId carer) {
        return new Encounter(day, startMinute, endMinute, List.of(carer));
    }

    /** Whether only the time of the day differs. */
    public boolean isShiftOf(Encounter other) {
        return day == other.day && carers.equals(other.carers) && startMinute != other.startMinute;
    }

    /** Help at sessions by one person. */
    static Encounter of(HelpTour help) {
        return new Encounter(
                help.day(),
                help.session().time().startMinute(),
                help.session().time().endMinute(),
                List.of(help.volunteer().id()));
    }
}
