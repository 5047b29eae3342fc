package huzhu.cli.command;

import huzhu.cli.message.Messages;
import huzhu.solver.engine.SearchPhase;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Help.Ansi;

/** One line on a terminal that says how a search goes and overwrites itself; nothing where nobody watches. */
final class ProgressLine implements AutoCloseable {
    /** Set by the launcher where standard error is a terminal; the JVM has no way to tell of its own. */
    private static final String TERMINAL = "huzhu.terminal";

    private static final int WIDTH = 78;
    private static final Duration EVERY = Duration.ofMillis(200);

    private final Messages messages;
    private final PrintWriter err;
    private final boolean watched;
    private final InstantSource clock;
    private final Optional<Duration> limit;
    private final Instant start;
    private Instant next;
    private boolean shown;

    private ProgressLine(Conversation conversation, InstantSource clock, Optional<Duration> limit) {
        this.limit = limit;
        messages = conversation.words();
        err = conversation.err();
        watched = Boolean.getBoolean(TERMINAL) && !conversation.quiet();
        this.clock = clock;
        start = clock.instant();
        next = start;
    }

    static ProgressLine of(Conversation conversation, InstantSource clock) {
        return of(conversation, clock, Optional.empty());
    }

    /** A line for something that is to end after this time, if it is limited by time. */
    static ProgressLine of(Conversation conversation, InstantSource clock, Optional<Duration> limit) {
        return new ProgressLine(conversation, clock, limit);
    }

    /** Whether anybody sees the line. */
    boolean isWatched() {
        return watched;
    }

    /**
     * Shows a state of the search, at most a few times a second.
     *
     * @param phase what is being done
     * @param unmetMicros unmet need of the best plan so far, weighted minutes in millionths
     * @param neededMicros all need likewise
     * @param severeOpen visits of the two gravest need levels that are unmet, where they have been counted
     */
    void show(SearchPhase phase, long unmetMicros, long neededMicros, OptionalInt severeOpen) {
        show(passed -> messages.text(
                "progress.line",
                passed,
                messages.text("progress." + phase),
                messages.percent(Math.max(0, neededMicros - unmetMicros), neededMicros),
                severeOpen.isPresent() ? messages.text("progress.severe", severeOpen.getAsInt()) : "",
                left()));
    }

    /** How long the search may still take, in words; blank where only its steps are limited. */
    private String left() {
        return limit.map(time -> time.minus(Duration.between(start, clock.instant())))
                .map(time -> time.isNegative() ? Duration.ZERO : time)
                .map(time -> messages.text("progress.left", clock(time)))
                .orElse("");
    }

    /**
     * Shows a line, at most a few times a second.
     *
     * @param line makes it from the time that has passed, as {@code 1:05}
     */
    synchronized void show(UnaryOperator<String> line) {
        var now = clock.instant();
        if (!watched || now.isBefore(next)) {
            return;
        }
        next = now.plus(EVERY);
        overwrite(line.apply(clock(Duration.between(start, now))));
    }

    private static String clock(Duration time) {
        return String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
    }

    private void overwrite(String text) {
        int width = Ansi.OFF.new Text(text).getCJKAdjustedLength();
        err.print("\r" + text + " ".repeat(Math.max(0, WIDTH - width)));
        err.flush();
        shown = true;
    }

    /** Leaves an empty line where the progress stood. */
    @Override
    public synchronized void close() {
        if (shown) {
            overwrite("");
            err.print("\r");
            err.flush();
        }
    }
}
