package huzhu.model.introduction;

import huzhu.model.introduction.Introduction.Obstacle;
import huzhu.model.people.PersonId;
import huzhu.model.plan.PlanView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds for each new pair of a plan somebody whom the elder knows and who can come along, after the plan is made: who is rostered
 * where depends on it in nothing.
 *
 * <p>Pairs are served in the order of their visits, each by another caregiver of the same visit, else by who was told of it
 * before, else by the nearest who can.
 */
public final class Introductions {
    private final PlanView plan;
    private final Introducers introducers;

    private Introductions(PlanView plan) {
        this.plan = plan;
        introducers = new Introducers(plan);
    }

    /**
     * The introductions of a plan.
     *
     * @param told introductions that people have been told of, kept where they can be
     */
    public static List<Introduction> of(PlanView plan, List<Introduction> told) {
        var found = new Introductions(plan);
        var all = new ArrayList<Introduction>();
        NewPair.of(plan).forEach(pair -> all.add(found.introduction(pair, told)));
        return all;
    }

    private Introduction introduction(NewPair pair, List<Introduction> told) {
        var before = told.stream()
                .filter(one -> one.pair().people().equals(pair.people()))
                .flatMap(one -> one.by().stream())
                .findFirst();
        var partner = pair.knownPartner(plan);
        if (partner.isPresent()) {
            return Introduction.by(pair, partner.get());
        }
        var known = introducers.known(pair);
        if (known.isEmpty()) {
            return Introduction.failed(pair, Obstacle.NOBODY_KNOWN);
        }
        Optional<PersonId> who = before.filter(known::contains)
                .filter(one -> introducers.canCome(one, pair))
                .or(() -> known.stream()
                        .filter(one -> introducers.canCome(one, pair))
                        .findFirst());
        who.ifPresent(one -> introducers.book(one, pair));
        return who.map(one -> Introduction.by(pair, one))
                .orElseGet(() -> Introduction.failed(pair, Obstacle.NOBODY_FREE));
    }
}
