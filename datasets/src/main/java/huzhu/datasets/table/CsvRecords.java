package huzhu.datasets.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The records of a CSV file one after the other, in bounded memory; its separator is found from the header. */
final class CsvRecords {
    /** Most columns of a table; wider ones are another format by mistake. */
    static final int MOST_COLUMNS = 4_096;

    private static final int LONGEST_CELL = 1 << 20;
    private static final int LONGEST_RECORD = 1 << 24;
    private static final Pattern LINE = Pattern.compile("line (\\d+)");
    private static final char[] SEPARATORS = {',', ';', '\t'};

    private CsvRecords() {}

    /** Hands over all records; what breaks the file's structure becomes a problem and ends the reading. */
    static void read(TextFile file, TableLog log, RecordTaker taker) {
        int last = 0;
        boolean first = true;
        try (var reader = file.reader();
                var records = parser(separator(file)).build(handler(), reader)) {
            for (CsvRecord csvRecord : records) {
                last = (int) csvRecord.getStartingLineNumber();
                var fields = csvRecord.getFields();
                boolean isMark = isEndOfFile(fields) || first && isSeparatorHint(fields);
                first = false;
                if (isMark) {
                    continue;
                }
                if (!taker.take(last, fields)) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            report(e, last, log);
        } catch (CharacterCodingException e) {
            log.addInFile(0, "", ProblemCode.ENCODING_BAD, "", "");
        } catch (IOException | UncheckedIOException e) {
            log.addInFile(0, "", ProblemCode.FILE_UNREADABLE, "", "", String.valueOf(e.getMessage()));
        }
    }

    /** The mark by which old programs end a text. */
    private static boolean isEndOfFile(List<String> fields) {
        return fields.size() == 1 && fields.getFirst().equals("\u001A");
    }

    /** The line {@code sep=;} that tells Excel the separator. */
    private static boolean isSeparatorHint(List<String> fields) {
        return fields.size() == 2
                && fields.getFirst().equalsIgnoreCase("sep=")
                && fields.getLast().isEmpty();
    }

    private static CsvReader.CsvReaderBuilder parser(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(false)
                .detectBomHeader(false)
                .maxBufferSize(LONGEST_RECORD);
    }

    private static CsvRecordHandler handler() {
        return CsvRecordHandler.builder()
                .maxFields(MOST_COLUMNS)
                .maxFieldSize(LONGEST_CELL)
                .maxRecordSize(LONGEST_RECORD)
                .build();
    }

    private static void report(CsvParseException e, int last, TableLog log) {
        var words = new StringBuilder();
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            words.append(' ').append(cause.getMessage());
        }
        var found = LINE.matcher(words);
        int line = found.find() ? Integer.parseInt(found.group(1)) : last + 1;
        if (words.indexOf("quote") >= 0) {
            log.addInFile(line, "", ProblemCode.QUOTES_BAD, "", "");
        } else if (words.indexOf(" fields") >= 0) {
            log.addInFile(line, "", ProblemCode.TOO_MANY_COLUMNS, "", "", Integer.toString(MOST_COLUMNS));
        } else {
            log.addInFile(line, "", ProblemCode.ROW_TOO_LARGE, "", "", Integer.toString(LONGEST_CELL));
        }
        log.cutShort();
    }

    /** The separator that stands most often outside quotes in the first record that has one; a comma where none does. */
    static char separator(TextFile file) throws IOException {
        var counts = new int[SEPARATORS.length];
        boolean quoted = false;
        try (var reader = file.reader()) {
            int length = 0;
            for (int c = reader.read(); c >= 0 && length < LONGEST_CELL; c = reader.read(), length++) {
                if (c == '"') {
                    quoted = !quoted;
                } else if (!quoted
                        && (c == '\n' || c == '\r')
                        && Arrays.stream(counts).sum() > 0) {
                    break;
                } else if (!quoted) {
                    for (int i = 0; i < SEPARATORS.length; i++) {
                        counts[i] += c == SEPARATORS[i] ? 1 : 0;
                    }
                }
            }
        }
        int best = 0;
        for (int i = 1; i < SEPARATORS.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS[best];
    }
}
