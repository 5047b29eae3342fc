package huzhu.model.ledger;

import huzhu.model.people.PersonId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * A transaction that is not in the book yet.
 *
 * @param kind what it is about
 * @param key what must not be entered twice, such as a visit of a week; blank for what may be repeated
 * @param date day it is about
 * @param entries what it moves: adds up to zero, each account once; empty where nothing moves
 * @param notes facts for people and later transactions, by name
 */
public record Draft(
        TransactionKind kind, String key, LocalDate date, List<Entry> entries, SequencedMap<String, String> notes) {
    /** Note: the service given. */
    public static final String SERVICE = "service";
    /** Note: who was helped, several separated by spaces. */
    public static final String RECEIVER = "receiver";
    /** Note: number of the transaction that is taken back. */
    public static final String REVERSES = "reverses";
    /** Note: the owner of minutes that were set aside. */
    public static final String OWNER = "owner";
    /** Note: minutes beyond the cap that went to the community. */
    public static final String OVER_CAP = "over_cap";
    /** Note: minutes credited by giver, as {@code a=45 b=30}, before anything went to the community. */
    public static final String CREDITED = "credited";
    /** Note: who gave without credit, as the policy credits no help to their own. */
    public static final String UNCREDITED = "uncredited";
    /** Note: why. */
    public static final String WHY = "why";

    public Draft {
        entries = List.copyOf(entries);
        notes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(notes));
        long sum = entries.stream().mapToLong(Entry::minutes).sum();
        long accounts = entries.stream().map(Entry::account).distinct().count();
        if (sum != 0 || accounts != entries.size()) {
            throw new IllegalArgumentException("entries " + entries + " add up to " + sum
                    + ".\nMaybe one side was left out, or an account stands twice.");
        }
    }

    /** A draft that moves these minutes; accounts that nothing remains of are left out. */
    static Draft of(
            TransactionKind kind, String key, LocalDate date, Map<AccountId, Long> moved, Map<String, String> notes) {
        var entries = new TreeMap<>(moved)
                .entrySet().stream()
                        .filter(entry -> entry.getValue() != 0)
                        .map(entry -> new Entry(entry.getKey(), entry.getValue()))
                        .toList();
        return new Draft(kind, key, date, entries, new LinkedHashMap<>(new TreeMap<>(notes)));
    }

    /** Minutes credited by giver, as the note says; empty where nothing was given. */
    public SequencedMap<PersonId, Long> credited() {
        var credited = new LinkedHashMap<PersonId, Long>();
        for (var part : notes.getOrDefault(CREDITED, "").split(" ")) {
            int sign = part.lastIndexOf('=');
            if (sign > 0 && part.substring(sign + 1).matches("\\d{1,12}")) {
                credited.put(new PersonId(part.substring(0, sign)), Long.valueOf(part.substring(sign + 1)));
            }
        }
        return credited;
    }

    /** Minutes put on an account, 0 if it has no part. */
    public long on(AccountId account) {
        return entries.stream()
                .filter(entry -> entry.account().equals(account))
                .mapToLong(Entry::minutes)
                .sum();
    }
}
