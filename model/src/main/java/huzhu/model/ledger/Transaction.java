package huzhu.model.ledger;

import java.time.Instant;

/**
 * A transaction as it stands in the book.
 *
 * @param number its place in the book, from 0
 * @param at when it was entered
 * @param what what was entered
 */
public record Transaction(int number, Instant at, Draft what) {
    public Transaction {
        if (number < 0) {
            throw new IllegalArgumentException(
                    "transaction number " + number + ".\nMaybe the book was not read in order.");
        }
    }
}
