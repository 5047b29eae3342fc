package huzhu.cli.report.book;

import huzhu.cli.report.agenda.Appointment;
import huzhu.cli.report.book.Column.Form;
import huzhu.model.people.PersonId;
import java.util.Comparator;
import java.util.List;

/** Everything that happens, day by day and in the order of time. */
record DaySheet(BookDraft draft) {
    BookSheet sheet() {
        var sheet = draft.sheet(
                "byDay",
                List.of(
                        draft.column("day", 7, Form.TEXT),
                        draft.column("date", 11, Form.DATE),
                        draft.column("start", 8, Form.TIME),
                        draft.column("end", 8, Form.TIME),
                        draft.column("what", 22, Form.TEXT),
                        draft.column("volunteer", 16, Form.TEXT),
                        draft.column("elder", 16, Form.WRAPPED),
                        draft.column("place", 26, Form.WRAPPED)),
                2);
        record Row(PersonId volunteer, Appointment one) {}
        draft.agenda().givers().stream()
                .flatMap(volunteer ->
                        draft.agenda().givenBy(volunteer.id()).stream().map(one -> new Row(volunteer.id(), one)))
                .sorted(Comparator.comparing((Row row) -> row.one().day())
                        .thenComparingInt(row -> row.one().startMinute()))
                .forEach(row -> sheet.row(row.one().day().name(), ofDay(row.volunteer(), row.one())));
        return sheet;
    }

    private Object[] ofDay(PersonId volunteer, Appointment one) {
        var elder = switch (one) {
            case Appointment.Going going ->
                draft.names().person(going.stop().visit().series().elder().id());
            case Appointment.Introducing introducing ->
                draft.names().person(introducing.introduction().pair().elder());
            case Appointment.Driving driving ->
                draft.names()
                        .people(driving.tour().round().stops().stream()
                                .map(stop -> stop.elder())
                                .toList());
            case Appointment.Helping helping -> "";
            case Appointment.Receiving receiving -> "";
            case Appointment.Joining joining -> "";
        };
        var place = switch (one) {
            case Appointment.Going going ->
                draft.names()
                        .village(going.stop().visit().series().elder().person().village());
            case Appointment.Helping helping ->
                draft.names().venue(helping.help().session());
            case Appointment.Driving driving ->
                draft.names().venue(driving.tour().session());
            case Appointment.Introducing introducing ->
                draft.names().villageOf(introducing.introduction().pair().elder());
            case Appointment.Receiving receiving -> "";
            case Appointment.Joining joining ->
                draft.names().venue(joining.place().session());
        };
        return new Object[] {
            draft.names().day(one.day()),
            draft.county().week().date(one.day()),
            one.startMinute(),
            one.endMinute(),
            one instanceof Appointment.Driving driving
                    ? draft.words()
                            .text(
                                    driving.tour().isTo() ? "ride.to" : "ride.from",
                                    draft.names().service(one.service()))
                    : draft.names().service(one.service()),
            draft.names().person(volunteer),
            elder,
            place
        };
    }
}
