package huzhu.datasets.benchmark;

import huzhu.datasets.table.ProblemCode;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** One line of the format, read word by word: fields between bars, words between blanks. */
final class PasLine {
    private static final String BAR = "|";

    private final int row;
    private final List<String> words;
    private int next;

    PasLine(int row, String text) {
        this.row = row;
        words = List.of(text.replace(BAR, " | ").strip().split("\\s+"));
    }

    /** What is wrong with a line, and where. */
    static final class Fault extends Exception {
        private static final long serialVersionUID = 1;

        private final int row;
        private final String field;
        private final ProblemCode code;
        private final String value;
        private final transient List<String> arguments;

        private Fault(int row, String field, ProblemCode code, String value, List<String> arguments) {
            this.row = row;
            this.field = field;
            this.code = code;
            this.value = value;
            this.arguments = arguments;
        }

        int row() {
            return row;
        }

        String field() {
            return field;
        }

        ProblemCode code() {
            return code;
        }

        String value() {
            return value;
        }

        List<String> arguments() {
            return arguments;
        }
    }

    private Fault fault(String field, ProblemCode code, String value, Object... arguments) {
        return new Fault(
                row,
                field,
                code,
                value,
                List.of(arguments).stream().map(String::valueOf).toList());
    }

    boolean hasMoreInField() {
        return next < words.size() && !words.get(next).equals(BAR);
    }

    /** A whole number of the field. */
    int number(String field, int least, int most) throws Fault {
        var word = word(field);
        try {
            int number = Integer.parseInt(word);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw fault(field, ProblemCode.BENCHMARK_NUMBER, word, least, most);
        }
        throw fault(field, ProblemCode.BENCHMARK_NUMBER, word, least, most);
    }

    /** One of these words. */
    String word(String field, String... known) throws Fault {
        var word = word(field);
        if (!List.of(known).contains(word)) {
            throw fault(field, ProblemCode.BENCHMARK_WORD, word, String.join(", ", known));
        }
        return word;
    }

    private String word(String field) throws Fault {
        if (!hasMoreInField()) {
            throw fault(field, ProblemCode.BENCHMARK_SHORT, "");
        }
        return words.get(next++);
    }

    /** A new number and a name, which means nothing. */
    int id(Collection<Integer> taken) throws Fault {
        int id = number("id", 0, Integer.MAX_VALUE);
        requireNew(id, taken);
        word("name");
        return id;
    }

    void requireNew(int id, Collection<Integer> taken) throws Fault {
        if (taken.contains(id)) {
            throw fault("id", ProblemCode.BENCHMARK_TWICE, Integer.toString(id));
        }
    }

    void requireKnown(String section, int id, Set<Integer> known) throws Fault {
        if (!known.contains(id)) {
            throw fault("", ProblemCode.BENCHMARK_REFERENCE, Integer.toString(id), section);
        }
    }

    void requireCount(String field, int count, int expected) throws Fault {
        if (count != expected) {
            throw fault(field, ProblemCode.BENCHMARK_COUNT, Integer.toString(count), expected);
        }
    }

    /** The bar that ends a field. */
    void bar() throws Fault {
        if (next >= words.size()) {
            throw fault("", ProblemCode.BENCHMARK_SHORT, "");
        }
        if (!words.get(next).equals(BAR)) {
            throw fault("", ProblemCode.BENCHMARK_LONG, words.get(next));
        }
        next++;
    }

    void requireEnd() throws Fault {
        if (next < words.size()) {
            throw fault("", ProblemCode.BENCHMARK_LONG, words.get(next));
        }
    }
}
