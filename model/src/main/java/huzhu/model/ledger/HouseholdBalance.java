package huzhu.model.ledger;

import huzhu.model.people.PersonId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one household gave to others and received from them; help within a household is no part of it.
 *
 * @param household the household, by the member whose id comes first
 * @param givenMinutes credited minutes given to other households
 * @param receivedMinutes credited minutes received from other households
 * @param partners other households with which it has to do
 * @param mutual those of them with which help went both ways
 */
public record HouseholdBalance(PersonId household, long givenMinutes, long receivedMinutes, int partners, int mutual) {
    /** By how much it gave more than it received; below 0 if less. */
    public long netMinutes() {
        return givenMinutes - receivedMinutes;
    }

    /** The households of all pairs, those whose giving and receiving differ most first. */
    public static List<HouseholdBalance> of(List<Reciprocity.Balance> pairs) {
        var sums = new HashMap<PersonId, long[]>();
        Map<PersonId, Set<PersonId>> partners = new HashMap<>();
        Map<PersonId, Set<PersonId>> mutual = new HashMap<>();
        for (var pair : pairs) {
            if (pair.a().equals(pair.b())) {
                continue;
            }
            add(sums, pair.a(), pair.givenByA(), pair.givenByB());
            add(sums, pair.b(), pair.givenByB(), pair.givenByA());
            meet(partners, pair);
            if (pair.givenByA() > 0 && pair.givenByB() > 0) {
                meet(mutual, pair);
            }
        }
        var all = new ArrayList<HouseholdBalance>();
        sums.forEach((household, sum) -> all.add(new HouseholdBalance(
                household,
                sum[0],
                sum[1],
                partners.getOrDefault(household, Set.of()).size(),
                mutual.getOrDefault(household, Set.of()).size())));
        all.sort(Comparator.comparingLong((HouseholdBalance one) -> -Math.abs(one.netMinutes()))
                .thenComparing(HouseholdBalance::household));
        return all;
    }

    private static void add(Map<PersonId, long[]> sums, PersonId household, long given, long received) {
        var sum = sums.computeIfAbsent(household, id -> new long[2]);
        sum[0] += given;
        sum[1] += received;
    }

    private static void meet(Map<PersonId, Set<PersonId>> met, Reciprocity.Balance pair) {
        met.computeIfAbsent(pair.a(), id -> new HashSet<>()).add(pair.b());
        met.computeIfAbsent(pair.b(), id -> new HashSet<>()).add(pair.a());
    }
}
