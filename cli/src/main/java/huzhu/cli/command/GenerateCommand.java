package huzhu.cli.command;

import huzhu.datasets.synthetic.CountyGenerator;
import huzhu.datasets.synthetic.GeneratorOptions;
import huzhu.model.week.PlanningWeek;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code huzhu generate}: a synthetic county of any size. */
@Command(name = "generate")
final class GenerateCommand implements Callable<Integer> {
    @Mixin
    private final Conversation conversation;

    @Option(names = "--out", paramLabel = "DIR", required = true, order = 1)
    private Path out;

    @Option(
            names = {"-O", "--overwrite"},
            order = 2)
    private boolean overwrite;

    @Option(names = "--elders", paramLabel = "N", defaultValue = "1000", order = 3)
    private int elders;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", order = 4)
    private long seed;

    @Option(names = "--week", paramLabel = "YYYY-Www", order = 5)
    private Optional<String> week = Optional.empty();

    @Option(names = "--volunteers", paramLabel = "N", order = 6)
    private Optional<Integer> volunteers = Optional.empty();

    @Option(names = "--homes", paramLabel = "N", order = 7)
    private Optional<Integer> homes = Optional.empty();

    @Option(names = "--beds", paramLabel = "N", order = 8)
    private Optional<Integer> beds = Optional.empty();

    @Option(names = "--sessions", paramLabel = "N", order = 9)
    private Optional<Integer> sessions = Optional.empty();

    @Option(names = "--fengdu", order = 10)
    private boolean fengdu;

    GenerateCommand(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public Integer call() throws IOException {
        var options = options();
        Destination.writeProject(conversation, out, overwrite, folder -> CountyGenerator.write(options, folder));
        conversation.print(out.toString());
        conversation.say("generate.done", elders, out);
        return Exit.DONE.code();
    }

    private GeneratorOptions options() {
        if (elders < GeneratorOptions.MIN_ELDERS || elders > GeneratorOptions.MAX_ELDERS) {
            throw conversation.usageError(
                    "generate.elders", elders, GeneratorOptions.MIN_ELDERS, GeneratorOptions.MAX_ELDERS);
        }
        var options = GeneratorOptions.of(seed, elders);
        var usual = options.density();
        options = options.withDensity(new GeneratorOptions.Density(
                perThousand("--volunteers", volunteers, usual.volunteers()),
                perThousand("--homes", homes, usual.homes()),
                perThousand("--beds", beds, usual.beds()),
                perThousand("--sessions", sessions, usual.sessions())));
        if (week.isPresent()) {
            options = options.withWeek(week(week.get()));
        }
        return fengdu ? options.inFengdu() : options;
    }

    private double perThousand(String option, Optional<Integer> number, double usual) {
        if (number.isEmpty()) {
            return usual;
        }
        if (number.get() < 0 || number.get() > elders) {
            throw conversation.usageError("generate.number", option, number.get(), elders);
        }
        return 1000.0 * number.get() / elders;
    }

    private PlanningWeek week(String text) {
        try {
            var monday = LocalDate.parse(text.strip().toUpperCase(Locale.ROOT) + "-1", DateTimeFormatter.ISO_WEEK_DATE);
            return new PlanningWeek(monday);
        } catch (DateTimeParseException e) {
            throw conversation.usageError("usage.week", text);
        }
    }
}
