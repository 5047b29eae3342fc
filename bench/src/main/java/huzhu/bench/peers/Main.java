package huzhu.bench.peers;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** The entry point of {@code huzhu bench peers}, which the launcher starts from a class path of its own. */
public final class Main {
    private Main() {}

    /**
     * Runs the command line and exits with its code.
     *
     * @param args the words after {@code huzhu bench peers}
     */
    public static void main(String[] args) throws IOException {
        // OR-Tools and Timefold print what they like to standard output, which is for results.
        var results = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        int code = PeersCommand.commandLine(words(List.of(args)))
                .setOut(results)
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(args);
        System.exit(code);
    }

    /** The words of the language that the arguments ask for, English where they ask for none that is known. */
    static ResourceBundle words(List<String> args) throws IOException {
        int option = args.indexOf("--lang");
        boolean chinese = args.contains("--lang=zh")
                || option >= 0
                        && option + 1 < args.size()
                        && args.get(option + 1).equals("zh");
        var name = chinese ? "peers_zh.properties" : "peers_en.properties";
        try (var in = Objects.requireNonNull(Main.class.getResourceAsStream(name), name);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(reader);
        }
    }
}
