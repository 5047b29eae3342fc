@NullMarked
package huzhu.solver.help;

import org.jspecify.annotations.NullMarked;
