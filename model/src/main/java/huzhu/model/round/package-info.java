/**
 * Who has to be driven to a session, and the rules for rounds that do it. Rounds are planned after the search on what time
 * drivers have left, so these rules are no part of {@code rule}, which the search keeps. Start with {@link
 * huzhu.model.round.RideNeed} and {@link huzhu.model.round.RoundRules}.
 */
@NullMarked
package huzhu.model.round;

import org.jspecify.annotations.NullMarked;
