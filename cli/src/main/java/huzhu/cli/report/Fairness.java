package huzhu.cli.report;

import huzhu.cli.message.Messages;
import huzhu.model.account.Accounts;
import huzhu.model.account.Balance;
import huzhu.model.account.Gini;
import huzhu.model.account.Grouping;
import huzhu.model.need.NeedLevel;
import huzhu.model.people.PersonId;
import huzhu.model.place.VillageId;
import huzhu.model.plan.Outing;
import huzhu.model.plan.PlanView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How evenly need is met and help is given, in sentences. */
final class Fairness {
    private final PlanView plan;
    private final Accounts accounts;
    private final Messages words;

    Fairness(PlanView plan, Accounts accounts, Messages words) {
        this.plan = plan;
        this.accounts = accounts;
        this.words = words;
    }

    List<String> sentences() {
        var byElder = byElder();
        var sentences = new ArrayList<String>();
        if (byElder.isEmpty()) {
            return sentences;
        }
        var shares = byElder.values().stream()
                .mapToDouble(balance -> (double) balance.met() / balance.demand())
                .toArray();
        sentences.add(words.text("report.fairness.elders", decimals(gini(shares)), byElder.size()));
        var minutes = plan.county().volunteers().stream()
                .mapToDouble(volunteer -> plan.outingsOf(volunteer.id()).stream()
                        .mapToInt(Outing::minutes)
                        .sum())
                .toArray();
        sentences.add(words.text("report.fairness.volunteers", decimals(gini(minutes)), minutes.length));
        worstVillage().ifPresent(sentences::add);
        sentences.add(neverServed(byElder));
        return sentences;
    }

    /** The Gini coefficient, as the report has always called it. */
    static double gini(double... values) {
        return Gini.of(values);
    }

    private String decimals(double value) {
        return words.decimal(value, 2);
    }

    private Map<PersonId, Balance> byElder() {
        var byElder = new HashMap<PersonId, Balance>();
        for (var series : plan.problem().demand().visitSeries()) {
            byElder.merge(series.elder().id(), Accounts.minutes(plan, series), Balance::plus);
        }
        byElder.values().removeIf(balance -> balance.demand() == 0);
        return byElder;
    }

    private Optional<String> worstVillage() {
        var villages =
                Optional.ofNullable(accounts.groups().get(Grouping.VILLAGE)).orElseThrow();
        return villages.entrySet().stream()
                .filter(village -> village.getValue().minutes().demand() > 0)
                .min(Comparator.comparingDouble(
                        village -> (double) village.getValue().minutes().met()
                                / village.getValue().minutes().demand()))
                .map(village -> words.text(
                        "report.fairness.village",
                        plan.county()
                                .requireVillage(new VillageId(village.getKey()))
                                .name(),
                        words.percent(
                                village.getValue().minutes().met(),
                                village.getValue().minutes().demand()),
                        words.hours(village.getValue().minutes().demand())));
    }

    private String neverServed(Map<PersonId, Balance> byElder) {
        long never =
                byElder.values().stream().filter(balance -> balance.met() == 0).count();
        long severe = byElder.entrySet().stream()
                .filter(entry -> entry.getValue().met() == 0)
                .filter(entry ->
                        plan.county().requireElder(entry.getKey()).level().compareTo(NeedLevel.SEVERE) >= 0)
                .count();
        return words.text("report.fairness.never", never, byElder.size(), severe);
    }
}
