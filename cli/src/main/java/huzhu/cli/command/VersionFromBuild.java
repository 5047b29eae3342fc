package huzhu.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
final class VersionFromBuild implements IVersionProvider {

    private static final String RESOURCE = "version.properties";

    @Override
    public String[] getVersion() {
        return new String[] {text()};
    }

    /** Name and version of the program. */
    static String text() {
        var properties = new Properties();
        try (var in = Objects.requireNonNull(VersionFromBuild.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + RESOURCE + " from the program's own jar", e);
        }
        return "huzhu " + properties.getProperty("version");
    }
}
