package huzhu.cli.command;

import huzhu.cli.message.Language;
import huzhu.cli.message.Messages;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the code of a language. */
final class LanguageConverter implements ITypeConverter<Language> {
    private final Messages messages;

    LanguageConverter(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Language convert(String code) {
        return Language.find(code).orElseThrow(() -> new TypeConversionException(messages.text("usage.language")));
    }
}
