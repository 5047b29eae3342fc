package huzhu.datasets.county;

import huzhu.datasets.ledger.LedgerFile;
import huzhu.datasets.table.Problems;
import huzhu.model.ledger.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** The time bank's book that a project names, read when it is first asked for. */
final class ProjectBook {
    private final Optional<Path> file;
    private final Problems problems;
    private boolean read;
    private Optional<Ledger> ledger = Optional.empty();

    ProjectBook(Optional<Path> file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The book, unless the project names none or it is damaged; what is wrong with it is a problem. */
    Optional<Ledger> ledger() {
        if (!read) {
            read = true;
            ledger = file.flatMap(this::ledger);
        }
        return ledger;
    }

    private Optional<Ledger> ledger(Path book) {
        try {
            var reading = LedgerFile.at(book).read();
            problems.addAll(reading.problems());
            return reading.isDamaged() ? Optional.empty() : Optional.of(reading.ledger());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
