/**
 * Beds night by night: annealing over stays and rooms with ejection chains. Start with
 * {@link huzhu.solver.admission.AdmissionSearch}.
 */
@NullMarked
package huzhu.solver.admission;

import org.jspecify.annotations.NullMarked;
