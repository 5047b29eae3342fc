package huzhu.cli.report.book;

import huzhu.cli.message.Messages;
import huzhu.cli.report.agenda.Agenda;
import huzhu.cli.report.agenda.Names;
import huzhu.datasets.table.TableSchema;
import huzhu.model.county.County;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** What all sheets of a workbook are made from. */
record BookDraft(Workbook book, Agenda agenda, Names names, Messages words) {
    County county() {
        return agenda.plan().county();
    }

    /** Starts a sheet; {@code key} names it in the bundle of words. */
    BookSheet sheet(String key, List<Column> columns, int frozenColumns) {
        return new BookSheet(book, words.text("book." + key), columns, frozenColumns);
    }

    /** A column that is not read back. */
    Column column(String key, double width, Column.Form form) {
        return new Column(words.text("book.column." + key), width, form);
    }

    /** A column that is read back: it has the header that its schema knows. */
    Column read(String table, String name, double width, Column.Form form) {
        var schema = TableSchema.output(table);
        var field = schema.fields().get(schema.findIndex(name).orElseThrow());
        return new Column(field.title().words().in(words.locale()), width, form);
    }
}
