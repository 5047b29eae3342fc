/**
 * The program: its entry point, and below it the commands, reports and messages.
 *
 * <p>Only this module prints, exits and reads the clock. Start reading at {@link huzhu.cli.Main}.
 */
@NullMarked
package huzhu.cli;

import org.jspecify.annotations.NullMarked;
