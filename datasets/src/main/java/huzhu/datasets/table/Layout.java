package huzhu.datasets.table;

import java.util.List;

/** Turns the records of a file into one header and rows: titles, totals and what survey tools add are taken away. */
public interface Layout {
    /** The first record that is not blank is the header, all others are rows. */
    Layout PLAIN = (knowledge, next, log) -> new Plain(next);

    /** Receives a header, then rows. */
    interface Next {
        /** Takes the header. */
        void header(int line, List<Column> columns);

        /** Takes a row; where the layout has joined or split cells, they fit the columns. */
        void row(int line, List<String> cells);

        /** A record that is blank or says nothing, and counts as no row. */
        void blank();

        /** A default or a reading of this layout was used for one row, in words. */
        void used(String words);
    }

    /** Receives records. */
    interface Stage {
        /** Takes a record that is not blank. */
        void take(int line, List<String> cells);

        /** A blank record. */
        void blank();

        /** There are no more records. */
        default void end() {}
    }

    /**
     * Begins with a file.
     *
     * @param knowledge which headers would be understood
     * @param next where header and rows go
     * @param log for problems of the layout itself
     */
    Stage start(HeaderKnowledge knowledge, Next next, TableLog log);

    /** Whether units, and words such as 同上, may be read where their meaning is certain. */
    default boolean isLenient() {
        return false;
    }

    /** Whether items of a list may be separated by spaces. */
    default boolean splitsAtSpaces() {
        return false;
    }

    /** The stage of {@link #PLAIN}. */
    final class Plain implements Stage {
        private final Next next;
        private boolean begun;

        private Plain(Next next) {
            this.next = next;
        }

        @Override
        public void take(int line, List<String> cells) {
            if (begun) {
                next.row(line, cells);
            } else {
                begun = true;
                next.header(line, cells.stream().map(Column::plain).toList());
            }
        }

        @Override
        public void blank() {
            if (begun) {
                next.blank();
            }
        }
    }
}
