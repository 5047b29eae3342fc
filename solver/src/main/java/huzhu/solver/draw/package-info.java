/** Random choices that several searches make alike. Not here: what is chosen. */
@NullMarked
package huzhu.solver.draw;

import org.jspecify.annotations.NullMarked;
