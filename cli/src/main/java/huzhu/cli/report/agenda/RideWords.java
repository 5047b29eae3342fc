package huzhu.cli.report.agenda;

import huzhu.cli.message.Messages;
import huzhu.model.people.PersonId;
import huzhu.model.plan.Attending;
import huzhu.model.plan.PlanView;
import huzhu.model.plan.Round;
import huzhu.model.plan.RoundTour;
import huzhu.model.round.RideNeed;
import huzhu.model.week.TimeWindow;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rides to sessions and home in words: for who is driven, for who should be and is not, and for who drives. */
public final class RideWords {
    private final PlanView plan;
    private final Messages words;
    private final Function<PersonId, String> person;

    /**
     * Words for the rides of a plan.
     *
     * @param person what people are called
     */
    public RideWords(PlanView plan, Messages words, Function<PersonId, String> person) {
        this.plan = plan;
        this.words = words;
        this.person = person;
    }

    /** How somebody gets to a session and home, or that nobody was found who drives them; empty if they go by themselves. */
    public Optional<String> of(Attending place) {
        var to = RideNeed.find(plan, place, Round.Way.TO);
        var from = RideNeed.find(plan, place, Round.Way.FROM);
        if (to.isPresent() && from.isPresent()) {
            return Optional.of(words.text(
                    "ride.both",
                    door(place, to.get()),
                    person.apply(to.get().driver().id()),
                    door(place, from.get()),
                    person.apply(from.get().driver().id())));
        }
        return RideNeed.isNeeded(plan, place) ? Optional.of(words.text("ride.none")) : Optional.empty();
    }

    /** When the car is at the door of who has this place. */
    public static String door(Attending place, RoundTour tour) {
        return tour.round().stops().stream()
                .filter(stop ->
                        stop.elder().equals(place.seat().series().elder().id()))
                .map(stop -> TimeWindow.clock(stop.minute()))
                .findFirst()
                .orElse("");
    }

    /** Doors of a round in order, each with its time. */
    public String doors(RoundTour tour) {
        return tour.round().stops().stream()
                .map(stop -> words.text("ride.door", TimeWindow.clock(stop.minute()), person.apply(stop.elder())))
                .collect(Collectors.joining(words.text("list.separator")));
    }

    /** A round as one would tell its driver: doors and the session, in the order of time. */
    public String course(RoundTour tour, String venue) {
        var at = TimeWindow.clock(tour.round().venueMinute());
        return words.text(tour.isTo() ? "ride.course.to" : "ride.course.from", doors(tour), at, venue);
    }
}
