package huzhu.cli.report;

import huzhu.cli.message.Messages;
import huzhu.cli.report.book.RosterBook;
import huzhu.cli.report.paged.Paged.Choice;
import huzhu.model.county.County;
import huzhu.model.need.NeedLevel;
import huzhu.model.shortage.Reason;
import huzhu.model.shortage.Unmet;
import huzhu.model.shortage.Verdict;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stays unmet, the gravest first: whose it is, why, and what would help. */
record UnmetTable(County county, List<Unmet> unmet, Function<Reason, String> reasons, Aliases aliases, Messages words) {
    static final int PAGE = 100;
    private static final int LEVEL = 1;
    private static final int VERDICT = 4;

    PagedListing listing() {
        var rows = unmet.stream()
                .sorted(Comparator.comparing(Unmet::level)
                        .reversed()
                        .thenComparing(Unmet::kind)
                        .thenComparing(Comparator.comparingInt(Unmet::amount).reversed())
                        .thenComparing(Unmet::demandId))
                .map(this::row)
                .toList();
        return PagedListing.of(
                PagedListing.heads(words, "unmet"),
                List.of(false, true, false, true, false, false, false),
                rows,
                PAGE,
                RosterBook.FILE,
                List.of(levels(), verdicts()));
    }

    private Choice levels() {
        return new Choice(
                words.text("report.filter.level"),
                LEVEL,
                Arrays.stream(NeedLevel.values())
                        .map(level -> String.valueOf(level.number()))
                        .toList());
    }

    private Choice verdicts() {
        return new Choice(
                words.text("report.filter.verdict"),
                VERDICT,
                Arrays.stream(Verdict.values())
                        .filter(verdict -> unmet.stream().anyMatch(one -> one.verdict() == verdict))
                        .map(verdict -> words.text("verdict." + verdict))
                        .toList());
    }

    private List<String> row(Unmet one) {
        return List.of(
                who(one),
                String.valueOf(one.level().number()),
                one.service().map(id -> Chart.name(county, id, words)).orElse(words.text("kind." + one.kind())),
                words.text("unit." + one.kind(), one.amount()),
                words.text("verdict." + one.verdict()),
                reasons.apply(one.because()),
                one.remedy().map(reasons).orElse(""));
    }

    /** Who it is: pseudonym or name, age group and village. */
    private String who(Unmet one) {
        var village = county.findElder(one.elder())
                .map(elder -> county.requireVillage(elder.person().village()).name())
                .orElse("");
        return Stream.of(aliases.of(one.elder()), aliases.age(one.elder()), village)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }
}
