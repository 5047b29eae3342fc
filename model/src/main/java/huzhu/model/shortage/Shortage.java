package huzhu.model.shortage;

import java.util.List;

/**
 * The whole truth about what a plan leaves unmet.
 *
 * @param unmet every unmet demand with its verdict: visits, then beds, then session places
 * @param bottlenecks proofs; those of one kind share no demand
 * @param provenMinutes visit minutes that no plan could meet: the sum of the visit bottlenecks' shortages
 * @param provenWeightedMicros the same as weighted minutes, millionths: a lower bound on unmet weighted minutes of
 *     visits
 * @param provenWithPlacesMicros a lower bound on unmet weighted minutes of visits and unmet session places together, at the policy's
 *     exchange value of a place, millionths; at least what is proven of both apart
 * @param provenNights bed nights that no plan could meet
 * @param provenPlaces session places that no plan could meet
 */
public record Shortage(
        List<Unmet> unmet,
        List<Bottleneck> bottlenecks,
        long provenMinutes,
        long provenWeightedMicros,
        long provenWithPlacesMicros,
        long provenNights,
        long provenPlaces) {
    public Shortage {
        unmet = List.copyOf(unmet);
        bottlenecks = List.copyOf(bottlenecks);
    }

    /** Caregiver-minutes of visits that are neither impossible nor displaced by anything that weighs no less. */
    public long searchGapMinutes() {
        return unmet.stream()
                .filter(one -> one.kind() == DemandKind.VISIT && one.isLeftToSearch())
                .mapToLong(Unmet::amount)
                .sum();
    }
}
