package huzhu.datasets.table;

import java.util.Locale;

/** The forms a cell's text can take; the schema names one for each column. */
public enum CellFormat {
    TEXT,
    ID,
    INTEGER,
    NUMBER,
    CHOICE,
    FLAG,
    TIME,
    WINDOWS,
    LIST,
    DAYS,
    DATE;

    /** The format that a schema's {@code format} names. */
    static CellFormat named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Reads a cell that is not blank. */
    Parsed parse(String text, Field field) {
        return switch (this) {
            case TEXT -> PlainText.text(text);
            case ID -> PlainText.id(text);
            case INTEGER -> NumberText.integer(text, field);
            case NUMBER -> NumberText.number(text, field);
            case CHOICE -> Vocabulary.choice(text, field);
            case FLAG -> Vocabulary.flag(text);
            case TIME -> TimeText.time(text);
            case WINDOWS -> TimeText.windows(text);
            case LIST -> PlainText.list(text);
            case DAYS -> DayText.days(text);
            case DATE -> DateText.date(text, field);
        };
    }
}
