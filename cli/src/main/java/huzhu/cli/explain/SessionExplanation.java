package huzhu.cli.explain;

import huzhu.model.demand.Seat;
import huzhu.model.plan.Attending;
import huzhu.model.request.Session;
import huzhu.model.shortage.DemandKind;
import java.util.List;

/** A session and who is at it, or one elder's place at one. */
final class SessionExplanation {
    private final Facts facts;
    private final RideExplanation rides;

    SessionExplanation(Facts facts, RideExplanation rides) {
        this.facts = facts;
        this.rides = rides;
    }

    Explanation of(Session session) {
        var words = facts.words();
        var attendees = facts.plan().attendeesOf(session.id()).stream()
                .map(one -> one.seat().id().value())
                .toList();
        var helpers = facts.plan().helpersOf(session.id()).stream()
                .map(one -> one.volunteer().id().value())
                .toList();
        boolean held = facts.plan().runs().containsKey(session.id());
        var told = new Explanation()
                .put("kind", "session")
                .put("id", session.id().value())
                .put("held", held)
                .put("places_taken", attendees)
                .put("capacity", session.capacity())
                .put("helpers", helpers)
                .say(words.text(
                        "explain.session",
                        session.id(),
                        session.service(),
                        session.date(),
                        session.time(),
                        session.capacity()))
                .tell(
                        "in_words",
                        held
                                ? words.text(
                                        "explain.session.held",
                                        attendees.size(),
                                        helpers.size(),
                                        String.join(", ", helpers))
                                : words.text("explain.session.cancelled", session.minAttendance()));
        facts.shortage().bottlenecks().stream()
                .filter(one -> one.kind() == DemandKind.SESSION)
                .filter(one -> one.rule().arguments().stream()
                        .anyMatch(argument -> List.of(argument.split(", "))
                                .contains(session.id().value())))
                .forEach(one ->
                        told.say(words.text("explain.session.short", one.id())).put("bottleneck_id", one.id()));
        return told;
    }

    /** How often the elder came to sessions of the kind in the weeks before, which moves the price of the place. */
    private void tellHabit(Seat seat, Explanation told) {
        var seats = facts.plan()
                .county()
                .past()
                .seatsOf(seat.series().elder().id(), seat.series().service().id());
        if (seats.offered() > 0) {
            told.put("places_before", seats.offered())
                    .put("attended_before", seats.attended())
                    .say(facts.words()
                            .text(
                                    "explain.seat.habit",
                                    seats.offered(),
                                    seats.attended(),
                                    facts.words().decimal(seats.likelihood(), 2)));
        }
    }

    Explanation of(Seat seat) {
        var words = facts.words();
        var told = new Explanation()
                .put("kind", "place")
                .put("id", seat.id().value())
                .put("elder_id", seat.series().elder().id().value())
                .say(words.text(
                        "explain.seat",
                        seat.id(),
                        seat.series().service().id(),
                        seat.series().elder().id()));
        tellHabit(seat, told);
        facts.unmet(DemandKind.SESSION, seat.id().value()).ifPresent(unmet -> facts.tellUnmet(unmet, told));
        facts.plan().attendedBy(seat.series().elder().id()).stream()
                .filter(one -> one.seat().equals(seat))
                .map(Attending::session)
                .findFirst()
                .ifPresent(session -> told.put("met", true)
                        .tell("in_words", words.text("explain.seat.met", session.id(), session.date())));
        rides.tell(
                facts.plan().attendedBy(seat.series().elder().id()).stream()
                        .filter(one -> one.seat().equals(seat))
                        .toList(),
                told);
        return told;
    }
}
