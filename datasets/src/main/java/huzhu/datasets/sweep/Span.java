package huzhu.datasets.sweep;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** The values that a parameter can have. Texts are the values: what a table says of a run makes it again exactly. */
public sealed interface Span {
    /** The value at a share of the span, from 0 to 1. */
    String at(double share);

    /** Shares that stand for the given number of values, evenly from one end to the other; choices have all of theirs. */
    List<Double> shares(int levels);

    /** A value as a number; of choices that are words, their place in the list. */
    OptionalDouble number(String text);

    /**
     * All numbers from one to another.
     *
     * @param min the least
     * @param max the greatest
     * @param isWhole whether only whole numbers are meant
     * @param isLog whether equal shares are equal factors
     */
    record Range(double min, double max, boolean isWhole, boolean isLog) implements Span {
        private static final MathContext DIGITS = new MathContext(6);

        @Override
        public String at(double share) {
            // A whole number has a slice as wide as its neighbours', so that all are as likely.
            double half = isWhole && !isLog ? 0.5 : 0;
            double low = scaled(min) - half;
            double value = low + share * (scaled(max) + half - low);
            double plain = isLog ? StrictMath.exp(value) : value;
            return isWhole
                    ? Long.toString(Math.clamp(Math.round(plain), (long) min, (long) max))
                    : text(Math.clamp(plain, min, max));
        }

        @Override
        public List<Double> shares(int levels) {
            int many = isWhole ? (int) Math.min(levels, max - min + 1) : levels;
            return many == 1
                    ? List.of(0.5)
                    : IntStream.range(0, many).mapToObj(i -> i / (many - 1.0)).toList();
        }

        @Override
        public OptionalDouble number(String text) {
            return OptionalDouble.of(Double.parseDouble(text));
        }

        private double scaled(double value) {
            return isLog ? StrictMath.log(value) : value;
        }

        private static String text(double value) {
            var rounded = new BigDecimal(value).round(DIGITS);
            return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        }
    }

    /**
     * Some values.
     *
     * @param texts the values in their order
     * @param isOfNumbers whether all are numbers
     */
    record Choices(List<String> texts, boolean isOfNumbers) implements Span {
        public Choices {
            texts = List.copyOf(texts);
        }

        @Override
        public String at(double share) {
            return texts.get(Math.clamp((int) (share * texts.size()), 0, texts.size() - 1));
        }

        @Override
        public List<Double> shares(int levels) {
            return IntStream.range(0, texts.size())
                    .mapToObj(i -> (i + 0.5) / texts.size())
                    .toList();
        }

        @Override
        public OptionalDouble number(String text) {
            return OptionalDouble.of(isOfNumbers ? Double.parseDouble(text) : texts.indexOf(text));
        }
    }
}
