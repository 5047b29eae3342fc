package huzhu.datasets.table;

/** Whether a problem refuses its row or only deserves a look. */
public enum Severity {
    ERROR,
    WARNING
}
