package huzhu.datasets.output;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A struct in Apache Thrift's compact protocol, as far as {@link ParquetTable} needs it; fields are added in the order of their
 * numbers.
 *
 * <p>Source: {@code thrift-compact-protocol.md} of Apache Thrift.
 */
final class ThriftStruct {
    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;
    private static final int LONG_LIST = 15;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int last;

    /** Seven bits a byte, the lowest first, the eighth set where more follow. */
    static void varint(ByteArrayOutputStream out, long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    private static long zigzag(long value) {
        return value << 1 ^ value >> 63;
    }

    private void head(int field, int type) {
        int step = field - last;
        if (step < 1 || step > 15) {
            throw new IllegalArgumentException("field " + field + " after " + last + ".\nMaybe the order is wrong.");
        }
        out.write(step << 4 | type);
        last = field;
    }

    ThriftStruct i32(int field, int value) {
        head(field, I32);
        varint(out, zigzag(value));
        return this;
    }

    ThriftStruct i64(int field, long value) {
        head(field, I64);
        varint(out, zigzag(value));
        return this;
    }

    ThriftStruct text(int field, String value) {
        head(field, BINARY);
        text(value);
        return this;
    }

    private void text(String value) {
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        varint(out, bytes.length);
        out.writeBytes(bytes);
    }

    ThriftStruct struct(int field, ThriftStruct value) {
        head(field, STRUCT);
        out.writeBytes(value.bytes());
        return this;
    }

    private void list(int field, int type, int size) {
        head(field, LIST);
        if (size < LONG_LIST) {
            out.write(size << 4 | type);
        } else {
            out.write(LONG_LIST << 4 | type);
            varint(out, size);
        }
    }

    ThriftStruct structs(int field, List<ThriftStruct> values) {
        list(field, STRUCT, values.size());
        values.forEach(value -> out.writeBytes(value.bytes()));
        return this;
    }

    ThriftStruct texts(int field, List<String> values) {
        list(field, BINARY, values.size());
        values.forEach(this::text);
        return this;
    }

    ThriftStruct i32s(int field, List<Integer> values) {
        list(field, I32, values.size());
        values.forEach(value -> varint(out, zigzag(value)));
        return this;
    }

    /** The struct with its end. */
    byte[] bytes() {
        var copy = new ByteArrayOutputStream();
        copy.writeBytes(out.toByteArray());
        copy.write(0);
        return copy.toByteArray();
    }
}
