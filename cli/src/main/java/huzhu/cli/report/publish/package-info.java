/**
 * What of a week may leave the office: counts of people in which nobody can be singled out. Start reading at {@link
 * huzhu.cli.report.publish.PublicTables}; what is withheld is decided in {@link huzhu.cli.report.publish.Suppression}.
 */
@NullMarked
package huzhu.cli.report.publish;

import org.jspecify.annotations.NullMarked;
