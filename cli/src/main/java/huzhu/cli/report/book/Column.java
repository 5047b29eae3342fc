package huzhu.cli.report.book;

/**
 * A column of a sheet.
 *
 * @param title its header
 * @param width its width in characters
 * @param form how its cells are shown
 */
record Column(String title, double width, Form form) {
    /** How cells are shown. */
    enum Form {
        TEXT,
        WRAPPED,
        /** What a program reads but few people do. */
        ID,
        NUMBER,
        KILOMETRES,
        DATE,
        /** A minute of the day. */
        TIME
    }
}
