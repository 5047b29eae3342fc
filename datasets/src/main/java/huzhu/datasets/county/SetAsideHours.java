package huzhu.datasets.county;

import huzhu.model.county.County;
import huzhu.model.county.People;
import huzhu.model.ledger.AccountId;
import huzhu.model.ledger.Ledger;
import huzhu.model.people.Elder;

/** Prefers elders for whom hours are set aside in the time bank's book: their weight is multiplied, as by a patch. */
final class SetAsideHours {
    private static final double MOST_WEIGHT = 1000;

    private SetAsideHours() {}

    /** The county with their weights. */
    static County preferred(County county, Ledger ledger, double factor) {
        var elders = county.elders().stream()
                .map(elder -> ledger.balance(AccountId.heldFor(elder.id())) > 0 ? heavier(elder, factor) : elder)
                .toList();
        return county.with(new People(elders, county.volunteers(), county.ties()));
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
