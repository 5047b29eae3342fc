package huzhu.cli.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/**
 * What one command line did.
 *
 * @param code exit code
 * @param out what it printed to standard output
 * @param err what it printed to standard error
 */
record Shell(int code, String out, String err) {
    /** Runs the program as a shell would, without leaving this JVM. */
    static Shell huzhu(Object... words) {
        var args = List.of(words).stream().map(Object::toString).toArray(String[]::new);
        var out = new StringWriter();
        var err = new StringWriter();
        int code = HuzhuCommand.commandLine(args)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
        return new Shell(code, out.toString(), err.toString());
    }
}
