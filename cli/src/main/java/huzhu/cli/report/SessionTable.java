package huzhu.cli.report;

import huzhu.cli.message.Messages;
import huzhu.cli.report.book.RosterBook;
import huzhu.model.county.County;
import huzhu.model.plan.PlanView;
import huzhu.model.request.Session;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The group activities of the week in order of time, held or not. */
record SessionTable(PlanView plan, Messages words) {
    private static final int PAGE = 40;

    PagedListing listing() {
        var rows = plan.county().needs().sessions().stream()
                .sorted(Comparator.comparing(Session::date)
                        .thenComparing(Session::time)
                        .thenComparing(Session::id))
                .map(this::row)
                .toList();
        return PagedListing.of(
                PagedListing.heads(words, "sessions"),
                List.of(false, false, false, false, true, true),
                rows,
                PAGE,
                RosterBook.FILE,
                List.of());
    }

    private List<String> row(Session session) {
        var run = Optional.ofNullable(plan.runs().get(session.id()));
        return List.of(
                session.id().value(),
                Chart.name(plan.county(), session.service(), words),
                words.text("day." + session.date().getDayOfWeek()) + " " + session.time(),
                venue(session, plan.county()),
                run.map(held -> words.text("report.of", held.attendees().size(), session.capacity()))
                        .orElse(words.text("report.sessions.notHeld")),
                run.map(held -> words.number(held.helpers().size())).orElse("–"));
    }

    private static String venue(Session session, County county) {
        return session.venue()
                .home()
                .flatMap(county::findHome)
                .map(home -> home.name())
                .orElseGet(
                        () -> county.requireVillage(session.venue().village()).name());
    }
}
