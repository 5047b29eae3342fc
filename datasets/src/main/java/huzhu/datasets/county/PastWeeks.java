package huzhu.datasets.county;

import huzhu.model.account.CareRecord;
import huzhu.model.account.PlaceRecord;
import huzhu.model.account.WorkRecord;
import huzhu.model.county.Past;
import huzhu.model.county.Past.Habit;
import huzhu.model.county.Past.Seats;
import huzhu.model.county.Past.Work;
import huzhu.model.ledger.Draft;
import huzhu.model.ledger.Ledger;
import huzhu.model.ledger.Transaction;
import huzhu.model.ledger.TransactionKind;
import huzhu.model.people.PersonId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Adds up what the weeks before hand on. A place in a session counts as attended, unless the time bank's book knows better: who was
 * absent then did not come, and a session that was not held says nothing of anybody.
 */
final class PastWeeks {
    private final Optional<Ledger> book;

    PastWeeks(Optional<Ledger> book) {
        this.book = book;
    }

    Past past(List<CareRecord> care, List<WorkRecord> work, List<PlaceRecord> places) {
        return new Past(sums(work), known(care), seats(places));
    }

    private static Map<PersonId, Work> sums(List<WorkRecord> records) {
        var sums = new HashMap<PersonId, Work>();
        for (var one : records) {
            sums.merge(
                    one.volunteer(),
                    new Work(1, one.minutesAway(), one.unpopularMinutes()),
                    (all, next) -> new Work(
                            all.weeks() + next.weeks(),
                            all.minutesAway() + next.minutesAway(),
                            all.unpopularMinutes() + next.unpopularMinutes()));
        }
        return sums;
    }

    private static Map<PersonId, Set<PersonId>> known(List<CareRecord> records) {
        var known = new HashMap<PersonId, Set<PersonId>>();
        for (var one : records) {
            known.computeIfAbsent(one.elder(), id -> new HashSet<>()).addAll(one.carers());
        }
        return known;
    }

    private Map<Habit, Seats> seats(List<PlaceRecord> places) {
        var seats = new HashMap<Habit, Seats>();
        for (var one : places) {
            var entered = book.flatMap(ledger -> ledger.entered(one.week() + "/" + one.session()));
            if (entered.map(PastWeeks::wasHeld).orElse(true)) {
                boolean came = entered.map(
                                what -> attendees(what).contains(one.elder().value()))
                        .orElse(true);
                seats.merge(
                        new Habit(one.elder(), one.service()),
                        new Seats(1, came ? 1 : 0),
                        (all, next) -> new Seats(all.offered() + 1, all.attended() + next.attended()));
            }
        }
        return seats;
    }

    private static boolean wasHeld(Transaction entered) {
        return entered.what().kind() == TransactionKind.SESSION;
    }

    private static List<String> attendees(Transaction entered) {
        return Arrays.asList(
                entered.what().notes().getOrDefault(Draft.RECEIVER, "").split(" "));
    }
}
