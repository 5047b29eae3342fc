package huzhu.datasets.benchmark;

import huzhu.datasets.benchmark.BenchmarkRefused.Cause;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The numbers of a file that holds nothing but numbers and white space, one after the other, each with its line. */
final class FacilityNumbers {
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

    private final String file;
    private final List<String> tokens = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private int next;

    FacilityNumbers(Path path) {
        file = path.toString();
        int line = 0;
        for (var text : BenchmarkBytes.text(BenchmarkBytes.read(path)).split("\n", -1)) {
            line++;
            for (var token : text.strip().split("\\s+")) {
                if (!token.isEmpty()) {
                    tokens.add(token);
                    lines.add(line);
                }
            }
        }
        if (tokens.isEmpty()) {
            throw new BenchmarkRefused(Cause.EMPTY, file, "", "");
        }
    }

    boolean hasNext() {
        return next < tokens.size();
    }

    /** How many are left. */
    int left() {
        return tokens.size() - next;
    }

    /** The next number, 0 or more. */
    BigDecimal number(String what) {
        var number = peek(what);
        next++;
        return number;
    }

    private BigDecimal peek(String what) {
        if (!hasNext()) {
            throw new BenchmarkRefused(Cause.NO_VALUE, file, Integer.toString(lines.getLast()), what);
        }
        var token = tokens.get(next);
        try {
            var number = new BigDecimal(token);
            if (number.signum() < 0 || number.scale() > 20 || number.scale() < -12 || number.compareTo(MOST) > 0) {
                throw refused(Cause.RANGE, token);
            }
            return number;
        } catch (NumberFormatException e) {
            throw refused(Cause.NO_NUMBER, token);
        }
    }

    /** The next number, whole and in a range. */
    int whole(String what, int least, int most) {
        var number = peek(what);
        try {
            int value = number.intValueExact();
            if (value < least || value > most) {
                throw refused(Cause.RANGE, tokens.get(next));
            }
            next++;
            return value;
        } catch (ArithmeticException e) {
            throw refused(Cause.NO_NUMBER, tokens.get(next));
        }
    }

    /** Refuses what stands at the next number, or the last. */
    BenchmarkRefused refused(Cause why, String found) {
        return new BenchmarkRefused(why, file, Integer.toString(lines.get(Math.min(next, lines.size() - 1))), found);
    }
}
