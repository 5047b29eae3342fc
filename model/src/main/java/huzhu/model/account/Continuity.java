package huzhu.model.account;

import huzhu.model.demand.Series;
import huzhu.model.people.PersonId;
import huzhu.model.plan.CareStop;
import huzhu.model.plan.PlanView;
import huzhu.model.plan.RosteredVisit;
import huzhu.model.service.ServiceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who comes to whom from week to week, how long ago, and who waits. */
public final class Continuity {
    private static final int MOST_CARERS = 4;

    private record Key(PersonId elder, ServiceId service) {}

    private final PlanView plan;
    private final Map<Key, CareRecord> before = new LinkedHashMap<>();

    private Continuity(PlanView plan, List<CareRecord> before) {
        this.plan = plan;
        before.forEach(one -> this.before.put(new Key(one.elder(), one.service()), one));
    }

    /**
     * The records of a planned week: elders in the order of their table, then those who are there no more.
     *
     * @param before the records of the week before
     */
    public static List<CareRecord> of(PlanView plan, List<CareRecord> before) {
        return new Continuity(plan, before).records();
    }

    private List<CareRecord> records() {
        var needed = new HashMap<Key, Integer>();
        var met = new HashMap<Key, List<RosteredVisit>>();
        var keys = new LinkedHashSet<Key>();
        for (var series : plan.problem().demand().visitSeries()) {
            var key = new Key(series.elder().id(), series.service().id());
            keys.add(key);
            needed.merge(key, plan.occurrencesLeft(series), Integer::sum);
            met.computeIfAbsent(key, it -> new ArrayList<>()).addAll(visits(series));
        }
        keys.addAll(before.keySet());
        return keys.stream()
                .map(key -> record(key, needed.getOrDefault(key, 0), met.getOrDefault(key, List.of())))
                .toList();
    }

    private List<RosteredVisit> visits(Series series) {
        return plan.visitsTo(series.elder().id()).stream()
                .filter(visit -> visit.visit().series().key().equals(series.key()) && visit.isMet())
                .toList();
    }

    private CareRecord record(Key key, int needed, List<RosteredVisit> met) {
        var past = Optional.ofNullable(before.get(key));
        var known = past.map(CareRecord::known).orElse(List.of());
        int byKnown = (int) met.stream()
                .filter(visit -> known.stream().anyMatch(visit::isServedBy))
                .count();
        int unmet = Math.max(0, needed - met.size());
        int waited = past.map(CareRecord::weeksWaiting).orElse(0);
        return new CareRecord(
                key.elder(),
                key.service(),
                met.size(),
                byKnown,
                unmet,
                carers(met, past),
                lastVisit(met).or(() -> past.flatMap(CareRecord::lastVisit)),
                unmet > 0 ? waited + 1 : 0);
    }

    private Optional<LocalDate> lastVisit(List<RosteredVisit> met) {
        return met.stream().map(visit -> plan.county().week().date(visit.day())).max(Comparator.naturalOrder());
    }

    private static List<PersonId> carers(List<RosteredVisit> met, Optional<CareRecord> past) {
        var counts = new HashMap<PersonId, Integer>();
        for (var visit : met) {
            visit.stops().stream().map(CareStop::volunteer).forEach(one -> counts.merge(one.id(), 1, Integer::sum));
        }
        var carers = new LinkedHashSet<PersonId>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<PersonId, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> carers.add(entry.getKey()));
        past.ifPresent(one -> carers.addAll(one.carers()));
        return carers.stream().limit(MOST_CARERS).toList();
    }
}
