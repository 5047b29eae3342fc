package huzhu.cli.report;

import huzhu.cli.message.Messages;
import huzhu.datasets.output.ShortfallJson;
import huzhu.model.shortage.Bottleneck;
import huzhu.model.shortage.Reason;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Why need cannot all be met: the bottlenecks, those of visits first, the largest first. */
record BottleneckTable(List<Bottleneck> bottlenecks, Function<Reason, String> reasons, Messages words) {
    private static final int PAGE = 15;

    PagedListing listing() {
        var rows = bottlenecks.stream()
                .sorted(Comparator.comparing(Bottleneck::kind)
                        .thenComparing(Comparator.comparingLong(Bottleneck::shortageAmount)
                                .reversed()))
                .map(one -> List.of(
                        one.id(),
                        reasons.apply(one.rule()),
                        amount(one, one.demandAmount()),
                        amount(one, one.capacityAmount()),
                        amount(one, one.shortageAmount())))
                .toList();
        return PagedListing.of(
                PagedListing.heads(words, "bottlenecks"),
                List.of(false, false, true, true, true),
                rows,
                PAGE,
                ShortfallJson.FILE,
                List.of());
    }

    private String amount(Bottleneck bottleneck, long amount) {
        return words.text("unit." + bottleneck.kind(), amount);
    }
}
