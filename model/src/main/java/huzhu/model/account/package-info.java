/**
 * What a plan's decisions add up to: need met and unmet by group, and minutes given and received by person. Start with
 * {@link huzhu.model.account.Accounts} and {@link huzhu.model.account.TimeBank}; why a need is unmet is told in
 * {@code shortage}.
 */
@NullMarked
package huzhu.model.account;

import org.jspecify.annotations.NullMarked;
