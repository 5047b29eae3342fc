package huzhu.model.ledger;

import huzhu.model.people.PersonId;
import huzhu.model.people.Relation;
import huzhu.model.people.Ties;
import huzhu.model.plan.PlanView;
import huzhu.model.week.PlanningWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who helps whom, household by household: minutes credited for visits, planned or done, and for help outside the roster, both ways. Spouses are one
 * household, everybody else one of their own; help at sessions is for many and not counted here.
 */
public final class Reciprocity {
    private final Map<PersonId, PersonId> headOf = new HashMap<>();

    /**
     * Two households and their help for each other.
     *
     * @param a one household, by the member whose id comes first
     * @param b the other, its id after that of {@code a}
     * @param givenByA minutes that {@code a} gave
     * @param givenByB minutes that {@code b} gave
     */
    public record Balance(PersonId a, PersonId b, long givenByA, long givenByB) {
        /** By how much {@code a} gave more; below 0 if less. */
        public long netMinutes() {
            return givenByA - givenByB;
        }
    }

    private record Key(PersonId a, PersonId b) {}

    private Reciprocity(Ties ties) {
        for (var tie : ties.all()) {
            if (tie.relation() == Relation.SPOUSE) {
                var one = head(tie.a());
                var other = head(tie.b());
                var low = one.compareTo(other) <= 0 ? one : other;
                headOf.put(one, low);
                headOf.put(other, low);
            }
        }
    }

    private PersonId head(PersonId person) {
        var head = person;
        for (var next = headOf.get(head); next != null && !next.equals(head); next = headOf.get(head)) {
            head = next;
        }
        return head;
    }

    /** All pairs of households that have helped, the most minutes together first. */
    public static List<Balance> of(Ledger ledger, Ties ties) {
        return of(ledger, ties, one -> true);
    }

    /** The same without what was done in a week, which may be in the book already. */
    public static List<Balance> ofOtherWeeks(Ledger ledger, Ties ties, PlanningWeek week) {
        return of(ledger, ties, one -> !week.contains(one.what().date()));
    }

    private static List<Balance> of(Ledger ledger, Ties ties, Predicate<Transaction> isAsked) {
        var households = new Reciprocity(ties);
        var minutes = new HashMap<Key, Long>();
        for (var one : ledger.transactions()) {
            var kind = one.what().kind();
            boolean counts = kind == TransactionKind.VISIT || kind == TransactionKind.GIVE;
            var receiver = one.what().notes().getOrDefault(Draft.RECEIVER, "");
            if (counts && isAsked.test(one) && !receiver.isBlank() && !ledger.isReversed(one)) {
                var to = households.head(new PersonId(receiver));
                one.what()
                        .credited()
                        .forEach(
                                (giver, given) -> minutes.merge(new Key(households.head(giver), to), given, Long::sum));
            }
        }
        return balances(minutes);
    }

    /** All pairs of households of which one visits the other in a plan, by the minutes that policy credits. */
    public static List<Balance> of(PlanView plan) {
        var county = plan.county();
        var households = new Reciprocity(county.ties());
        var minutes = new HashMap<Key, Long>();
        for (var tour : plan.tours()) {
            for (var stop : tour.stops()) {
                var series = stop.visit().series();
                var giver = stop.volunteer().id();
                var receiver = series.elder().id();
                if (county.policy().timeBank().credits(county.ties(), giver, receiver)) {
                    long credited = county.policy()
                            .timeBank()
                            .creditedMinutes(
                                    series.service().id(), series.care().minutes());
                    minutes.merge(new Key(households.head(giver), households.head(receiver)), credited, Long::sum);
                }
            }
        }
        return balances(minutes);
    }

    /** The help of two times together, households as these ties have them. */
    public static List<Balance> sum(List<Balance> some, List<Balance> others, Ties ties) {
        var households = new Reciprocity(ties);
        var minutes = new HashMap<Key, Long>();
        Stream.concat(some.stream(), others.stream()).forEach(one -> {
            var a = households.head(one.a());
            var b = households.head(one.b());
            minutes.merge(new Key(a, b), one.givenByA(), Long::sum);
            minutes.merge(new Key(b, a), one.givenByB(), Long::sum);
        });
        return balances(minutes);
    }

    private static List<Balance> balances(Map<Key, Long> minutes) {
        var pairs = new TreeMap<Key, Balance>(Comparator.comparing(Key::a).thenComparing(Key::b));
        for (var key : minutes.keySet()) {
            boolean inOrder = key.a().compareTo(key.b()) <= 0;
            var pair = inOrder ? key : new Key(key.b(), key.a());
            long forth = minutes.getOrDefault(pair, 0L);
            long back = pair.a().equals(pair.b()) ? 0 : minutes.getOrDefault(new Key(pair.b(), pair.a()), 0L);
            pairs.put(pair, new Balance(pair.a(), pair.b(), forth, back));
        }
        var all = new ArrayList<>(pairs.values());
        all.sort(Comparator.comparingLong((Balance one) -> -(one.givenByA() + one.givenByB())));
        return all;
    }
}
