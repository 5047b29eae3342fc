package huzhu.datasets.synthetic;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The project folders that ship with the program, to start from. */
public final class ExampleProject {
    private static final String FENGDU = "fengdu";

    /** What each example was generated from; a test holds the shipped files to it. */
    private static final Map<String, GeneratorOptions> OPTIONS = Map.of(
            // Longhe town with its 24 villages in the valley, and the townships Lizi and Sanjian in the hills.
            FENGDU, GeneratorOptions.of(2026, 1000).inFengdu("500230113", "500230209", "500230210"));

    private ExampleProject() {}

    /** Names of all examples, sorted; the first is the one to show a newcomer. */
    public static List<String> names() {
        return OPTIONS.keySet().stream().sorted().toList();
    }

    /**
     * The options from which {@link CountyGenerator} makes an example anew, byte for byte.
     *
     * @throws IllegalArgumentException if no example has this name
     */
    public static GeneratorOptions options(String name) {
        var options = OPTIONS.get(name);
        if (options == null) {
            throw new IllegalArgumentException("example " + name + ".\nMaybe one of " + names() + " was meant.");
        }
        return options;
    }

    /**
     * Copies an example into a folder, which is created where it does not exist.
     *
     * @throws IllegalArgumentException if no example has this name
     * @throws DirectoryNotEmptyException if the folder holds anything
     * @throws IOException if a file cannot be written; files written before stay
     */
    public static void copy(String name, Path folder) throws IOException {
        options(name);
        EmptyFolder.require(folder);
        for (var file : files(name)) {
            try (var stream = Resources.open(resource(name, file))) {
                Files.copy(stream, folder.resolve(file));
            }
        }
    }

    /** The names of an example's files: a jar cannot be listed everywhere, so the list ships, too. */
    static List<String> files(String name) throws IOException {
        return Resources.lines(resource(name, "files.txt"));
    }

    private static String resource(String name, String file) {
        return "/huzhu/datasets/example/" + name + "/" + file;
    }
}
