package huzhu.solver.repair;

import huzhu.model.demand.DemandId;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.demand.Series;
import huzhu.model.plan.PlanView;
import huzhu.model.plan.RosteredVisit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Gives published visits the numbers that the demand has now: where a series has fewer occurrences than before, those that
 * stand are the first. Series that follow each other keep their numbers together.
 */
final class Renumbering {
    private final PlanningProblem before;
    private final PlanningProblem after;
    private final Map<DemandId, DemandId> ids = new HashMap<>();

    /**
     * Numbers the visits of a plan.
     *
     * @param standing visits that stand
     * @param off visits that are not needed any more
     */
    Renumbering(PlanView published, PlanningProblem after, Set<DemandId> standing, Set<DemandId> off) {
        before = published.problem();
        this.after = after;
        var families = new LinkedHashMap<String, List<RosteredVisit>>();
        for (var visit : published.rosteredVisits()) {
            families.computeIfAbsent(root(visit.visit().series()), key -> new ArrayList<>())
                    .add(visit);
        }
        families.values().forEach(family -> number(family, standing, off));
    }

    /** The id of a published visit now, empty where the demand has none left for it. */
    Optional<DemandId> find(DemandId published) {
        return Optional.ofNullable(ids.get(published));
    }

    private String root(Series series) {
        var key = series.key();
        var seen = new HashSet<String>();
        for (var at = Optional.of(series); at.isPresent() && seen.add(at.get().key()); ) {
            key = at.get().key();
            at = at.get().after().flatMap(link -> before.demand().findSeries(link.firstKey()));
        }
        return key;
    }

    private int occurrences(RosteredVisit visit) {
        return after.demand()
                .findSeries(visit.visit().series().key())
                .map(Series::occurrences)
                .orElse(0);
    }

    private record Group(int number, List<RosteredVisit> visits, int most) {}

    private void number(List<RosteredVisit> family, Set<DemandId> standing, Set<DemandId> off) {
        var alive = new TreeMap<Integer, List<RosteredVisit>>();
        var dead = new TreeMap<Integer, List<RosteredVisit>>();
        for (var visit : family) {
            if (!off.contains(visit.visit().id())) {
                var groups = standing.contains(visit.visit().id()) ? alive : dead;
                groups.computeIfAbsent(visit.visit().number(), k -> new ArrayList<>())
                        .add(visit);
            }
        }
        var taken = new HashSet<Integer>();
        groups(alive).forEach(group -> assign(group, taken));
        // What has to be served anew with a first that stands keeps that one's number.
        groups(dead).forEach(group -> {
            boolean beside = alive.containsKey(group.number()) && group.number() <= group.most();
            if (beside) {
                group.visits().forEach(visit -> name(visit, group.number()));
            } else {
                assign(group, taken);
            }
        });
    }

    private List<Group> groups(Map<Integer, List<RosteredVisit>> byNumber) {
        return byNumber.entrySet().stream()
                .map(entry -> new Group(
                        entry.getKey(),
                        entry.getValue(),
                        entry.getValue().stream()
                                .mapToInt(this::occurrences)
                                .min()
                                .orElse(0)))
                .sorted(Comparator.comparingInt(Group::most)
                        .thenComparing(group -> group.number() > group.most())
                        .thenComparingInt(Group::number))
                .toList();
    }

    private void assign(Group group, Set<Integer> taken) {
        int number = group.number() <= group.most() && !taken.contains(group.number()) ? group.number() : 1;
        while (taken.contains(number)) {
            number++;
        }
        if (number <= group.most()) {
            taken.add(number);
            for (var visit : group.visits()) {
                name(visit, number);
            }
        }
    }

    private void name(RosteredVisit visit, int number) {
        ids.put(visit.visit().id(), visit.visit().series().id(number));
    }
}
