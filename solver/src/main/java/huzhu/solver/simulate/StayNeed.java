package huzhu.solver.simulate;

import huzhu.model.county.County;
import huzhu.model.place.Room;
import huzhu.model.plan.BedStay;
import huzhu.model.request.Stay;
import huzhu.model.request.StayReason;
import huzhu.model.week.PlanningWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A bed that is asked for or slept in, in the course of a simulation. */
final class StayNeed {
    /** Nights left of a stay for good. */
    private static final int FOR_GOOD = Integer.MAX_VALUE;

    /** How much more a bed weighs for who sleeps in it already: they are not to be turned out for a newcomer of one level more. */
    private static final double RESIDENT_WEIGHT = 20;

    private static final double MOST_WEIGHT = 1000;

    private final Stay asked;
    private LocalDate next;
    private int nightsLeft;
    private int weeksWaited;
    private Optional<BedStay> bed = Optional.empty();

    /** A stay of which the nights from this Monday on are still to come; none may be left. */
    StayNeed(Stay asked, LocalDate monday) {
        this.asked = asked;
        next = asked.from().isBefore(monday) ? monday : asked.from();
        boolean forGood = asked.reason().filter(StayReason.PERMANENT::equals).isPresent();
        nightsLeft = forGood ? FOR_GOOD : (int) Math.max(0, ChronoUnit.DAYS.between(next, asked.to()));
    }

    Stay asked() {
        return asked;
    }

    boolean isForGood() {
        return nightsLeft == FOR_GOOD;
    }

    /** The bed they sleep in when a week begins. */
    Optional<BedStay> bed() {
        return bed;
    }

    int weeksWaited() {
        return weeksWaited;
    }

    /** Whether a night of it lies in the week. */
    boolean isDue(PlanningWeek week) {
        return next.isBefore(week.monday().plusDays(7));
    }

    /** Nights of it in the week. */
    int nights(PlanningWeek week) {
        return (int)
                Math.min(nightsLeft, ChronoUnit.DAYS.between(next, week.monday().plusDays(7)));
    }

    /**
     * The stay that is planned in a week of these tables. Whose room is closed asks for any as at first. Who sleeps there already is
     * asked for from the night before, and who stays on to the night after, so that a Monday between two weeks is a day in the home
     * like any other.
     */
    Stay of(PlanningWeek week, County tables) {
        boolean goesOn = nightsLeft > nights(week);
        var room = bed.flatMap(place -> tables.findRoom(place.room()));
        var home = room.map(Room::home).or(asked::requiredHome);
        double weight = room.isPresent() ? Math.min(MOST_WEIGHT, asked.weight() * RESIDENT_WEIGHT) : asked.weight();
        return new Stay(
                asked.id(),
                asked.elder(),
                room.isPresent() ? next.minusDays(1) : next,
                next.plusDays(nights(week)).plusDays(goesOn ? 1 : 0),
                asked.equipment(),
                asked.homePreference(),
                home,
                asked.priority(),
                asked.reason(),
                weight);
    }

    /** A week has passed in a bed. */
    void slept(PlanningWeek week, BedStay place) {
        int nights = nights(week);
        next = next.plusDays(nights);
        nightsLeft = isForGood() ? FOR_GOOD : nightsLeft - nights;
        bed = Optional.of(place);
    }

    /** A week has passed without a bed. */
    void waited() {
        next = next.plusDays(7);
        bed = Optional.empty();
        weeksWaited++;
    }

    boolean isOver() {
        return nightsLeft == 0;
    }
}
