package huzhu.model.ledger;

import huzhu.model.account.TimeBank;
import huzhu.model.people.PersonId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Decides what goes into a book next: each method gives a draft, or the reason why there is none.
 *
 * <p>Who receives pays, first with what is set aside for them, then from their own account, which may fall below 0: help is given
 * by need, not by balance. What a giver's account would hold beyond the cap goes to the community within the same transaction.
 * Giving away, however, takes what is there: nobody can donate, transfer or redeem more than they have.
 */
public final class Teller {
    private final Ledger ledger;
    private final long capMinutes;

    /** Why there is no draft. */
    public enum Refusal {
        /** The account holds less than is asked for. */
        NOT_ENOUGH,
        /** A group may only donate. */
        GROUP_ONLY_DONATES,
        /** There is no such transaction. */
        NO_SUCH,
        /** It is taken back already, or cannot be. */
        NOT_REVERSIBLE
    }

    /**
     * A draft, or why there is none.
     *
     * @param draft the draft, if it may be entered
     * @param refusal the reason, if it may not
     */
    public record Ruling(Optional<Draft> draft, Optional<Refusal> refusal) {
        private static Ruling of(Draft draft) {
            return new Ruling(Optional.of(draft), Optional.empty());
        }

        private static Ruling of(Refusal refusal) {
            return new Ruling(Optional.empty(), Optional.of(refusal));
        }
    }

    /**
     * A teller at a book.
     *
     * @param capMinutes most that a person's or group's account may hold
     */
    public Teller(Ledger ledger, long capMinutes) {
        this.ledger = ledger;
        this.capMinutes = capMinutes;
    }

    /** What a visit or session that took place moves. */
    public Draft credit(WorkDone work, CreditTerms terms) {
        var moved = new TreeMap<AccountId, Long>();
        var notes = new HashMap<>(work.notes());
        notes.put(Draft.SERVICE, work.service().value());
        notes.put(Draft.RECEIVER, work.receivers().stream().map(PersonId::value).collect(Collectors.joining(" ")));
        long total = 0;
        for (var giver : work.minutesByGiver().entrySet()) {
            boolean own =
                    !work.isSession() && work.receivers().stream().anyMatch(one -> !terms.credits(giver.getKey(), one));
            if (own) {
                notes.merge(Draft.UNCREDITED, giver.getKey().value(), (all, one) -> all + " " + one);
                continue;
            }
            long minutes = terms.policy().creditedMinutes(work.service(), giver.getValue());
            total += minutes;
            noteCredit(notes, giver.getKey(), minutes);
            put(moved, AccountId.of(giver.getKey()), minutes);
        }
        if (work.receivers().isEmpty()) {
            moved.clear();
            notes.remove(Draft.CREDITED);
        } else {
            TimeBank.shares(total, work.receivers()).forEach((receiver, share) -> pay(moved, receiver, share));
        }
        var kind = work.minutesByGiver().isEmpty()
                ? TransactionKind.ABSENCE
                : work.isSession() ? TransactionKind.SESSION : TransactionKind.VISIT;
        return capped(kind, work.key(), work.date(), moved, notes);
    }

    /** Help outside any roster, its minutes credited already. */
    public Ruling give(
            PersonId giver, PersonId receiver, long minutes, String key, LocalDate date, Map<String, String> notes) {
        if (ledger.isGroup(AccountId.of(receiver))) {
            return Ruling.of(Refusal.GROUP_ONLY_DONATES);
        }
        var moved = new TreeMap<AccountId, Long>();
        put(moved, AccountId.of(giver), minutes);
        pay(moved, receiver, minutes);
        var all = new HashMap<>(notes);
        all.put(Draft.RECEIVER, receiver.value());
        noteCredit(all, giver, minutes);
        return Ruling.of(capped(TransactionKind.GIVE, key, date, moved, all));
    }

    /** Minutes for the community. */
    public Ruling donate(PersonId from, long minutes, String key, LocalDate date) {
        return move(TransactionKind.DONATE, AccountId.of(from), AccountId.COMMUNITY, minutes, key, date, Map.of());
    }

    /** Minutes of the community for a person in need. */
    public Ruling grant(PersonId to, long minutes, String key, LocalDate date) {
        return move(TransactionKind.GRANT, AccountId.COMMUNITY, AccountId.of(to), minutes, key, date, Map.of());
    }

