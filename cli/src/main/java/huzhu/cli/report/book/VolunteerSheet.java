package huzhu.cli.report.book;

import huzhu.cli.report.agenda.Appointment;
import huzhu.cli.report.book.Column.Form;
import huzhu.model.people.Volunteer;
import java.util.List;

/** The visits, volunteer by volunteer: the sheet in which a week is changed by hand. */
record VolunteerSheet(BookDraft draft) {
    BookSheet sheet() {
        var sheet = draft.sheet(
                "byVolunteer",
                List.of(
                        draft.column("volunteer", 14, Form.TEXT),
                        draft.column("day", 7, Form.TEXT),
                        draft.read("roster", "date", 11, Form.DATE),
                        draft.read("roster", "start", 8, Form.TIME),
                        draft.read("roster", "end", 8, Form.TIME),
                        draft.column("service", 18, Form.TEXT),
                        draft.column("elder", 14, Form.TEXT),
                        draft.column("place", 24, Form.WRAPPED),
                        draft.column("partner", 12, Form.WRAPPED),
                        draft.column("travel", 9, Form.NUMBER),
                        draft.column("km", 9, Form.KILOMETRES),
                        draft.read("roster", "volunteer_id", 13, Form.ID),
                        draft.read("roster", "visit_id", 22, Form.ID),
                        draft.read("roster", "elder_id", 13, Form.ID),
                        draft.read("roster", "service_id", 14, Form.ID)),
                1);
        for (var volunteer : draft.agenda().givers()) {
            for (var one : draft.agenda().givenBy(volunteer.id())) {
                if (one instanceof Appointment.Going going) {
                    sheet.row(volunteer.id().value(), going(volunteer, going));
                }
            }
        }
        return sheet;
    }

    private Object[] going(Volunteer volunteer, Appointment.Going going) {
        var stop = going.stop();
        var elder = stop.visit().series().elder();
        return new Object[] {
            draft.names().person(volunteer.id()),
            draft.names().day(going.day()),
            draft.county().week().date(going.day()),
            going.startMinute(),
            going.endMinute(),
            draft.names().service(going.service()),
            draft.names().person(elder.id()),
            draft.names().village(elder.person().village()),
            draft.names().people(going.partners()),
            stop.travelMinutes(),
            stop.travelKm(),
            volunteer.id().value(),
            going.id(),
            elder.id().value(),
            going.service().value()
        };
    }
}
