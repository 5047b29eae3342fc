/**
 * What a plan leaves unmet, why, and how much of it no plan could meet. Start with {@link
 * huzhu.model.shortage.Shortage};
 * finding verdicts and proofs is the business of the solver, printing them that of the outputs.
 */
@NullMarked
package huzhu.model.shortage;

import org.jspecify.annotations.NullMarked;
