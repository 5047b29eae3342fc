package huzhu.model.routing;

import java.util.Optional;

/**
 * Somebody who goes on at most one round.
 *
 * @param id who it is
 * @param start point from which the round leaves
 * @param end point at which it comes back
 * @param shift when the carer is on duty: a round leaves no earlier than its start, being back after its end is overtime;
 *     without one a round leaves at 0 or later and there is no overtime
 * @param wantsBreak whether a break belongs in the shift
 */
public record Carer(String id, int start, int end, Optional<TickWindow> shift, boolean wantsBreak) {}
