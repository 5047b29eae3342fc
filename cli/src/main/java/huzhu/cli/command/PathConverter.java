package huzhu.cli.command;

import huzhu.cli.message.Messages;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a file or folder; a blank one, as from an unset variable, would mean the current folder. */
final class PathConverter implements ITypeConverter<Path> {
    private final Messages messages;

    PathConverter(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Path convert(String name) {
        try {
            if (!name.isBlank()) {
                return Path.of(name);
            }
        } catch (InvalidPathException e) {
            throw new TypeConversionException(messages.text("usage.path"));
        }
        throw new TypeConversionException(messages.text("usage.path"));
    }
}
