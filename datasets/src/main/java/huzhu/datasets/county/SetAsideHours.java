package huzhu.datasets.county;

import huzhu.datasets.ledger.LedgerFile;
import huzhu.datasets.table.Problems;
import huzhu.model.county.County;
import huzhu.model.county.People;
import huzhu.model.ledger.AccountId;
import huzhu.model.ledger.Ledger;
import huzhu.model.people.Elder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** Prefers elders for whom hours are set aside in the time bank's book: their weight is multiplied, as by a patch. */
final class SetAsideHours {
    private static final double MOST_WEIGHT = 1000;

    private final Problems problems;

    SetAsideHours(Problems problems) {
        this.problems = problems;
    }

    /** The county with their weights; what is wrong with the book is a problem. */
    County preferred(County county, Path book, double factor) {
        return ledger(book).map(ledger -> preferred(county, ledger, factor)).orElse(county);
    }

    /** The book, unless it is damaged; what is wrong with it is a problem. */
    Optional<Ledger> ledger(Path book) {
        try {
            var reading = LedgerFile.at(book).read();
            problems.addAll(reading.problems());
            return reading.isDamaged() ? Optional.empty() : Optional.of(reading.ledger());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static County preferred(County county, Ledger ledger, double factor) {
        var elders = county.elders().stream()
                .map(elder -> ledger.balance(AccountId.heldFor(elder.id())) > 0 ? heavier(elder, factor) : elder)
                .toList();
        return new County(
                county.name(),
                county.week(),
                county.places(),
                new People(elders, county.volunteers(), county.ties()),
                county.needs(),
                county.policy(),
                county.past());
    }

    private static Elder heavier(Elder elder, double factor) {
        return new Elder(
                elder.person(),
                elder.living(),
                elder.level(),
                elder.caregiverSex(),
                elder.wants(),
                Math.min(MOST_WEIGHT, elder.weightAdjust() * factor));
    }
}
