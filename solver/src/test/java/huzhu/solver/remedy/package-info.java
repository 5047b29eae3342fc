@NullMarked
package huzhu.solver.remedy;

import org.jspecify.annotations.NullMarked;
