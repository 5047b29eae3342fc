package huzhu.cli.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * Where the runs of a sweep are done: in this program, or wherever an engine on the class path has them done
 * ({@link ServiceLoader}).
 */
public interface SweepEngine {
    /** The engine that is always there: threads of this program. */
    SweepEngine LOCAL = new SweepEngine() {
        @Override
        public String name() {
            return "local";
        }

        @Override
        public SweepRuns open(SweepWorker worker, Path design, Map<String, String> inputs) {
            return worker;
        }
    };

    /** What it is called on the command line. */
    String name();

    /**
     * Makes ready for runs.
     *
     * @param worker does a run in this program
     * @param design the file of its design
     * @param inputs hashes of all that the project reads, by name
     * @throws Unfit if runs of this project cannot be done there
     * @throws IOException if a file cannot be read
     */
    SweepRuns open(SweepWorker worker, Path design, Map<String, String> inputs) throws IOException;

    /** Why an engine cannot do runs of a project. */
    enum Fault {
        /** It takes something that is not sent: from outside its folder, or hidden. */
        OUTSIDE,
        /** Its folder is too large to be sent. */
        LARGE
    }

    /** A project that an engine cannot take. */
    final class Unfit extends IOException {
        private static final long serialVersionUID = 1;
        private final Fault fault;

        /** For a reason. */
        public Unfit(Fault fault) {
            super(fault.name());
            this.fault = fault;
        }

        /** Why. */
        public Fault fault() {
            return fault;
        }
    }

    /** All that are there. */
    static List<SweepEngine> all() {
        return Stream.concat(
                        Stream.of(LOCAL),
                        ServiceLoader.load(SweepEngine.class).stream().map(ServiceLoader.Provider::get))
                .toList();
    }

    /** The engine of a name, if it is there. */
    static Optional<SweepEngine> find(String name) {
        return all().stream().filter(engine -> engine.name().equals(name)).findFirst();
    }
}
