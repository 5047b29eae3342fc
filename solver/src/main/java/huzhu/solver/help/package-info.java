/**
 * What help would be worth: where one hour, person, skill or bed more takes away most of a proven shortage, and whose absence
 * adds most to it. Start with {@link huzhu.solver.help.ValueOfHelp}; the proofs are those of {@code bound}.
 */
@NullMarked
package huzhu.solver.help;

import org.jspecify.annotations.NullMarked;
