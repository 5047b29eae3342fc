/**
 * One day's rounds in their general form: carers who leave from one place and come back to another, tasks with soft or hard
 * times, tasks that go together, breaks, and what each shortcoming costs.
 *
 * <p>Times are whole ticks; how long a tick is (a minute, a thousandth of one) is up to who makes the problem. Start with
 * {@link huzhu.model.routing.RoutingProblem}; {@link huzhu.model.routing.RoutingAudit} says what a set of routes is worth.
 * Searching does not live here.
 */
@NullMarked
package huzhu.model.routing;

import org.jspecify.annotations.NullMarked;
