/**
 * The time bank's book: accounts, transactions that add up to zero, and what may be entered.
 *
 * <p>Start with {@link huzhu.model.ledger.Ledger}, the book as it stands, and {@link huzhu.model.ledger.Teller}, who decides what goes
 * in next. Nothing here knows files: those are read and written elsewhere. What a plan would credit is counted in
 * {@link huzhu.model.account.TimeBank}, by the same terms.
 */
@NullMarked
package huzhu.model.ledger;

import org.jspecify.annotations.NullMarked;
