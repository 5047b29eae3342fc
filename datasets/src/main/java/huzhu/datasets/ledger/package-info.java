/**
 * The time bank's book on disk, and what goes into it.
 *
 * <p>Start with {@link huzhu.datasets.ledger.LedgerFile}: one line a transaction, each sealed by the hash of the line before.
 * {@link huzhu.datasets.ledger.Posting} makes transactions from a plan and an attendance list. What may be entered, and what it
 * does to accounts, is decided in {@link huzhu.model.ledger}.
 */
@NullMarked
package huzhu.datasets.ledger;

import org.jspecify.annotations.NullMarked;
