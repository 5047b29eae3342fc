package huzhu.cli.explain;

import huzhu.cli.report.agenda.RideWords;
import huzhu.datasets.output.TransportTable;
import huzhu.model.people.PersonId;
import huzhu.model.people.Volunteer;
import huzhu.model.plan.Attending;
import huzhu.model.plan.Round;
import huzhu.model.plan.RoundTour;
import huzhu.model.policy.RoundPolicy;
import huzhu.model.round.RideNeed;
import huzhu.model.week.TimeWindow;
import huzhu.solver.transport.RideObstacles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who fetches whom to a session and brings them home, and what stops all who drive where nobody does. */
final class RideExplanation {
    /** Drivers who are named in a line; programs get all. */
    private static final int FEW = 5;

    private final Facts facts;
    private final RideObstacles obstacles;
    private final RideWords rides;

    RideExplanation(Facts facts, RideObstacles obstacles) {
        this.facts = facts;
        this.obstacles = obstacles;
        rides = new RideWords(facts.plan(), facts.words(), PersonId::value);
    }

    /** The rides of who attends these places, told of those who are driven or have to be. */
    void tell(List<Attending> places, Explanation told) {
        var trees = new ArrayList<Map<String, Object>>();
        for (var place : places) {
            rides.of(place).ifPresent(sentence -> {
                told.say(facts.words().text("explain.ride", place.session().id(), facts.date(place.day()), sentence));
                var tree = new LinkedHashMap<String, Object>();
                tree.put("session_id", place.session().id().value());
                tree.put("date", place.session().date().toString());
                boolean isFound = true;
                for (var way : Round.Way.values()) {
                    var round = RideNeed.find(facts.plan(), place, way);
                    isFound &= round.isPresent();
                    round.ifPresent(tour -> tree.put(TransportTable.way(way), tree(place, tour)));
                }
                tree.put("found", isFound);
                if (!isFound) {
                    tree.put("stopped", stopped(place, told));
                }
                tree.put("in_words", sentence);
                trees.add(tree);
            });
        }
        if (!trees.isEmpty()) {
            told.put("rides", trees);
        }
    }

    private static Map<String, Object> tree(Attending place, RoundTour tour) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("driver_id", tour.driver().id().value());
        tree.put("time", RideWords.door(place, tour));
        tree.put("at_session", TimeWindow.clock(tour.round().venueMinute()));
        return tree;
    }

    private Map<String, Object> stopped(Attending place, Explanation told) {
        var tree = new LinkedHashMap<String, Object>();
        for (var way : Round.Way.values()) {
            var groups = obstacles.of(place, way);
            told.say("  "
                    + (groups.isEmpty()
                            ? facts.words().text("explain.ride.nobody", RoundPolicy.DRIVES)
                            : facts.words().text("explain.ride." + TransportTable.way(way))));
            groups.forEach(group -> told.say("    " + line(group)));
            tree.put(TransportTable.way(way), groups.stream().map(this::tree).toList());
        }
        return tree;
    }

    private String line(RideObstacles.Group group) {
        var words = facts.words();
        var drivers = group.drivers();
        var names = drivers.stream()
                .limit(FEW)
                .map(PersonId::value)
                .collect(Collectors.joining(words.text("list.separator")));
        return words.text(
                "explain.ride.group",
                drivers.size(),
                words.text("explain.ride.stop." + group.rule()),
                drivers.size() > FEW ? words.text("explain.ride.more", names, drivers.size() - FEW) : names);
    }

    private Map<String, Object> tree(RideObstacles.Group group) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("rule", group.rule());
        tree.put("drivers", group.drivers().stream().map(PersonId::value).toList());
        tree.put("in_words", line(group));
        return tree;
    }

    /** The rounds that a volunteer drives. */
    void tell(Volunteer driver, Explanation told) {
        var rounds = facts.plan().rounds().stream()
                .filter(tour -> tour.driver().equals(driver))
                .sorted(RoundTour.IN_TIME)
                .toList();
        if (rounds.isEmpty()) {
            return;
        }
        told.say(facts.words().text("explain.volunteer.rounds"));
        rounds.forEach(tour -> told.say("  " + line(tour)));
        told.put("rounds", rounds.stream().map(this::tree).toList());
    }

    private String line(RoundTour tour) {
        return facts.words()
                .text(
                        "explain.volunteer.round",
                        facts.date(tour.day()),
                        TimeWindow.clock(tour.outing().leaveMinute()),
                        TimeWindow.clock(tour.outing().backMinute()),
                        rides.course(tour, tour.session().id().value()));
    }

    private Map<String, Object> tree(RoundTour tour) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("date", tour.session().date().toString());
        tree.put("session_id", tour.session().id().value());
        tree.put("way", TransportTable.way(tour.round().way()));
        tree.put("leave", TimeWindow.clock(tour.outing().leaveMinute()));
        tree.put("at_session", TimeWindow.clock(tour.round().venueMinute()));
        tree.put("back", TimeWindow.clock(tour.outing().backMinute()));
        tree.put(
                "riders",
                tour.round().stops().stream().map(RideExplanation::tree).toList());
        return tree;
    }

    private static Map<String, Object> tree(Round.Stop stop) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("person_id", stop.elder().value());
        tree.put("time", TimeWindow.clock(stop.minute()));
        return tree;
    }
}
