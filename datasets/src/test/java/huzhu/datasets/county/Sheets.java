package huzhu.datasets.county;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;

/** Workbooks for tests: rows of texts separated by bars, numbers where a cell is one, merged regions. */
final class Sheets {
    private record Region(int top, int left, int bottom, int right) {}

    private record Page(String name, String table, boolean hidden, List<Region> merged) {}

    private final List<Page> pages = new ArrayList<>();

    Sheets sheet(String name, String table) {
        pages.add(new Page(name, table, false, new ArrayList<>()));
        return this;
    }

    Sheets hidden(String name, String table) {
        pages.add(new Page(name, table, true, new ArrayList<>()));
        return this;
    }

    /** Merges a region of the last sheet; rows and columns from 1. */
    Sheets merge(int top, int left, int bottom, int right) {
        pages.getLast().merged().add(new Region(top - 1, left - 1, bottom - 1, right - 1));
        return this;
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "huzhu-test", "1.0")) {
            for (var page : pages) {
                var sheet = workbook.newWorksheet(page.name());
                if (page.hidden()) {
                    sheet.setVisibilityState(VisibilityState.HIDDEN);
                }
                var lines = page.table().lines().toList();
                for (int row = 0; row < lines.size(); row++) {
                    var cells = lines.get(row).split("\\|", -1);
                    for (int column = 0; column < cells.length; column++) {
                        var cell = cells[column].strip();
                        if (cell.matches("-?\\d{1,10}(\\.\\d+)?")) {
                            sheet.value(row, column, Double.valueOf(cell));
                        } else if (!cell.isEmpty()) {
                            sheet.value(row, column, cell);
                        }
                    }
                }
                for (var region : page.merged()) {
                    sheet.range(region.top(), region.left(), region.bottom(), region.right())
                            .merge();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
