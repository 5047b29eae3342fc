package huzhu.datasets.table;

import java.util.List;

/** Receives the records of a file one after the other. */
public interface RecordTaker {
    /**
     * Takes a record.
     *
     * @param line line of the text file on which it starts, or row of the sheet, from 1
     * @param cells its cells, blank ones as empty texts
     * @return whether more are wanted
     */
    boolean take(int line, List<String> cells);
}
