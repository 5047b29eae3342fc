package huzhu.solver.help;

import huzhu.model.demand.Series;
import huzhu.model.people.PersonId;
import huzhu.model.plan.PlanView;
import huzhu.model.shortage.Bottleneck;
import huzhu.model.shortage.HelpValue;
import huzhu.model.shortage.HelpValue.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * What one hour, person, skill or bed more would take away of a proven shortage, and what the absence of one volunteer or home
 * would add to it.
 *
 * <p>Candidates come from the bottlenecks, in the order of the most that each could be worth. The first {@value #TRIED} of each
 * kind are tried: the bound is solved again with the change, over all visits of the bottlenecks that it touches, by hours,
 * shares and days (prices would take seconds each). All trials together solve no more than {@value #MOST_VISITS} visits; what
 * is left over in a large county is told with the most that it could be worth, and not as confirmed. The answer does not
 * depend on the number of threads.
 */
public final class ValueOfHelp {
    /** Changes of people of each kind that are tried. */
    private static final int TRIED = 5;

    /** Visits that all trials together solve again, about. */
    private static final long MOST_VISITS = 40_000;

    private final ShortVisits shortVisits;
    private final Retrial retrial;
    private final Executor executor;
    private long visits;

    private ValueOfHelp(PlanView plan, List<Bottleneck> bottlenecks, Executor executor) {
        shortVisits = new ShortVisits(plan, bottlenecks);
        retrial = new Retrial(plan);
        this.executor = executor;
    }

    /**
     * Ranks what would help most, kind by kind, the most first; what would change nothing is left out.
     *
     * @param plan the visits for which the bottlenecks are proven, with nobody in a bed
     * @param bottlenecks proofs for them
     * @param onlyTheirs minutes of visits that are not possible without a volunteer, by volunteer
     * @param executor tries changes
     */
    public static List<HelpValue> of(
            PlanView plan, List<Bottleneck> bottlenecks, Map<PersonId, Long> onlyTheirs, Executor executor) {
        return new ValueOfHelp(plan, bottlenecks, executor).all(bottlenecks, onlyTheirs);
    }

    private List<HelpValue> all(List<Bottleneck> bottlenecks, Map<PersonId, Long> onlyTheirs) {
        var beds = new BedTrials(shortVisits.plan().county(), bottlenecks);
        var bedsLater = CompletableFuture.supplyAsync(beds::beds, executor);
        var closuresLater = CompletableFuture.supplyAsync(beds::closures, executor);
        var trials = new PeopleTrials(shortVisits);
        var later = tried(List.of(trials.hours(), trials.people(), trials.skills(), trials.absences(onlyTheirs)));
        var values = new ArrayList<HelpValue>();
        later.forEach(one -> values.add(one.join()));
        values.addAll(bedsLater.join());
        values.addAll(closuresLater.join());
        return values.stream()
                .filter(value -> value.amount() > 0)
                .sorted(Comparator.comparing(HelpValue::kind)
                        .thenComparing(
                                Comparator.comparing(HelpValue::confirmed).reversed())
                        .thenComparing(
                                Comparator.comparingLong(HelpValue::amount).reversed()))
                .toList();
    }

    /** The first of each kind in turns, so that each kind has its share of what is solved again. */
    private List<CompletableFuture<HelpValue>> tried(List<List<Trial>> byKind) {
        var later = new ArrayList<CompletableFuture<HelpValue>>();
        for (int rank = 0; rank < TRIED; rank++) {
            for (var trials : byKind) {
                if (rank < trials.size()) {
                    tried(trials.get(rank), later);
                }
            }
        }
        return later;
    }

    private void tried(Trial trial, List<CompletableFuture<HelpValue>> later) {
        var series = concerned(trial);
        long more = series.stream().mapToLong(Series::occurrences).sum();
        if (visits + more <= MOST_VISITS) {
            visits += more;
            later.add(CompletableFuture.supplyAsync(() -> value(trial, changes(trial, series), true), executor));
        } else if (trial.kind() != Kind.ABSENCE) {
            later.add(CompletableFuture.completedFuture(value(trial, trial.most(), false)));
        }
    }

    private long changes(Trial trial, List<Series> series) {
        long lowers = retrial.lowers(trial, series);
        return trial.kind() == Kind.ABSENCE ? -lowers : lowers;
    }

    private static HelpValue value(Trial trial, long amount, boolean confirmed) {
        return new HelpValue(
                trial.kind(),
                trial.names(),
                amount,
                confirmed,
                HelpWords.of(trial.kind(), trial.names(), amount, confirmed));
    }

    /** Visits of all bottlenecks that the change touches; where somebody goes, all that they could serve besides. */
    private List<Series> concerned(Trial trial) {
        var series = new LinkedHashSet<Series>();
        trial.come().ifPresent(come -> series.addAll(shortVisits.touched(come)));
        if (trial.kind() == Kind.ABSENCE) {
            trial.gone().ifPresent(gone -> {
                series.addAll(shortVisits.touched(gone));
                series.addAll(shortVisits.servable(gone));
            });
        }
        return List.copyOf(series);
    }
}
