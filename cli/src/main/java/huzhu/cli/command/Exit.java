package huzhu.cli.command;

/** How a run ends, as the code that the shell sees. */
enum Exit {
    /** Done. */
    DONE(0),
    /** A fault of the program or of the machine. */
    INTERNAL(1),
    /** The command line makes no sense. */
    USAGE(2),
    /** The input was refused. */
    REFUSED(3),
    /** Done, but the threshold of {@code --fail-on} was missed. */
    MISSED(4),
    /** Done, but the check or audit found something. */
    FOUND(5),
    /** Interrupted; the best plan so far was written. */
    INTERRUPTED(130);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    /** The exit code, 0 to 255. */
    int code() {
        return code;
    }
}