    /** Minutes for a member of the family; whether they are one is for the caller to see. */
    public Ruling transfer(PersonId from, PersonId to, long minutes, String key, LocalDate date) {
        return move(TransactionKind.TRANSFER, AccountId.of(from), AccountId.of(to), minutes, key, date, Map.of());
    }

    /** Minutes set aside for help that the owner, or a member of the family, shall receive. */
    public Ruling redeem(PersonId owner, PersonId beneficiary, long minutes, String key, LocalDate date) {
        var notes = Map.of(Draft.OWNER, owner.value());
        var held = AccountId.heldFor(beneficiary);
        return move(TransactionKind.REDEEM, AccountId.of(owner), held, minutes, key, date, notes);
    }

    /** What is set aside for a beneficiary goes back to an owner. */
    public Ruling release(PersonId owner, PersonId beneficiary, long minutes, String key, LocalDate date) {
        var notes = Map.of(Draft.OWNER, owner.value());
        var held = AccountId.heldFor(beneficiary);
        return move(TransactionKind.RELEASE, held, AccountId.of(owner), minutes, key, date, notes);
    }

    private Ruling move(
            TransactionKind kind,
            AccountId from,
            AccountId to,
            long minutes,
            String key,
            LocalDate date,
            Map<String, String> notes) {
        boolean group = ledger.isGroup(from) || ledger.isGroup(to);
        if (group && kind != TransactionKind.DONATE) {
            return Ruling.of(Refusal.GROUP_ONLY_DONATES);
        }
        if (ledger.balance(from) < minutes) {
            return Ruling.of(Refusal.NOT_ENOUGH);
        }
        var moved = new TreeMap<AccountId, Long>();
        put(moved, to, minutes);
        put(moved, from, -minutes);
        return Ruling.of(capped(kind, key, date, moved, notes));
    }

    /** Takes a transaction back by its mirror image: an entry once made is never altered. */
    public Ruling reverse(int number, String why, LocalDate date) {
        var found = ledger.find(number);
        if (found.isEmpty()) {
            return Ruling.of(Refusal.NO_SUCH);
        }
        if (!ledger.isReversible(found.get())) {
            return Ruling.of(Refusal.NOT_REVERSIBLE);
        }
        var moved = new TreeMap<AccountId, Long>();
        found.get().what().entries().forEach(entry -> put(moved, entry.account(), -entry.minutes()));
        var notes = Map.of(Draft.REVERSES, Integer.toString(number), Draft.WHY, why);
        return Ruling.of(Draft.of(TransactionKind.REVERSAL, "", date, moved, notes));
    }

    /** An account that is from now on that of a group. */
    public Ruling group(PersonId account, LocalDate date) {
        var notes = Map.of(Draft.OWNER, account.value());
        return Ruling.of(Draft.of(TransactionKind.GROUP, "group/" + account.value(), date, Map.of(), notes));
    }

    private static void noteCredit(Map<String, String> notes, PersonId giver, long minutes) {
        notes.merge(Draft.CREDITED, giver + "=" + minutes, (all, one) -> all + " " + one);
    }

    private void pay(Map<AccountId, Long> moved, PersonId receiver, long minutes) {
        var held = AccountId.heldFor(receiver);
        long left = ledger.balance(held) + moved.getOrDefault(held, 0L);
        long fromHeld = Math.clamp(minutes, 0, Math.max(0, left));
        put(moved, held, -fromHeld);
        put(moved, AccountId.of(receiver), fromHeld - minutes);
    }

    /** What goes beyond the cap goes to the community; an account that was beyond it before only keeps what it had. */
    private Draft capped(
            TransactionKind kind, String key, LocalDate date, Map<AccountId, Long> moved, Map<String, String> notes) {
        var all = new TreeMap<>(moved);
        long over = 0;
        for (var entry : moved.entrySet()) {
            boolean person = entry.getKey().person().isPresent();
            long before = ledger.balance(entry.getKey());
            long room = Math.max(0, Math.max(capMinutes, before) - before);
            if (person && entry.getValue() > room) {
                long excess = entry.getValue() - room;
                put(all, entry.getKey(), -excess);
                put(all, AccountId.COMMUNITY, excess);
                over += excess;
            }
        }
        var told = new HashMap<>(notes);
        if (over > 0) {
            told.put(Draft.OVER_CAP, Long.toString(over));
        }
        return Draft.of(kind, key, date, all, told);
    }

    private static void put(Map<AccountId, Long> moved, AccountId account, long minutes) {
        moved.merge(account, minutes, Long::sum);
    }
}
