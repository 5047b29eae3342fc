package huzhu.cli.command;

import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How long and from which seed a plan is searched for. */
final class SearchLimits {
    @Option(names = "--time", paramLabel = "TIME", order = 20)
    private Optional<Duration> time = Optional.empty();

    @Option(names = "--effort", paramLabel = "N", order = 21)
    private Optional<Long> effort = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", order = 22)
    private long seed;

    @Option(names = "--threads", paramLabel = "N", order = 23)
    private Optional<Integer> threads = Optional.empty();

    /** Steps of search, if limited. */
    Optional<Long> effort() {
        return effort;
    }

    /** Wall-clock time, if limited: as asked for, or this much where no limit of any kind is. */
    Optional<Duration> timeOr(Duration usual) {
        return time.isPresent() || effort.isPresent() ? time : Optional.of(usual);
    }

    /** Whether no clock has a say, so that the plan is the same on every machine. */
    boolean isReproducible() {
        return effort.isPresent() && time.isEmpty();
    }

    long seed() {
        return seed;
    }

    /** Threads, one a processor where not said. */
    int threads() {
        return threads.orElseGet(() -> Runtime.getRuntime().availableProcessors());
    }

    /** Refuses limits that leave nothing to do. */
    void check(Conversation conversation) {
        if (threads.isPresent() && (threads.get() < 1 || threads.get() > 1024)) {
            throw conversation.usageError("usage.threads", threads.get());
        }
        if (effort.isPresent() && effort.get() < 1) {
            throw conversation.usageError("usage.effort", effort.get());
        }
    }
}
