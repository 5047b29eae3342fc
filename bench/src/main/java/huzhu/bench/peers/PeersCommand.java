package huzhu.bench.peers;

import huzhu.datasets.output.FolderRefused;
import huzhu.datasets.output.OutputFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code huzhu bench peers}: the same week given to Huzhu and to what one would use instead. */
@Command(name = "huzhu bench peers", sortOptions = false, usageHelpWidth = 100)
final class PeersCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int USAGE = 2;
    private static final int FOUND = 5;
    private static final int MOST_VISITS = 20_000;
    private static final int MOST_VOLUNTEERS = 5_000;
    private static final Pattern TIME = Pattern.compile("(?:(\\d{1,4})m)?(?:(\\d{1,6})s?)?");

    /** What time is measured by: the clock on the wall, or processor time of all threads together. */
    private enum Clock {
        WALL,
        CPU
    }

    private final ResourceBundle words;

    @Spec
    private CommandSpec spec;

    @Option(names = "--time", paramLabel = "TIME", defaultValue = "60s", order = 1)
    private String time;

    @Option(names = "--clock", paramLabel = "wall|cpu", defaultValue = "wall", order = 1)
    private Clock clock;

    @Option(
            names = "--seeds",
            paramLabel = "N,…",
            split = ",",
            hideParamSyntax = true,
            defaultValue = "1,2,3",
            order = 2)
    private List<Long> seeds;

    @Option(names = "--visits", paramLabel = "N", defaultValue = "1000", order = 3)
    private int visits;

    @Option(names = "--volunteers", paramLabel = "N", defaultValue = "100", order = 4)
    private int volunteers;

    @Option(names = "--ratio", paramLabel = "X", defaultValue = "1.3", order = 5)
    private double ratio;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "2", order = 6)
    private int threads;

    @Option(names = "--engines", paramLabel = "NAME,…", split = ",", hideParamSyntax = true, order = 7)
    private final List<String> chosen = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", order = 8)
    private Optional<Path> out = Optional.empty();

    @Option(
            names = {"-O", "--overwrite"},
            order = 9)
    private boolean overwrite;

    @Option(names = "--json", order = 10)
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            order = 11)
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean help;

    @Option(names = "--lang", paramLabel = "en|zh", defaultValue = "en", order = 12)
    @SuppressWarnings("UnusedVariable") // looked for before parsing
    private String language;

    @SuppressWarnings("NullAway.Init") // picocli sets what has a default
    PeersCommand(ResourceBundle words) {
        this.words = words;
    }

    @Override
    public Integer call() throws IOException {
        var comparison = new Comparison(
                require(visits, 1, MOST_VISITS, "--visits"),
                require(volunteers, 1, MOST_VOLUNTEERS, "--volunteers"),
                requireRatio(),
                requireTime(),
                clock == Clock.WALL ? System::nanoTime : Comparison::cpuNanos);
        var engines = requireEngines();
        if (out.isPresent()) {
            requireWritable(out.get());
        }
        say("peers.start", comparison.visits(), comparison.volunteers(), engines.size() * seeds.size(), machine());
        comparison.warmUp(engines);
        var results = comparison.run(
                engines,
                seeds,
                result -> say(
                        "peers.result",
                        result.seed(),
                        result.engine(),
                        result.judged().unmet(),
                        result.judged().unmetVisits(),
                        result.judged().travel(),
                        result.judged().violations(),
                        Math.round(result.wallSeconds()),
                        Math.round(result.cpuSeconds())));
        var table = new PeersTable(results, comparison.time(), words).lines();
        var files = new PeersFiles(comparison, machine(), seeds, results, table);
        if (json) {
            print(List.of(files.json().stripTrailing()));
        } else {
            print(table);
        }
        if (out.isPresent()) {
            new OutputFolder(out.get(), overwrite).write(files.contents());
        }
        return results.stream().allMatch(result -> result.judged().violations() == 0) ? DONE : FOUND;
    }

    private void say(String key, Object... arguments) {
        var err = spec.commandLine().getErr();
        err.println(new MessageFormat(words.getString(key), Locale.ROOT).format(arguments));
        err.flush();
    }

    private void print(List<String> lines) {
        PrintWriter results = spec.commandLine().getOut();
        lines.forEach(results::println);
        results.flush();
    }

    private ParameterException wrong(String key, Object... arguments) {
        return new ParameterException(
                spec.commandLine(), new MessageFormat(words.getString(key), Locale.ROOT).format(arguments));
    }

    private int require(int value, int least, int most, String option) {
        if (value < least || value > most) {
            throw wrong("peers.range", option, value, least, most);
        }
        return value;
    }

    private double requireRatio() {
        if (!(ratio >= 0.1 && ratio <= 10)) {
            throw wrong("peers.ratio", Double.toString(ratio));
        }
        return ratio;
    }

    private Duration requireTime() {
        var match = TIME.matcher(time.strip().toLowerCase(Locale.ROOT));
        var asked = match.matches()
                ? Duration.ofMinutes(number(match.group(1))).plusSeconds(number(match.group(2)))
                : Duration.ZERO;
        if (asked.isZero() || asked.compareTo(Duration.ofDays(1)) > 0) {
            throw wrong("peers.time", time);
        }
        return asked;
    }

    private static long number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /** The engines asked for; Huzhu first, as the others are measured by it. */
    private List<Engine> requireEngines() {
        var all = Comparison.engines(require(threads, 1, 64, "--threads"));
        var names = all.stream().map(Engine::name).toList();
        for (var name : chosen) {
            if (names.stream().noneMatch(name::equalsIgnoreCase)) {
                throw wrong("peers.engine", name, String.join(", ", names));
            }
        }
        return all.stream()
                .filter(engine -> chosen.isEmpty() || chosen.stream().anyMatch(engine.name()::equalsIgnoreCase))
                .toList();
    }

    private void requireWritable(Path folder) throws IOException {
        try {
            new OutputFolder(folder, overwrite).requireWritable();
        } catch (FolderRefused refused) {
            throw wrong(refused.why() == FolderRefused.Cause.NOT_EMPTY ? "peers.notEmpty" : "peers.out", folder);
        }
    }

    private static String machine() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "%d processors, load %.1f, %s %s, Java %s",
                system.getAvailableProcessors(),
                system.getSystemLoadAverage(),
                system.getName(),
                system.getArch(),
                Runtime.version());
    }

    /** Makes the command line. */
    static CommandLine commandLine(ResourceBundle words) {
        var commandLine = new CommandLine(new PeersCommand(words));
        commandLine.setResourceBundle(words);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setParameterExceptionHandler(
                (e, args) -> complain(e.getCommandLine(), words, e.getMessage(), USAGE));
        commandLine.setExecutionExceptionHandler(
                (e, line, parsed) -> complain(line, words, e.getClass().getSimpleName() + ": " + e.getMessage(), 1));
        return commandLine;
    }

    private static int complain(
            CommandLine line, ResourceBundle words, @org.jspecify.annotations.Nullable String what, int code) {
        line.getErr()
                .println(words.getString("peers.wrong")
                        + String.valueOf(what).lines().findFirst().orElse(""));
        line.getErr().flush();
        return code;
    }
}
