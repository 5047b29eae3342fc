package huzhu.datasets.table;

/** Whether a problem refuses its row, deserves a look, or only says what has been done. */
public enum Severity {
    ERROR,
    WARNING,
    NOTE
}
