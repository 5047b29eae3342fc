/** Proofs are true, re-addable, and as tight as on planted cases they must be. */
@NullMarked
package huzhu.solver.bound;

import org.jspecify.annotations.NullMarked;
