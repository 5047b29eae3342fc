package huzhu.solver.bound;

import huzhu.model.people.PersonId;
import huzhu.model.shortage.PriceProof;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What prices prove of one part of the county that shares no volunteer with the rest.
 *
 * @param component all series of the part that anybody could serve
 * @param series those of them that fall short: with a price below their worth
 * @param shortageMinutes of these, whole minutes
 * @param prices the argument
 */
record PricedPart(Set<Integer> component, List<Integer> series, long shortageMinutes, PriceProof prices) {

    /** Parts that fall short, where worth is minutes. */
    static List<PricedPart> of(Reach reach, LoneVisits lone, PriceBound.Proof proof) {
        var table = proof.table();
        var together = new DisjointSets(table.series + table.volunteers);
        for (int v = 0; v < table.volunteers; v++) {
            for (int pair = table.firstPair[v]; pair < table.firstPair[v + 1]; pair++) {
                together.join(table.pairSeries[pair], table.series + v);
            }
        }
        var components = new TreeMap<Integer, Set<Integer>>();
        for (int i = 0; i < table.series; i++) {
            if (table.able[i] > 0) {
                components
                        .computeIfAbsent(together.find(i), root -> new HashSet<>())
                        .add(i);
            }
        }
        var parts = new ArrayList<PricedPart>();
        for (var component : components.values()) {
            var part = of(reach, lone, proof, component);
            if (part.shortageMinutes > 0) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static PricedPart of(Reach reach, LoneVisits lone, PriceBound.Proof proof, Set<Integer> component) {
        var table = proof.table();
        var series = component.stream()
                .filter(i -> proof.price()[i] < table.worth[i] || table.parts[i] < demandedParts(reach, lone, i))
                .sorted()
                .toList();
        var prices = new HashMap<String, Double>();
        double demand = 0;
        double most = 0;
        for (int i : series) {
            prices.put(reach.series().get(i).key(), proof.price()[i]);
            demand += demandedParts(reach, lone, i) * table.worth[i];
            most += table.parts[i] * proof.price()[i];
        }
        var weeks = weeks(reach, proof, series);
        for (int v : weeks.keySet()) {
            most += proof.ofWeek(v);
        }
        Map<PersonId, PriceProof.Week> byId = new HashMap<>();
        weeks.forEach((v, week) -> byId.put(reach.volunteers().get(v).id(), week));
        double shortage = demand - most - PriceBound.ROUNDING * demand;
        return new PricedPart(
                component, series, (long) Math.max(0, Math.floor(shortage)), new PriceProof(prices, byId));
    }

    private static int demandedParts(Reach reach, LoneVisits lone, int i) {
        return lone.possible(i) * reach.series().get(i).care().caregivers();
    }

    /** Weeks of everybody who may serve any of these, those who never find the time included: they earn nothing. */
    private static Map<Integer, PriceProof.Week> weeks(Reach reach, PriceBound.Proof proof, List<Integer> series) {
        var weeks = new TreeMap<Integer, PriceProof.Week>();
        for (int i : series) {
            for (int pair = reach.firstPair(i); pair < reach.firstPair(i + 1); pair++) {
                weeks.computeIfAbsent(reach.volunteerOf(pair), proof::week);
            }
        }
        return weeks;
    }
}
