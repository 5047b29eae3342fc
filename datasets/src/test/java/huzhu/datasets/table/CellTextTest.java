package huzhu.datasets.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days of spreadsheets: two epochs, and the 29 February 1900 that never was. */
final class CellTextTest {

    @ParameterizedTest
    @CsvSource({
        "40000, false, 2009-07-06",
        "40000, true, 2013-07-07",
        "1, false, 1900-01-01",
        "0, true, 1904-01-01",
        "59, false, 1900-02-28",
        "60, false, 60",
        "60, true, 1904-03-01",
        "61, false, 1900-03-01",
        "0.5, false, 12:00",
        "40000.5, false, 2009-07-06 12:00",
        "-1, false, -1"
    })
    void aNumberWithTheFormatOfADateIsThatDay(double serial, boolean from1904, String day) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "huzhu-test", "1.0")) {
            var sheet = workbook.newWorksheet("days");
            sheet.value(0, 0, serial);
            sheet.style(0, 0).format("yyyy-mm-dd").set();
        }
        try (var workbook = new ReadableWorkbook(
                        new ByteArrayInputStream(out.toByteArray()), new ReadingOptions(true, true));
                var rows = workbook.getFirstSheet().openStream()) {
            var cell = rows.findFirst().orElseThrow().getCell(0);
            assertThat(new CellText(from1904).of(cell)).isEqualTo(day);
        }
    }
}
