@NullMarked
package huzhu.solver.experiment;

import org.jspecify.annotations.NullMarked;
