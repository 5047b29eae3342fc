package huzhu.datasets.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is written is read back by a reader of others. */
final class ParquetTableTest {
    private static final List<ParquetTable.Column> COLUMNS = List.of(
            new ParquetTable.Column("row", ParquetTable.Type.WHOLE),
            new ParquetTable.Column("travel.km", ParquetTable.Type.NUMBER),
            new ParquetTable.Column("原因", ParquetTable.Type.TEXT));

    private static byte[] bytes(List<List<Optional<?>>> rows) throws IOException {
        var table = new ParquetTable(COLUMNS);
        rows.forEach(table::add);
        var out = new ByteArrayOutputStream();
        table.writeTo(out);
        return out.toByteArray();
    }

    private static List<List<Optional<?>>> readBack(byte[] bytes) throws IOException {
        var rows = new ArrayList<List<Optional<?>>>();
        try (var file = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(bytes)));
                var reader = file.rowReader()) {
            while (reader.hasNext()) {
                reader.next();
                rows.add(List.of(
                        reader.isNull("row") ? Optional.empty() : Optional.of(reader.getLong("row")),
                        reader.isNull("travel.km") ? Optional.empty() : Optional.of(reader.getDouble("travel.km")),
                        reader.isNull("原因") ? Optional.empty() : Optional.of(reader.getString("原因"))));
            }
        }
        return rows;
    }

    @Test
    void randomTablesAreReadBackCellByCell() throws IOException {
        var random = new Random(5);
        for (int size : new int[] {1, 2, 7, 300, 5000}) {
            var rows = new ArrayList<List<Optional<?>>>();
            for (int i = 0; i < size; i++) {
                rows.add(List.of(
                        random.nextInt(3) == 0 ? Optional.empty() : Optional.of(random.nextLong()),
                        i % 100 < 60 ? Optional.empty() : Optional.of(random.nextGaussian()),
                        random.nextBoolean() ? Optional.empty() : Optional.of("村" + "x".repeat(random.nextInt(200)))));
            }
            assertThat(readBack(bytes(rows))).as("seed 5, %d rows", size).isEqualTo(rows);
            assertThat(bytes(rows)).isEqualTo(bytes(rows));
        }
    }

    @Test
    void aTableWithoutRowsIsAFileToo() throws IOException {
        assertThat(readBack(bytes(List.of()))).isEmpty();
    }

    @Test
    void aRowHasACellForEachColumn() {
        assertThatThrownBy(() -> new ParquetTable(COLUMNS).add(List.of(Optional.of(1L))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
