package huzhu.cli.report.book;

import huzhu.cli.report.agenda.Appointment;
import huzhu.cli.report.agenda.RideWords;
import huzhu.cli.report.book.Column.Form;
import huzhu.model.people.Elder;
import java.util.List;

/** Who comes when, elder by elder, beds and group activities included. */
record ElderSheet(BookDraft draft) {
    BookSheet sheet() {
        var sheet = draft.sheet(
                "byElder",
                List.of(
                        draft.column("elder", 14, Form.TEXT),
                        draft.column("elderId", 13, Form.ID),
                        draft.column("village", 24, Form.TEXT),
                        draft.column("day", 7, Form.TEXT),
                        draft.column("date", 11, Form.DATE),
                        draft.column("start", 8, Form.TIME),
                        draft.column("end", 8, Form.TIME),
                        draft.column("what", 26, Form.WRAPPED),
                        draft.column("whoComes", 26, Form.WRAPPED)),
                1);
        for (var elder : draft.agenda().receivers()) {
            stays(sheet, elder);
            draft.agenda()
                    .receivedBy(elder.id())
                    .forEach(one -> sheet.row(elder.id().value(), received(elder, one)));
        }
        return sheet;
    }

    private void stays(BookSheet sheet, Elder elder) {
        for (var bed : draft.agenda().staysOf(elder.id())) {
            var from = bed.assigned().from();
            sheet.row(
                    elder.id().value(),
                    draft.names().person(elder.id()),
                    elder.id().value(),
                    draft.names().village(elder.person().village()),
                    draft.names().day(from.getDayOfWeek()),
                    from,
                    "",
                    "",
                    draft.words()
                            .text(
                                    "book.stay",
                                    draft.names().home(bed.home()),
                                    bed.assigned().to()),
                    "");
        }
    }

    private Object[] received(Elder elder, Appointment one) {
        return new Object[] {
            draft.names().person(elder.id()),
            elder.id().value(),
            draft.names().village(elder.person().village()),
            draft.names().day(one.day()),
            draft.county().week().date(one.day()),
            one.startMinute(),
            one.endMinute(),
            draft.names().service(one.service()),
            one instanceof Appointment.Receiving visit
                    ? draft.names().people(visit.caregivers())
                    : one instanceof Appointment.Joining joining ? joining(joining) : ""
        };
    }

    private String joining(Appointment.Joining joining) {
        var venue = draft.names().venue(joining.place().session());
        return new RideWords(draft.agenda().plan(), draft.words(), draft.names()::person)
                .of(joining.place())
                .map(ride -> venue + draft.words().text("slip.separator") + ride)
                .orElse(venue);
    }
}
