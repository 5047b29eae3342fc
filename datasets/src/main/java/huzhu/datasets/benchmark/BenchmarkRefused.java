package huzhu.datasets.benchmark;

/** A file of a benchmark set that cannot be used; the first fault that was found, for its user to mend. */
public final class BenchmarkRefused extends RuntimeException {
    /** What is wrong. */
    public enum Cause {
        /** There is no such file. */
        MISSING,
        /** It cannot be read, or is no plain file. */
        UNREADABLE,
        /** Nothing is in it. */
        EMPTY,
        /** It is larger than any instance. */
        TOO_LARGE,
        /** It ends too early or is otherwise no JSON or CSV. */
        BROKEN,
        /** It is of no format that is known. */
        FOREIGN,
        /** A value is not there. */
        NO_VALUE,
        /** It should be a number. */
        NO_NUMBER,
        /** The number is too large, too small, or negative. */
        RANGE,
        /** It should be a text. */
        NO_TEXT,
        /** It should be a list with something in it. */
        NO_LIST,
        /** It should be an object. */
        NO_OBJECT,
        /** It should be true or false. */
        NO_FLAG,
        /** It is none of the words that may stand there. */
        WORD,
        /** The name is of nothing in the file. */
        UNKNOWN,
        /** The name is there twice. */
        TWICE,
        /** The end is before the start. */
        REVERSED,
        /** Lists have different lengths that should be equal. */
        NOT_SQUARE,
        /** A patient needs one service, or two different ones. */
        SERVICES,
        /** Nobody may do what must be done. */
        NOBODY,
        /** Breaks are wanted and the file does not say when. */
        NO_BREAK
    }

    private static final long serialVersionUID = 1;

    private final Cause why;
    private final String file;
    private final String where;
    private final String found;

    /**
     * Refuses a file.
     *
     * @param why what is wrong
     * @param file the file
     * @param where path in a JSON file, line of a text, "" if it is the file as a whole
     * @param found what stands there, or is missing
     */
    BenchmarkRefused(Cause why, String file, String where, String found) {
        super(file + ": " + where + ": " + why + " " + found);
        this.why = why;
        this.file = file;
        this.where = where;
        this.found = found;
    }

    /** What is wrong. */
    public Cause why() {
        return why;
    }

    /** The file. */
    public String file() {
        return file;
    }

    /** Path in a JSON file, line of a text, "" if it is the file as a whole. */
    public String where() {
        return where;
    }

    /** What stands there, or is missing, in one line of bearable length. */
    public String found() {
        var line = found.replaceAll("\\s+", " ").strip();
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }
}
