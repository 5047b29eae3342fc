package huzhu.cli.report.book;

import huzhu.cli.report.agenda.RideWords;
import huzhu.cli.report.book.Column.Form;
import huzhu.model.plan.PlanView;
import huzhu.model.plan.RoundTour;
import huzhu.model.round.RideNeed;
import java.util.List;

/** Who is driven to group activities and home by whom, door by door; then who should be driven and is not. */
record RideSheet(BookDraft draft) {
    /** Whether there is anything to show. */
    static boolean isNeeded(PlanView plan) {
        return plan.county().policy().rounds().isOn() || !plan.rounds().isEmpty();
    }

    BookSheet sheet() {
        var sheet = draft.sheet(
                "rides",
                List.of(
                        draft.column("volunteer", 16, Form.TEXT),
                        draft.column("day", 7, Form.TEXT),
                        draft.column("date", 11, Form.DATE),
                        draft.column("what", 26, Form.WRAPPED),
                        draft.column("place", 26, Form.WRAPPED),
                        draft.column("leave", 8, Form.TIME),
                        draft.column("door", 8, Form.TIME),
                        draft.column("elder", 16, Form.TEXT),
                        draft.column("village", 24, Form.TEXT),
                        draft.column("atSession", 8, Form.TIME),
                        draft.column("back", 8, Form.TIME)),
                1);
        var plan = draft.agenda().plan();
        plan.rounds().stream().sorted(RoundTour.IN_TIME).forEach(tour -> round(sheet, tour));
        var ride = new RideWords(plan, draft.words(), draft.names()::person);
        RideNeed.open(plan).forEach(place -> {
            var elder = place.seat().series().elder();
            sheet.row(
                    "",
                    "",
                    draft.names().day(place.day()),
                    place.session().date(),
                    draft.names().service(place.session().service()),
                    ride.of(place).orElse(""),
                    "",
                    "",
                    draft.names().person(elder.id()),
                    draft.names().village(elder.person().village()),
                    "",
                    "");
        });
        return sheet;
    }

    private void round(BookSheet sheet, RoundTour tour) {
        var key = tour.driver().id() + " " + tour.session().id() + " "
                + tour.round().venueMinute();
        for (var stop : tour.round().stops()) {
            sheet.row(
                    key,
                    draft.names().person(tour.driver().id()),
                    draft.names().day(tour.day()),
                    tour.session().date(),
                    draft.words()
                            .text(
                                    tour.isTo() ? "ride.to" : "ride.from",
                                    draft.names().service(tour.session().service())),
                    draft.names().venue(tour.session()),
                    tour.outing().leaveMinute(),
                    stop.minute(),
                    draft.names().person(stop.elder()),
                    draft.names().villageOf(stop.elder()),
                    tour.round().venueMinute(),
                    tour.outing().backMinute());
        }
    }
}
