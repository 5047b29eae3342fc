package huzhu.datasets.county;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.account.CareRecord;
import huzhu.model.account.PlaceRecord;
import huzhu.model.account.WorkRecord;
import huzhu.model.county.Past;
import huzhu.model.county.Past.Seats;
import huzhu.model.county.Past.Work;
import huzhu.model.ledger.CreditTerms;
import huzhu.model.ledger.Draft;
import huzhu.model.ledger.Ledger;
import huzhu.model.ledger.Teller;
import huzhu.model.ledger.Transaction;
import huzhu.model.ledger.TransactionKind;
import huzhu.model.ledger.WorkDone;
import huzhu.model.people.PersonId;
import huzhu.model.policy.TimeBankPolicy;
import huzhu.model.request.SessionId;
import huzhu.model.service.ServiceId;
import huzhu.model.week.PlanningWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class PastWeeksTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final PlanningWeek WEEK = new PlanningWeek(MONDAY);
    private static final PersonId COMES = new PersonId("comes");
    private static final PersonId STAYS = new PersonId("stays");
    private static final ServiceId SING = new ServiceId("SING");

    private static List<PlaceRecord> places(String... sessions) {
        return List.of(sessions).stream()
                .flatMap(session -> List.of(
                        new PlaceRecord(WEEK, new SessionId(session), COMES, SING),
                        new PlaceRecord(WEEK, new SessionId(session), STAYS, SING))
                        .stream())
                .toList();
    }

    private static Past past(Optional<Ledger> book, String... sessions) {
        return new PastWeeks(book).past(List.of(), List.of(), places(sessions));
    }

    /** A book in which one of two came to s1, s2 was not held, and s3 is open yet. */
    private static Ledger book() {
        var ledger = new Ledger();
        enter(ledger, new Draft(TransactionKind.START, "", MONDAY, List.of(), new TreeMap<>()));
        enter(ledger, session(ledger, "s1", Map.of(new PersonId("helper"), 60), List.of(COMES)));
        enter(ledger, session(ledger, "s2", Map.of(), List.of()));
        return ledger;
    }

    private static Draft session(Ledger ledger, String id, Map<PersonId, Integer> helpers, List<PersonId> came) {
        var terms = new CreditTerms(new TimeBankPolicy(90_000, Map.of()), Set.of());
        var done = new WorkDone(true, "2026-W48/" + id, MONDAY, SING, new TreeMap<>(helpers), came, Map.of());
        return new Teller(ledger, 90_000).credit(done, terms);
    }

    private static void enter(Ledger ledger, Draft what) {
        ledger.enter(new Transaction(ledger.size(), Instant.EPOCH, what));
    }

    @Test
    void whatWasPlannedCountsAsAttendedWithoutABook() {
        assertThat(past(Optional.empty(), "s1", "s2").seatsOf(STAYS, SING)).isEqualTo(new Seats(2, 2));
    }

    @Test
    void theBookKnowsWhoDidNotComeAndWhatWasNotHeld() {
        var past = past(Optional.of(book()), "s1", "s2", "s3");
        assertThat(past.seatsOf(COMES, SING)).isEqualTo(new Seats(2, 2));
        assertThat(past.seatsOf(STAYS, SING)).isEqualTo(new Seats(2, 1));
    }

    @Test
    void weeksOfAVolunteerAndCarersOfAnElderAddUp() {
        var care = new CareRecord(STAYS, SING, 1, 0, 0, List.of(COMES), Optional.of(MONDAY), 0);
        var past = new PastWeeks(Optional.empty())
                .past(
                        List.of(care),
                        List.of(
                                new WorkRecord(WEEK, COMES, 60, 10),
                                new WorkRecord(new PlanningWeek(MONDAY.minusWeeks(1)), COMES, 40, 0)),
                        List.of());
        assertThat(past.workOf(COMES)).isEqualTo(new Work(2, 100, 10));
        assertThat(past.knownTo(STAYS)).containsExactly(COMES);
    }
}
