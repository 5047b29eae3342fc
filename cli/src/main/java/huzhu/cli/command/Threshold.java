package huzhu.cli.command;

import huzhu.cli.message.Messages;
import huzhu.model.account.Accounts;
import huzhu.model.account.Balance;
import huzhu.model.account.VisitBalance;
import huzhu.model.shortage.ProvenShortage;
import huzhu.model.shortage.Shortage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * What must not be so for a run to count as good, for example {@code unmet_minutes>1000}.
 *
 * @param key one of the keys of {@link Totals}
 * @param operator how it is compared
 * @param limit with what
 */
record Threshold(String key, String operator, BigDecimal limit) {
    private static final Accounts NOTHING =
            new Accounts(VisitBalance.ZERO, Balance.ZERO, Balance.ZERO, Balance.ZERO, Balance.ZERO, Map.of());
    private static final Pattern SHAPE =
            Pattern.compile("\\s*([A-Za-z_.]+)\\s*(<=|>=|==|!=|<|>)\\s*([-+]?\\d+(?:\\.\\d+)?)\\s*");

    /** Whether the totals are as they must not be. */
    boolean isMissed(Totals totals) {
        var number = new BigDecimal(
                Objects.requireNonNull(totals.byKey().get(key), key).toString());
        int order = number.compareTo(limit);
        return switch (operator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "==" -> order == 0;
            default -> order != 0;
        };
    }

    @Override
    public String toString() {
        return key + " " + operator + " " + limit.toPlainString();
    }

    /** Reads a threshold from the command line. */
    static ITypeConverter<Threshold> converter(Messages messages) {
        return text -> {
            var match = SHAPE.matcher(text);
            if (!match.matches()) {
                throw new TypeConversionException(messages.text("usage.threshold"));
            }
            var key = Objects.requireNonNull(match.group(1));
            if (!keys().contains(key)) {
                throw new TypeConversionException(messages.text("usage.threshold.key", String.join(", ", keys())));
            }
            return new Threshold(
                    key,
                    Objects.requireNonNull(match.group(2)),
                    new BigDecimal(Objects.requireNonNull(match.group(3))));
        };
    }

    /** All keys that can be compared after some command or other. */
    static List<String> keys() {
        return Stream.concat(keysOfPlan().stream(), keysOfProof().stream())
                .distinct()
                .toList();
    }

    /** Keys of a plan, taken from the totals of one in which there is nothing. */
    static List<String> keysOfPlan() {
        return List.copyOf(Totals.of(NOTHING, new Shortage(List.of(), List.of(), 0, 0, 0, 0, 0))
                .byKey()
                .keySet());
    }

    /** Keys of what is proven without a plan. */
    static List<String> keysOfProof() {
        return List.copyOf(Totals.of(new ProvenShortage(NOTHING, NOTHING, List.of(), 0, 0, 0))
                .byKey()
                .keySet());
    }

    /** Refuses a key of which the command has no number. */
    void requireKey(Conversation conversation, List<String> keys) {
        if (!keys.contains(key)) {
            throw conversation.usageError("usage.threshold.key", String.join(", ", keys));
        }
    }
}
