package huzhu.model.ledger;

import huzhu.model.county.County;
import huzhu.model.people.PersonId;
import huzhu.model.policy.TimeBankPolicy;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * By which terms time given is credited: those of the week in which it was given.
 *
 * @param policy cap and coefficients
 * @param uncredited pairs whose help for each other earns nothing, such as spouses
 */
public record CreditTerms(TimeBankPolicy policy, Set<Pair> uncredited) {
    /**
     * Two people, in any order.
     *
     * @param low the one whose id comes first
     * @param high the other
     */
    public record Pair(PersonId low, PersonId high) {
        /** The pair of two people. */
        public static Pair of(PersonId a, PersonId b) {
            return a.compareTo(b) <= 0 ? new Pair(a, b) : new Pair(b, a);
        }
    }

    public CreditTerms {
        uncredited = Set.copyOf(uncredited);
    }

    /** The terms of a county; pairs of which nobody is a volunteer are left out. */
    public static CreditTerms of(County county) {
        var pairs = new LinkedHashSet<Pair>();
        var ties = county.ties();
        for (var tie : ties.all()) {
            boolean canHelp = county.findVolunteer(tie.a()).isPresent()
                    || county.findVolunteer(tie.b()).isPresent();
            if (canHelp && !county.policy().timeBank().credits(ties, tie.a(), tie.b())) {
                pairs.add(Pair.of(tie.a(), tie.b()));
            }
        }
        return new CreditTerms(county.policy().timeBank(), pairs);
    }

    /** Whether help of one for the other is credited. */
    public boolean credits(PersonId giver, PersonId receiver) {
        return !uncredited.contains(Pair.of(giver, receiver));
    }
}
