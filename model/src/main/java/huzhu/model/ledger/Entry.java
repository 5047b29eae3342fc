package huzhu.model.ledger;

/**
 * One account's part in a transaction.
 *
 * @param account whose
 * @param minutes minutes put on the account, below 0 for minutes taken off, never 0
 */
public record Entry(AccountId account, long minutes) {
    public Entry {
        if (minutes == 0) {
            throw new IllegalArgumentException("entry of 0 minutes on " + account + ".\nMaybe it should be left out.");
        }
    }
}
