package huzhu.datasets.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table as an Apache Parquet file: one group of rows, one plain, unpacked page a column, every cell optional. Equal tables
 * give equal bytes.
 *
 * <p>Small on purpose: the libraries that write Parquet bring Hadoop or native code many times the size of this program. Source:
 * the Apache Parquet format, {@code parquet.thrift} and {@code Encodings.md}; Thrift's compact protocol in {@link ThriftStruct}.
 */
public final class ParquetTable {
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int PLAIN = 0;
    private static final int RLE = 3;
    private static final int OPTIONAL = 1;
    private static final int DATA_PAGE = 0;
    private static final int UNPACKED = 0;

    private final List<Column> columns;
    private final List<List<Optional<?>>> rows = new ArrayList<>();

    /** What the cells of a column are. */
    public enum Type {
        /** {@link Long}. */
        WHOLE(2),
        /** {@link Double}. */
        NUMBER(5),
        /** {@link String}. */
        TEXT(6);

        private final int code;

        Type(int code) {
            this.code = code;
        }
    }

    /**
     * A column.
     *
     * @param name its name
     * @param type what its cells are
     */
    public record Column(String name, Type type) {}

    /** A table without rows. */
    public ParquetTable(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /**
     * Adds a row.
     *
     * @param cells one a column, of its type; empty where there is nothing
     */
    public void add(List<? extends Optional<?>> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(
                    cells.size() + " cells for " + columns.size() + " columns.\nMaybe a column was added.");
        }
        rows.add(List.copyOf(cells));
    }

    /** Writes the file on a stream that stays open. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(MAGIC);
        long at = MAGIC.length;
        var chunks = new ArrayList<ThriftStruct>();
        long bytes = 0;
        for (int i = 0; i < columns.size(); i++) {
            var page = page(i);
            out.write(page);
            chunks.add(chunk(columns.get(i), at, page.length));
            at += page.length;
            bytes += page.length;
        }
        var footer = footer(chunks, bytes);
        out.write(footer);
        out.write(littleEndian(Integer.BYTES).putInt(footer.length).array());
        out.write(MAGIC);
    }

    private static ByteBuffer littleEndian(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private byte[] page(int column) throws IOException {
        var body = new ByteArrayOutputStream();
        var presence = presence(column);
        body.write(littleEndian(Integer.BYTES).putInt(presence.length).array());
        body.write(presence);
        for (var row : rows) {
            var cell = row.get(column);
            if (cell.isPresent()) {
                body.write(plain(columns.get(column).type(), cell.get()));
            }
        }
        var header = new ThriftStruct()
                .i32(1, DATA_PAGE)
                .i32(2, body.size())
                .i32(3, body.size())
                .struct(
                        5,
                        new ThriftStruct()
                                .i32(1, rows.size())
                                .i32(2, PLAIN)
                                .i32(3, RLE)
                                .i32(4, RLE))
                .bytes();
        var page = new ByteArrayOutputStream();
        page.write(header);
        body.writeTo(page);
        return page.toByteArray();
    }

    /** Which cells are there, as runs of equal ones: twice the length as a varint, then 1 or 0. */
    private byte[] presence(int column) {
        var runs = new ByteArrayOutputStream();
        int start = 0;
        while (start < rows.size()) {
            boolean isThere = rows.get(start).get(column).isPresent();
            int end = start + 1;
            while (end < rows.size() && rows.get(end).get(column).isPresent() == isThere) {
                end++;
            }
            ThriftStruct.varint(runs, (end - start) * 2L);
            runs.write(isThere ? 1 : 0);
            start = end;
        }
        return runs.toByteArray();
    }

    private static byte[] plain(Type type, Object cell) {
        return switch (type) {
            case WHOLE -> littleEndian(Long.BYTES).putLong((Long) cell).array();
            case NUMBER -> littleEndian(Double.BYTES).putDouble((Double) cell).array();
            case TEXT -> {
                var text = ((String) cell).getBytes(StandardCharsets.UTF_8);
                yield littleEndian(Integer.BYTES + text.length)
                        .putInt(text.length)
                        .put(text)
                        .array();
            }
        };
    }

    private ThriftStruct chunk(Column column, long at, long bytes) {
        var meta = new ThriftStruct()
                .i32(1, column.type().code)
                .i32s(2, List.of(PLAIN, RLE))
                .texts(3, List.of(column.name()))
                .i32(4, UNPACKED)
                .i64(5, rows.size())
                .i64(6, bytes)
                .i64(7, bytes)
                .i64(9, at);
        return new ThriftStruct().i64(2, at).struct(3, meta);
    }

    private byte[] footer(List<ThriftStruct> chunks, long bytes) {
        var schema = new ArrayList<ThriftStruct>();
        schema.add(new ThriftStruct().text(4, "table").i32(5, columns.size()));
        for (var column : columns) {
            var element = new ThriftStruct()
                    .i32(1, column.type().code)
                    .i32(3, OPTIONAL)
                    .text(4, column.name());
            if (column.type() == Type.TEXT) {
                // UTF8, in the old words and in the new.
                element.i32(6, 0).struct(10, new ThriftStruct().struct(1, new ThriftStruct()));
            }
            schema.add(element);
        }
        var group = new ThriftStruct().structs(1, chunks).i64(2, bytes).i64(3, rows.size());
        return new ThriftStruct()
                .i32(1, 1)
                .structs(2, schema)
                .i64(3, rows.size())
                .structs(4, rows.isEmpty() ? List.of() : List.of(group))
                .text(6, "huzhu")
                .bytes();
    }
}
