package huzhu.cli.command;

import huzhu.cli.message.Messages;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns everything that can go wrong into words and an exit code: the one place where that is decided. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler, IExecutionStrategy {
    private static final String DEBUG = "--debug";

    private final Messages messages;

    Failures(Messages messages) {
        this.messages = messages;
    }

    /** Has a command line handle its failures here. */
    void watch(CommandLine commandLine) {
        commandLine.setParameterExceptionHandler(this);
        commandLine.setExecutionExceptionHandler(this);
        commandLine.setExecutionStrategy(this);
    }

    /** Runs the command; what even a Java programmer would not catch is told in one line too. */
    @Override
    public int execute(ParseResult parsed) {
        try {
            return new RunLast().execute(parsed);
        } catch (OutOfMemoryError e) {
            return outOfMemory(parsed.commandSpec().commandLine());
        } catch (StackOverflowError | LinkageError e) {
            return internalError(e, parsed.commandSpec().commandLine(), isDebug(parsed));
        }
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine commandLine, ParseResult parsed) {
        return switch (e) {
            case Refusal refusal -> {
                refusal.lines().forEach(line -> complain(commandLine, line));
                if (isDebug(parsed)) {
                    e.printStackTrace(commandLine.getErr());
                }
                yield refusal.exit().code();
            }
            case UncheckedIOException io -> ioError(Objects.requireNonNull(io.getCause()), commandLine, parsed);
            case IOException io -> ioError(io, commandLine, parsed);
            default -> isOutOfMemory(e) ? outOfMemory(commandLine) : internalError(e, commandLine, isDebug(parsed));
        };
    }

    private int outOfMemory(CommandLine commandLine) {
        complain(commandLine, messages.text("error.memory"));
        return Exit.INTERNAL.code();
    }

    /** Whether memory ran out in this thread or in another whose failure was handed on. */
    private static boolean isOutOfMemory(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return true;
            }
        }
        return false;
    }

    private int ioError(IOException e, CommandLine commandLine, ParseResult parsed) {
        var reason = switch (e) {
            case AccessDeniedException denied -> messages.text("error.io.denied");
            case NoSuchFileException missing -> messages.text("error.io.missing");
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> String.valueOf(e.getMessage());
        };
        var file = e instanceof FileSystemException failed ? String.valueOf(failed.getFile()) : "";
        complain(commandLine, messages.text(file.isEmpty() ? "error.io" : "error.io.file", reason, file));
        if (isDebug(parsed)) {
            e.printStackTrace(commandLine.getErr());
        }
        return Exit.INTERNAL.code();
    }

    private int internalError(Throwable e, CommandLine commandLine, boolean debug) {
        if (debug) {
            e.printStackTrace(commandLine.getErr());
        }
        var first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        complain(commandLine, messages.text("error.internal", e.getClass().getSimpleName(), first));
        return Exit.INTERNAL.code();
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        var commandLine = e.getCommandLine();
        complain(commandLine, describe(e));
        suggest(e).ifPresent(line -> complain(commandLine, line));
        complain(
                commandLine,
                messages.text("usage.help", commandLine.getCommandSpec().qualifiedName()));
        return Exit.USAGE.code();
    }

    private String describe(ParameterException e) {
        var value = String.valueOf(e.getValue());
        return switch (e) {
            case UnmatchedArgumentException unmatched ->
                messages.text(
                        unmatched.isUnknownOption() ? "usage.unknownOption" : "usage.tooMany",
                        String.join(" ", unmatched.getUnmatched()));
            case MissingParameterException missing
            when isWithoutValue(missing) ->
                messages.text("usage.noValue", label(missing.getMissing().getFirst()));
            case MissingParameterException missing ->
                messages.text(
                        "usage.missing",
                        missing.getMissing().stream().map(this::label).collect(Collectors.joining(", ")));
            case OverwrittenOptionException twice ->
                messages.text("usage.twice", label(Objects.requireNonNull(twice.getOverwritten())));
            case ParameterException other
            when other.getCause() instanceof TypeConversionException wrong && !isNumber(argument(other)) ->
                messages.text("usage.value", label(argument(other)), value, String.valueOf(wrong.getMessage()));
            case ParameterException other
            when other.getArgSpec() != null ->
                messages.text("usage.value", label(argument(other)), value, expected(argument(other)));
            default -> messages.text("usage.other", String.valueOf(e.getMessage()));
        };
    }

    private static ArgSpec argument(ParameterException e) {
        return Objects.requireNonNull(e.getArgSpec());
    }

    /** Picocli uses one exception for an option that is not there and for one that is there without its value. */
    private static boolean isWithoutValue(MissingParameterException e) {
        return String.valueOf(e.getMessage()).startsWith("Missing required parameter for option")
                || String.valueOf(e.getMessage()).startsWith("Expected parameter for option");
    }

    private String expected(ArgSpec argument) {
        return messages.text(isNumber(argument) ? "usage.wholeNumber" : "usage.asInHelp");
    }

    private static boolean isNumber(ArgSpec argument) {
        boolean holds = argument.typeInfo().isOptional() || argument.typeInfo().isCollection();
        var type = holds ? argument.auxiliaryTypes()[0] : argument.type();
        return List.of(int.class, Integer.class, long.class, Long.class).contains(type);
    }

    private String label(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private Optional<String> suggest(ParameterException e) {
        return e instanceof UnmatchedArgumentException unmatched
                        && !unmatched.getSuggestions().isEmpty()
                ? Optional.of(messages.text("usage.suggest", String.join(", ", unmatched.getSuggestions())))
                : Optional.empty();
    }

    private static boolean isDebug(ParseResult parsed) {
        return parsed.originalArgs().contains(DEBUG);
    }

    private void complain(CommandLine commandLine, String line) {
        PrintWriter err = commandLine.getErr();
        err.println(messages.text("error.line", line));
        err.flush();
    }
}
