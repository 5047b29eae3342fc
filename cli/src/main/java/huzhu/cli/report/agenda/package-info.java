/**
 * A planned week as people live it: who gives what when, and who receives it. Shared by all outputs that are made person
 * by person; start reading at {@link huzhu.cli.report.agenda.Agenda}.
 */
@NullMarked
package huzhu.cli.report.agenda;

import org.jspecify.annotations.NullMarked;
