/**
 * All rules and the objective over one finished plan: the verdict that search is held to. Start with
 * {@link huzhu.model.audit.Audit}; what each rule and price means is said in {@code rule} and {@code objective}.
 */
@NullMarked
package huzhu.model.audit;

import org.jspecify.annotations.NullMarked;
