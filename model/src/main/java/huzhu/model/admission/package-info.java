/**
 * Beds night by night, as a problem of its own: rooms, stays in parts, prices of a night in a room, of sexes that share a
 * room, of a change of room and of a night left out. Start with {@link huzhu.model.admission.AdmissionProblem};
 * {@link huzhu.model.admission.AdmissionAudit} says what a plan is worth. Which room suits whom, and why, is settled
 * before: here it is a price or a prohibition.
 */
@NullMarked
package huzhu.model.admission;

import org.jspecify.annotations.NullMarked;
