package huzhu.cli.message;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language that people can choose for everything they read. */
public enum Language {
    EN,
    ZH;

    private static final String OPTION = "--lang";

    /** The code on the command line and in names of resources, for example {@code zh}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language of this code, in any case; {@code zh-CN} and {@code zh_CN.UTF-8} count as {@code zh}. */
    public static Optional<Language> find(String code) {
        var first = code.strip().toLowerCase(Locale.ROOT).split("[-_.]", 2)[0];
        return Arrays.stream(values())
                .filter(language -> language.code().equals(first))
                .findFirst();
    }

    /**
     * The language that a command line asks for, English where it asks for none that is known.
     *
     * <p>Looked for before the command line is parsed, since what is said about a wrong one is said in that language too.
     */
    public static Language chosenIn(List<String> args) {
        for (int i = 0; i < args.size(); i++) {
            var arg = args.get(i);
            if (arg.equals(OPTION) && i + 1 < args.size()) {
                return find(args.get(i + 1)).orElse(EN);
            }
            if (arg.startsWith(OPTION + "=")) {
                return find(arg.substring(OPTION.length() + 1)).orElse(EN);
            }
        }
        return EN;
    }
}
