package huzhu.model.shortage;

import huzhu.model.need.NeedLevel;
import huzhu.model.people.PersonId;
import huzhu.model.service.ServiceId;
import java.util.List;
import java.util.Optional;

/**
 * One demand that a plan leaves unmet, and why.
 *
 * @param demandId visit, stay or session place
 * @param kind what it is
 * @param elder who needs it
 * @param service what is needed, empty for beds
 * @param level the elder's need level
 * @param amount caregiver-minutes of a visit, nights of a stay, 1 for a session place
 * @param verdict why, in one word
 * @param because why, in words
 * @param bottleneck id of the bottleneck it belongs to, if any
 * @param displacedBy demands that stand in its place, none of lower weight; empty unless displaced
 * @param remedy what would change it, if known
 */
public record Unmet(
        String demandId,
        DemandKind kind,
        PersonId elder,
        Optional<ServiceId> service,
        NeedLevel level,
        int amount,
        Verdict verdict,
        Reason because,
        Optional<String> bottleneck,
        List<String> displacedBy,
        Optional<Reason> remedy) {
    public Unmet {
        displacedBy = List.copyOf(displacedBy);
    }

    /** Neither impossible nor displaced by anything that weighs no less: what is left to the search. */
    public boolean isLeftToSearch() {
        return verdict == Verdict.DISPLACED && displacedBy.isEmpty();
    }

    /** The same with what would change it. */
    public Unmet withRemedy(Reason known) {
        return new Unmet(
                demandId,
                kind,
                elder,
                service,
                level,
                amount,
                verdict,
                because,
                bottleneck,
                displacedBy,
                Optional.of(known));
    }
}
