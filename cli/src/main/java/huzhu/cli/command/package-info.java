/**
 * One class a command: it parses, calls and prints.
 *
 * <p>Commands return an exit code and never exit themselves. Start reading at {@link huzhu.cli.command.HuzhuCommand}.
 */
@NullMarked
package huzhu.cli.command;

import org.jspecify.annotations.NullMarked;
