package huzhu.cli;

import huzhu.cli.command.HuzhuCommand;

/** The entry point of the program: the one place that ends the JVM. */
public final class Main {

    private Main() {}

    /**
     * Runs the command line and exits with its code.
     *
     * @param args the words after {@code huzhu}
     */
    public static void main(String[] args) {
        System.exit(HuzhuCommand.commandLine(args).execute(args));
    }
}
