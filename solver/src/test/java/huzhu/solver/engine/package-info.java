/** Tests of the planning model, held to the audit, and of the solver's phases. */
@NullMarked
package huzhu.solver.engine;

import org.jspecify.annotations.NullMarked;
