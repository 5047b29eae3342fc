package huzhu.model.ledger;

import huzhu.model.people.PersonId;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * What the bank has promised: the minutes on people's accounts, by the year in which they will probably want them, beside the
 * minutes that will probably be given in that year.
 *
 * <p>A projection, not a proof. Savers begin to spend at an age, evenly over some years; what is set aside already, and what
 * belongs to people of unknown age, is taken to be wanted in the first year, the cautious assumption. Supply is what was given
 * in the last 52 weeks of the book, brought to a year, and changes by a rate.
 *
 * @param years year by year
 * @param owedMinutes all minutes on people's accounts that are above 0, and all that is set aside
 * @param laterMinutes of these, what falls due after the last year shown
 * @param unknownAge people above 0 whose age is not known
 * @param communityMinutes minutes of the community, owed to nobody in particular
 * @param yearlyMinutes minutes given in a year, from the book
 * @param weeks weeks of the book that this was measured in, 0 if there are none
 */
public record Promise(
        List<Year> years,
        long owedMinutes,
        long laterMinutes,
        int unknownAge,
        long communityMinutes,
        long yearlyMinutes,
        int weeks) {
    private static final int WEEKS_A_YEAR = 52;

    /**
     * One year.
     *
     * @param year calendar year
     * @param dueMinutes minutes that savers will probably want
     * @param people how many savers that is
     * @param supplyMinutes minutes that will probably be given
     */
    public record Year(int year, long dueMinutes, int people, long supplyMinutes) {}

    /**
     * How savers and givers are taken to behave.
     *
     * @param claimAge age at which savers begin to spend, in years
     * @param claimYears years over which they spend evenly, at least 1
     * @param supplyChange change of supply from year to year, for example −0.02
     */
    public record Assumptions(int claimAge, int claimYears, double supplyChange) {}

    public Promise {
        years = List.copyOf(years);
    }

    /**
     * Projects a book.
     *
     * @param first first year
     * @param count number of years, at least 1
     * @param birthYear year of birth of a person, if known
     */
    public static Promise of(
            Ledger ledger, int first, int count, Assumptions assumptions, Function<PersonId, OptionalInt> birthYear) {
        var due = new long[count];
        var people = new int[count];
        long owed = 0;
        long later = 0;
        int unknown = 0;
        for (var account : ledger.balances().entrySet()) {
            long minutes = account.getValue();
            var person = account.getKey().person();
            boolean held = account.getKey().heldFor().isPresent();
            if (minutes <= 0 || person.isEmpty() && !held) {
                continue;
            }
            owed += minutes;
            var born = person.map(birthYear).orElse(OptionalInt.empty());
            unknown += !held && born.isEmpty() ? 1 : 0;
            int start = born.isPresent() ? Math.max(first, born.getAsInt() + assumptions.claimAge()) : first;
            int parts = born.isPresent() ? assumptions.claimYears() : 1;
            for (int i = 0; i < parts; i++) {
                // Odd minutes fall due in the first years.
                long part = minutes / parts + (i < minutes % parts ? 1 : 0);
                int index = start - first + i;
                if (index < count) {
                    due[index] += part;
                    people[index]++;
                } else {
                    later += part;
                }
            }
        }
        var supply = Supply.of(ledger);
        var years = new ArrayList<Year>();
        for (int i = 0; i < count; i++) {
            double factor = StrictMath.pow(1 + assumptions.supplyChange(), i);
            years.add(new Year(first + i, due[i], people[i], Math.round(supply.yearlyMinutes() * factor)));
        }
        long community = ledger.balance(AccountId.COMMUNITY);
        return new Promise(years, owed, later, unknown, community, supply.yearlyMinutes(), supply.weeks());
    }

    private record Supply(long yearlyMinutes, int weeks) {
        static Supply of(Ledger ledger) {
            var given = ledger.transactions().stream()
                    .filter(one ->
                            !ledger.isReversed(one) && !one.what().credited().isEmpty())
                    .toList();
            var last = given.stream().map(one -> one.what().date()).max(LocalDate::compareTo);
            if (last.isEmpty()) {
                return new Supply(0, 0);
            }
            var start = last.get().minusWeeks(WEEKS_A_YEAR);
            long minutes = 0;
            var weeks = new HashSet<Integer>();
            for (var one : given) {
                var date = one.what().date();
                if (date.isAfter(start)) {
                    minutes += one.what().credited().values().stream()
                            .mapToLong(Long::longValue)
                            .sum();
                    weeks.add(date.get(IsoFields.WEEK_BASED_YEAR) * 100 + date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
                }
            }
            // A year of 52 weeks may touch 53 ISO weeks.
            int measured = Math.min(WEEKS_A_YEAR, weeks.size());
            return new Supply(minutes * WEEKS_A_YEAR / measured, measured);
        }
    }
}
