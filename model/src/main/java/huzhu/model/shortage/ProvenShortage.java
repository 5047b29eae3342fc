package huzhu.model.shortage;

import huzhu.model.account.Accounts;
import java.util.List;

/**
 * What no plan can meet, whatever its beds: the proofs without a roster.
 *
 * @param all everything needed, nothing met, nobody in a bed
 * @param certain the visits of it that are in the demand whatever the beds
 * @param bottlenecks proofs; those of one kind share no demand
 * @param provenMinutes visit minutes that no plan can meet
 * @param provenWeightedMicros weighted visit minutes that every plan leaves unmet at least, millionths
 * @param provenStays stays that fit no room
 */
public record ProvenShortage(
        Accounts all,
        Accounts certain,
        List<Bottleneck> bottlenecks,
        long provenMinutes,
        long provenWeightedMicros,
        long provenStays) {
    public ProvenShortage {
        bottlenecks = List.copyOf(bottlenecks);
    }

    /** What no plan can meet of one kind: minutes, nights or places. */
    public long proven(DemandKind kind) {
        return bottlenecks.stream()
                .filter(one -> one.kind() == kind)
                .mapToLong(Bottleneck::shortageAmount)
                .sum();
    }
}
