package huzhu.datasets.benchmark;

import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.table.Problems;
import huzhu.datasets.table.TextFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The lines of an instance, in sections that follow each other. */
final class PasLines {
    private static final String TITLE = "ARTICLE BENCHMARK DATA SET";
    private static final String END = "END.";
    private static final Pattern HEADING = Pattern.compile("[A-Z]+:");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final int MOST_BYTES = 64 << 20;

    private final String file;
    private final Problems problems;
    private final List<String> texts = new ArrayList<>();
    private final List<Integer> rows = new ArrayList<>();

    private PasLines(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    static Optional<PasLines> open(Path path, Problems problems) {
        var name = path.toString();
        var found = new Problems();
        try {
            if (!Files.isRegularFile(path)) {
                problems.add(name, 0, "", ProblemCode.BENCHMARK_MISSING, "", "");
                return Optional.empty();
            }
            var text = Files.size(path) > MOST_BYTES ? Optional.<TextFile>empty() : TextFile.open(path, name, found);
            if (text.isEmpty()) {
                problems.add(name, 0, "", ProblemCode.BENCHMARK_FOREIGN, "", "", TITLE);
                return Optional.empty();
            }
            var lines = new PasLines(name, problems);
            try (var reader = new BufferedReader(text.get().reader())) {
                lines.read(reader);
            }
            return lines.isTitled() ? Optional.of(lines) : Optional.empty();
        } catch (IOException e) {
            problems.add(name, 0, "", ProblemCode.FILE_UNREADABLE, "", "", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private void read(BufferedReader reader) throws IOException {
        int row = 0;
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            row++;
            if (!line.isBlank()) {
                texts.add(line.strip());
                rows.add(row);
            }
        }
    }

    private boolean isTitled() {
        boolean titled = !texts.isEmpty() && texts.getFirst().equalsIgnoreCase(TITLE);
        if (!titled) {
            problems.add(file, rows.isEmpty() ? 0 : rows.getFirst(), "", ProblemCode.BENCHMARK_FOREIGN, "", "", TITLE);
        }
        return titled;
    }

    /** The number of a line such as {@code Rooms: 98}, if there is one. */
    OptionalInt headerNumber(String key, int least, int most) {
        for (int i = 1; i < texts.size() && !isHeading(texts.get(i)); i++) {
            var sides = texts.get(i).split(":", 2);
            if (sides[0].strip().equalsIgnoreCase(key)) {
                var value = sides.length < 2 ? "" : sides[1].strip();
                if (NUMBER.matcher(value).matches()
                        && Integer.parseInt(value) >= least
                        && Integer.parseInt(value) <= most) {
                    return OptionalInt.of(Integer.parseInt(value));
                }
                add(rows.get(i), key, ProblemCode.BENCHMARK_NUMBER, value, least, most);
                return OptionalInt.empty();
            }
        }
        add(0, key, ProblemCode.BENCHMARK_SECTION, "", key + ": 1");
        return OptionalInt.empty();
    }

    /** The lines below a heading such as {@code ROOMS:}; without it there are none, and that is told. */
    List<PasLine> section(String name) {
        var heading = name.toUpperCase(Locale.ROOT) + ":";
        var lines = new ArrayList<PasLine>();
        int i = texts.indexOf(heading) + 1;
        if (i == 0) {
            add(0, name, ProblemCode.BENCHMARK_SECTION, "", heading);
        }
        for (; i > 0 && i < texts.size() && !isHeading(texts.get(i)); i++) {
            lines.add(new PasLine(rows.get(i), texts.get(i)));
        }
        return lines;
    }

    /** Tells if the last line does not say that it is the last: the file may have been cut off. */
    void requireEnd() {
        if (!texts.getLast().equals(END)) {
            add(rows.getLast(), "", ProblemCode.BENCHMARK_SECTION, "", END);
        }
    }

    private static boolean isHeading(String text) {
        return HEADING.matcher(text).matches() || text.equals(END);
    }

    void tell(PasLine.Fault fault) {
        problems.add(
                file,
                fault.row(),
                fault.field(),
                fault.code(),
                fault.value(),
                "",
                fault.arguments().toArray(String[]::new));
    }

    /** A fault of the file as a whole ({@code row} 0) or of one line. */
    void add(int row, String field, ProblemCode code, String value, Object... arguments) {
        problems.add(
                file,
                row,
                field,
                code,
                value,
                "",
                List.of(arguments).stream().map(String::valueOf).toArray(String[]::new));
    }
}
