package huzhu.cli.command;

import huzhu.cli.message.Messages;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a span of time as people write it: {@code 60s}, {@code 2m}, {@code 1h30m}, or {@code 60} for seconds. */
final class DurationConverter implements ITypeConverter<Duration> {
    private static final Pattern SHAPE = Pattern.compile("(?:(\\d{1,4})h)?(?:(\\d{1,6})m)?(?:(\\d{1,8})s?)?");

    private final Messages messages;

    DurationConverter(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Duration convert(String text) {
        var match = SHAPE.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!match.matches()) {
            throw new TypeConversionException(messages.text("usage.duration"));
        }
        var time = Duration.ofHours(number(match.group(1)))
                .plusMinutes(number(match.group(2)))
                .plusSeconds(number(match.group(3)));
        if (time.isZero()) {
            throw new TypeConversionException(messages.text("usage.duration"));
        }
        return time;
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
