package huzhu.cli.report.book;

import huzhu.cli.report.book.Column.Form;
import huzhu.model.people.PersonId;
import huzhu.model.request.Session;
import java.util.Comparator;
import java.util.List;

/** Who attends and who helps at each group activity that is held. */
record SessionSheet(BookDraft draft) {
    BookSheet sheet() {
        var sheet = draft.sheet(
                "sessions",
                List.of(
                        draft.column("what", 20, Form.TEXT),
                        draft.column("place", 26, Form.WRAPPED),
                        draft.column("day", 7, Form.TEXT),
                        draft.read("sessions", "date", 11, Form.DATE),
                        draft.read("sessions", "start", 8, Form.TIME),
                        draft.read("sessions", "end", 8, Form.TIME),
                        draft.column("who", 16, Form.TEXT),
                        draft.read("sessions", "role", 10, Form.TEXT),
                        draft.read("sessions", "session_id", 16, Form.ID),
                        draft.read("sessions", "person_id", 14, Form.ID),
                        draft.read("sessions", "demand_id", 22, Form.ID)),
                1);
        draft.agenda().plan().runs().keySet().stream()
                .map(draft.county()::requireSession)
                .sorted(Comparator.comparing((Session session) -> session.date())
                        .thenComparing(session -> session.time())
                        .thenComparing(session -> session.id()))
                .forEach(session -> session(sheet, session));
        return sheet;
    }

    private void session(BookSheet sheet, Session session) {
        var plan = draft.agenda().plan();
        plan.attendeesOf(session.id())
                .forEach(one -> person(
                        sheet, session, one.named(), true, one.seat().id().value()));
        plan.helpersOf(session.id())
                .forEach(one -> person(sheet, session, one.volunteer().id(), false, ""));
    }

    private void person(BookSheet sheet, Session session, PersonId person, boolean attends, String demand) {
        sheet.row(
                session.id().value(),
                draft.names().service(session.service()),
                draft.names().venue(session),
                draft.names().day(session.date().getDayOfWeek()),
                session.date(),
                session.time().startMinute(),
                session.time().endMinute(),
                draft.names().person(person),
                draft.words().text(attends ? "book.attends" : "book.helps"),
                session.id().value(),
                person.value(),
                demand);
    }
}
