package huzhu.cli.explain;

import huzhu.model.people.Volunteer;
import huzhu.model.plan.Outing;
import huzhu.model.plan.VisitTour;
import huzhu.model.week.TimeWindow;
import huzhu.solver.explain.Obstacles;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** What a volunteer does, how much of their time that takes, and why they do not do more. */
final class VolunteerExplanation {
    private final Facts facts;
    private final RideExplanation rides;

    VolunteerExplanation(Facts facts, RideExplanation rides) {
        this.facts = facts;
        this.rides = rides;
    }

    Explanation of(Volunteer volunteer) {
        var words = facts.words();
        var plan = facts.plan();
        var outings = plan.outingsOf(volunteer.id());
        int used = outings.stream().mapToInt(Outing::minutes).sum();
        var told = new Explanation()
                .put("kind", "volunteer")
                .put("id", volunteer.id().value())
                .put("minutes_away", used)
                .say(words.text(
                        "explain.volunteer",
                        volunteer.id(),
                        used,
                        cap(volunteer.limits().maxMinutesWeek())));
        for (var day : DayOfWeek.values()) {
            int onDay = outings.stream()
                    .filter(one -> one.day() == day)
                    .mapToInt(Outing::minutes)
                    .sum();
            if (onDay > 0) {
                told.say(words.text(
                        "explain.volunteer.day",
                        facts.date(day),
                        onDay,
                        cap(volunteer.limits().maxMinutesDay())));
            }
        }
        var tours = plan.tours().stream()
                .filter(tour -> tour.outing().volunteer().equals(volunteer))
                .toList();
        told.say(words.text(tours.isEmpty() ? "explain.volunteer.idle" : "explain.volunteer.tours"));
        tours.forEach(tour -> told.say("  " + line(tour)));
        told.put("tours", tours.stream().map(this::tree).toList());
        rides.tell(volunteer, told);
        var visits = plan.problem()
                .demand()
                .visits()
                .filter(visit -> visit.number() <= plan.occurrencesLeft(visit.series()) && !plan.isMet(visit))
                .toList();
        facts.tellGroups(
                "not_for",
                visits.isEmpty() ? "explain.volunteer.nothingUnmet" : "explain.volunteer.notFor",
                new Obstacles(plan).of(volunteer, visits),
                told);
        return told;
    }

    private String cap(OptionalInt cap) {
        return cap.isPresent()
                ? facts.words().number(cap.getAsInt())
                : facts.words().text("explain.noCap");
    }

    private String line(VisitTour tour) {
        return facts.words()
                .text(
                        "explain.volunteer.tour",
                        facts.date(tour.outing().day()),
                        TimeWindow.clock(tour.outing().leaveMinute()),
                        TimeWindow.clock(tour.outing().backMinute()),
                        tour.window(),
                        stops(tour));
    }

    private static String stops(VisitTour tour) {
        return tour.stops().stream()
                .map(stop -> TimeWindow.clock(stop.startMinute()) + " "
                        + stop.visit().id())
                .collect(Collectors.joining(", "));
    }

    private Map<String, Object> tree(VisitTour tour) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("date", facts.plan().county().week().date(tour.outing().day()).toString());
        tree.put("leave", TimeWindow.clock(tour.outing().leaveMinute()));
        tree.put("back", TimeWindow.clock(tour.outing().backMinute()));
        tree.put("window", tour.window().toString());
        tree.put(
                "visits",
                tour.stops().stream().map(stop -> stop.visit().id().value()).toList());
        return tree;
    }
}
