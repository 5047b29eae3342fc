package huzhu.model.ledger;

import huzhu.model.people.PersonId;
import java.util.Optional;

/**
 * Names an account: a person's by the person's id, the bank's own by names that begin with {@code @}.
 *
 * @param value the name as it stands in the book, not blank
 */
public record AccountId(String value) implements Comparable<AccountId> {
    /** Hours that belong to nobody in particular: donations and what exceeds the cap; given to those in need. */
    public static final AccountId COMMUNITY = new AccountId("@community");

    private static final String OWN = "@";
    private static final String HELD = "@held:";

    public AccountId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("AccountId is blank.\nMaybe an entry without an account was read.");
        }
    }

    /**
     * The account of a person.
     *
     * @throws IllegalArgumentException if the id could be taken for one of the bank's own accounts
     */
    public static AccountId of(PersonId person) {
        if (isReserved(person)) {
            throw new IllegalArgumentException(
                    "person " + person + " has an id of the bank's own.\nMaybe it was not checked with isReserved.");
        }
        return new AccountId(person.value());
    }

    /** Minutes set aside to pay for help that this person has redeemed hours for, or has had redeemed. */
    public static AccountId heldFor(PersonId person) {
        return new AccountId(HELD + person.value());
    }

    /** Whether a person's id begins as the bank's own accounts do, so that it can have no account. */
    public static boolean isReserved(PersonId person) {
        return person.value().startsWith(OWN);
    }

    /** The person whose account it is; empty for the bank's own. */
    public Optional<PersonId> person() {
        return value.startsWith(OWN) ? Optional.empty() : Optional.of(new PersonId(value));
    }

    /** The person for whom it holds redeemed minutes; empty for every other account. */
    public Optional<PersonId> heldFor() {
        return value.startsWith(HELD) && value.length() > HELD.length()
                ? Optional.of(new PersonId(value.substring(HELD.length())))
                : Optional.empty();
    }

    @Override
    public int compareTo(AccountId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
