package huzhu.cli.report;

import huzhu.cli.message.Messages;
import huzhu.cli.report.agenda.RideWords;
import huzhu.datasets.output.TransportTable;
import huzhu.model.plan.Attending;
import huzhu.model.plan.PlanView;
import huzhu.model.plan.RoundTour;
import huzhu.model.round.RideNeed;
import huzhu.model.week.TimeWindow;
import java.util.ArrayList;
import java.util.List;

/**
 * Who is driven to group activities and home, and who should be and is not.
 *
 * @param sentences the rides in words; none where policy asks for no rounds
 * @param listing who has no ride, then the rounds in the order of time
 */
public record RideBoard(List<String> sentences, PagedListing listing) {
    private static final int PAGE = 40;

    public RideBoard {
        sentences = List.copyOf(sentences);
    }

    static RideBoard of(PlanView plan, Aliases aliases, Messages words) {
        var rows = new ArrayList<List<String>>();
        var policy = plan.county().policy().rounds();
        var rounds = plan.rounds().stream().sorted(RoundTour.IN_TIME).toList();
        var needed = RideNeed.of(plan);
        var open = RideNeed.open(plan);
        open.forEach(place -> rows.add(without(plan, place, aliases, words)));
        var ride = new RideWords(plan, words, aliases::of);
        rounds.forEach(tour -> rows.add(row(plan, tour, ride, aliases, words)));
        var sentences = new ArrayList<String>();
        if (policy.isOn()) {
            sentences.add(words.text(
                    "report.rides.says",
                    needed.size(),
                    needed.size() - open.size(),
                    rounds.size(),
                    rounds.stream().map(tour -> tour.driver().id()).distinct().count()));
            sentences.add(words.text(policy.isRequired() ? "report.rides.required" : "report.rides.free", open.size()));
        }
        return new RideBoard(
                sentences,
                PagedListing.of(
                        PagedListing.heads(words, "rides"),
                        List.of(false, false, false, false, false, false),
                        rows,
                        PAGE,
                        TransportTable.FILE,
                        List.of()));
    }

    private static List<String> without(PlanView plan, Attending place, Aliases aliases, Messages words) {
        return List.of(
                words.text("day." + place.day()) + " " + place.session().time(),
                Chart.name(plan.county(), place.session().service(), words),
                words.text("report.rides.none"),
                "–",
                aliases.of(place.seat().series().elder().id()),
                "–");
    }

    private static List<String> row(PlanView plan, RoundTour tour, RideWords ride, Aliases aliases, Messages words) {
        return List.of(
                words.text("day." + tour.day()) + " "
                        + TimeWindow.clock(tour.outing().leaveMinute()) + "–"
                        + TimeWindow.clock(tour.outing().backMinute()),
                Chart.name(plan.county(), tour.session().service(), words),
                words.text(tour.isTo() ? "report.rides.to" : "report.rides.from"),
                aliases.of(tour.driver().id()),
                ride.doors(tour),
                TimeWindow.clock(tour.round().venueMinute()));
    }
}
