package huzhu.model.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The book as it stands: transactions in their order, and what follows from them. All balances together are always zero.
 *
 * <p>Grows only; entering costs the number of entries.
 */
public final class Ledger {
    private final List<Transaction> transactions = new ArrayList<>();
    private final SortedMap<AccountId, Long> balances = new TreeMap<>();
    private final Map<String, Transaction> byKey = new HashMap<>();
    private final Set<Integer> reversed = new HashSet<>();
    private final Set<AccountId> groups = new HashSet<>();

    /** Why a transaction does not fit the book. */
    public enum Misfit {
        /** Its number does not follow the one before. */
        NUMBER,
        /** Its key is entered already. */
        KEY,
        /** It takes back what is not there, is taken back already, or cannot be taken back. */
        REVERSAL,
        /** The first is no start, or a later one is. */
        START
    }

    /** What is wrong with a transaction as the next one; empty if nothing. */
    public Optional<Misfit> misfit(Transaction next) {
        var what = next.what();
        if (next.number() != size()) {
            return Optional.of(Misfit.NUMBER);
        }
        if ((what.kind() == TransactionKind.START) != transactions.isEmpty()) {
            return Optional.of(Misfit.START);
        }
        if (!what.key().isEmpty() && byKey.containsKey(what.key())) {
            return Optional.of(Misfit.KEY);
        }
        boolean fits = what.kind() != TransactionKind.REVERSAL
                || reversedBy(what)
                        .filter(one -> isReversible(one) && mirrors(one, what))
                        .isPresent();
        return fits ? Optional.empty() : Optional.of(Misfit.REVERSAL);
    }

    private static boolean mirrors(Transaction one, Draft reversal) {
        return one.what().entries().size() == reversal.entries().size()
                && one.what().entries().stream().allMatch(entry -> reversal.on(entry.account()) == -entry.minutes());
    }

    /**
     * Enters a transaction.
     *
     * @throws IllegalArgumentException if it does not fit
     */
    public void enter(Transaction next) {
        misfit(next).ifPresent(misfit -> {
            throw new IllegalArgumentException(
                    "transaction " + next.number() + ": " + misfit + ".\nMaybe it was not checked with misfit.");
        });
        var what = next.what();
        transactions.add(next);
        what.entries().forEach(entry -> balances.merge(entry.account(), entry.minutes(), Long::sum));
        if (!what.key().isEmpty()) {
            byKey.put(what.key(), next);
        }
        if (what.kind() == TransactionKind.GROUP) {
            groups.add(new AccountId(what.notes().getOrDefault(Draft.OWNER, "?")));
        }
        if (what.kind() == TransactionKind.REVERSAL) {
            reversedBy(what).ifPresent(one -> {
                reversed.add(one.number());
                byKey.remove(one.what().key());
            });
        }
    }

    private Optional<Transaction> reversedBy(Draft reversal) {
        var number = reversal.notes().getOrDefault(Draft.REVERSES, "");
        return number.matches("\\d{1,9}") ? find(Integer.parseInt(number)) : Optional.empty();
    }

    /** Whether a transaction may be taken back: once, and neither the start nor what takes back itself. */
    public boolean isReversible(Transaction one) {
        return switch (one.what().kind()) {
            case START, GROUP, REVERSAL -> false;
            case VISIT, SESSION, ABSENCE, GIVE, DONATE, GRANT, TRANSFER, REDEEM, RELEASE ->
                !reversed.contains(one.number());
        };
    }

    /** Whether a transaction has been taken back. */
    public boolean isReversed(Transaction one) {
        return reversed.contains(one.number());
    }

    /** The transaction of a number. */
    public Optional<Transaction> find(int number) {
        return number >= 0 && number < size() ? Optional.of(transactions.get(number)) : Optional.empty();
    }

    /** The transaction that a key was entered with, unless it was taken back. */
    public Optional<Transaction> entered(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** All transactions in their order. */
    public List<Transaction> transactions() {
        return Collections.unmodifiableList(transactions);
    }

    /** Number of transactions. */
    public int size() {
        return transactions.size();
    }

    /** Minutes on an account, 0 where it never had any. */
    public long balance(AccountId account) {
        return balances.getOrDefault(account, 0L);
    }

    /** Minutes on every account that ever had any, sorted by name. */
    public SortedMap<AccountId, Long> balances() {
        return Collections.unmodifiableSortedMap(balances);
    }

    /** Whether an account is that of a group. */
    public boolean isGroup(AccountId account) {
        return groups.contains(account);
    }
}
