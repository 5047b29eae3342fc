package huzhu.solver.experiment;

import huzhu.model.account.Accounts;
import huzhu.model.account.Balance;
import huzhu.model.account.Gini;
import huzhu.model.account.Grouping;
import huzhu.model.account.Lateness;
import huzhu.model.account.VisitBalance;
import huzhu.model.audit.Audit;
import huzhu.model.people.PersonId;
import huzhu.model.plan.Outing;
import huzhu.model.plan.PlanView;
import huzhu.model.policy.WeightPolicy;
import huzhu.model.shortage.DemandKind;
import huzhu.solver.explain.ShortageAnalysis;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Takes all measures of one plan. Cost is linear in its lines and in the demand, beside that of one audit. */
public final class Measurement {
    private static final int MINUTES_PER_HOUR = 60;

    private final PlanView plan;
    private final Accounts accounts;
    private final SortedMap<String, Double> values = new TreeMap<>();

    private Measurement(PlanView plan) {
        this.plan = plan;
        accounts = Accounts.of(plan);
    }

    /**
     * The measures of a plan by name.
     *
     * @param isProven whether to prove besides what no plan could meet
     */
    public static SortedMap<String, Double> of(PlanView plan, boolean isProven) {
        var measurement = new Measurement(plan);
        measurement.takeNeed();
        measurement.takeElders();
        measurement.takeBedsAndPlaces();
        measurement.takeLateness();
        measurement.takeGiving();
        measurement.takeCosts();
        if (isProven) {
            measurement.takeProof();
        }
        return measurement.values;
    }

    private void put(MeasureKind kind, double value) {
        values.put(kind.base(), value);
    }

    private void put(Measure measure, double value) {
        values.put(measure.name(), value);
    }

    private static double weighted(long micros) {
        return micros / (double) WeightPolicy.MICROS;
    }

    private void takeNeed() {
        var all = accounts.visits();
        put(MeasureKind.DEMAND, all.minutes().demand());
        put(MeasureKind.MET, all.minutes().met());
        put(MeasureKind.UNMET, all.minutes().unmet());
        put(MeasureKind.MET_BY_HOME, all.minutes().metByHome());
        put(MeasureKind.WEIGHTED_DEMAND, weighted(all.weightedMicros().demand()));
        put(MeasureKind.WEIGHTED_MET, weighted(all.weightedMicros().met()));
        put(MeasureKind.WEIGHTED_UNMET, weighted(all.weightedMicros().unmet()));
        putShare(Measure.of(MeasureKind.MET_SHARE), all.minutes());
        putShare(Measure.of(MeasureKind.WEIGHTED_MET_SHARE), all.weightedMicros());
        for (var by : Grouping.values()) {
            var groups = accounts.groups().getOrDefault(by, new LinkedHashMap<>());
            for (var key : by.keys(plan.county())) {
                var balance = groups.getOrDefault(key, VisitBalance.ZERO);
                put(Measure.of(MeasureKind.DEMAND, by, key), balance.minutes().demand());
                put(Measure.of(MeasureKind.MET, by, key), balance.minutes().met());
                put(Measure.of(MeasureKind.UNMET, by, key), balance.minutes().unmet());
                put(
                        Measure.of(MeasureKind.WEIGHTED_DEMAND, by, key),
                        weighted(balance.weightedMicros().demand()));
                put(
                        Measure.of(MeasureKind.WEIGHTED_UNMET, by, key),
                        weighted(balance.weightedMicros().unmet()));
                putShare(Measure.of(MeasureKind.MET_SHARE, by, key), balance.minutes());
            }
        }
        accounts.groups().getOrDefault(Grouping.VILLAGE, new LinkedHashMap<>()).values().stream()
                .map(VisitBalance::minutes)
                .filter(minutes -> minutes.demand() > 0)
                .mapToDouble(minutes -> minutes.met() / (double) minutes.demand())
                .min()
                .ifPresent(share -> put(MeasureKind.WORST_VILLAGE, share));
    }

    private void putShare(Measure measure, Balance balance) {
        if (balance.demand() > 0) {
            put(measure, balance.met() / (double) balance.demand());
        }
    }

    /** Elders who need visits, by what of it they get; an elder counts in each group that any of their need falls into. */
    private void takeElders() {
        var all = new LinkedHashMap<PersonId, Balance>();
        var groups = new HashMap<Measure.Group, Map<PersonId, Balance>>();
        for (var series : plan.problem().demand().visitSeries()) {
            var minutes = Accounts.minutes(plan, series);
            if (minutes.demand() > 0) {
                var elder = series.elder().id();
                all.merge(elder, minutes, Balance::plus);
                for (var by : Grouping.values()) {
                    groups.computeIfAbsent(
                                    new Measure.Group(by, by.key(plan.county(), series)), key -> new LinkedHashMap<>())
                            .merge(elder, minutes, Balance::plus);
                }
            }
        }
        putElders(all, "");
        for (var by : Grouping.values()) {
            for (var key : by.keys(plan.county())) {
                putElders(groups.getOrDefault(new Measure.Group(by, key), Map.of()), "." + by.title() + "." + key);
            }
        }
        if (!all.isEmpty()) {
            put(
                    MeasureKind.GINI_ELDERS,
                    Gini.of(all.values().stream()
                            .mapToDouble(one -> one.met() / (double) one.demand())
                            .toArray()));
        }
        takeCarers(all.keySet());
    }

    private void putElders(Map<PersonId, Balance> elders, String group) {
        values.put(MeasureKind.ELDERS.base() + group, (double) elders.size());
        values.put(MeasureKind.NEVER_SERVED.base() + group, (double)
                elders.values().stream().filter(one -> one.met() == 0).count());
        values.put(MeasureKind.FULLY_SERVED.base() + group, (double)
                elders.values().stream().filter(one -> one.unmet() == 0).count());
    }

    private void takeCarers(Iterable<PersonId> elders) {
        long served = 0;
        long carers = 0;
        for (var elder : elders) {
            var ofElder = new HashSet<PersonId>();
            plan.stopsAt(elder).forEach(stop -> ofElder.add(stop.volunteer().id()));
            served += ofElder.isEmpty() ? 0 : 1;
            carers += ofElder.size();
        }
        if (served > 0) {
            put(MeasureKind.CARERS_PER_ELDER, carers / (double) served);
        }
    }

    private void takeBedsAndPlaces() {
        put(MeasureKind.STAYS_DEMAND, accounts.stays().demand());
        put(MeasureKind.STAYS_MET, accounts.stays().met());
        put(MeasureKind.STAYS_UNMET, accounts.stays().unmet());
        put(MeasureKind.NIGHTS_DEMAND, accounts.nights().demand());
        put(MeasureKind.NIGHTS_MET, accounts.nights().met());
        put(MeasureKind.NIGHTS_UNMET, accounts.nights().unmet());
        put(MeasureKind.PLACES_DEMAND, accounts.places().demand());
        put(MeasureKind.PLACES_MET, accounts.places().met());
        put(MeasureKind.PLACES_UNMET, accounts.places().unmet());
        put(MeasureKind.SESSIONS_HELD, plan.runs().size());
        var audit = Audit.of(plan);
        put(MeasureKind.OBJECTIVE_UNMET, weighted(audit.score().unmetMicros()));
        put(MeasureKind.OBJECTIVE_COST, audit.score().costMillis() / 1000.0);
    }

    private void takeLateness() {
        var lateness = Lateness.of(plan);
        if (lateness.timed() > 0) {
            put(MeasureKind.LATE_VISITS, lateness.late());
            put(MeasureKind.LATE_MINUTES, lateness.minutes());
            put(MeasureKind.LATE_MOST, lateness.mostMinutes());
        }
    }

    private void takeGiving() {
        double km = 0;
        long travelMinutes = 0;
        for (var tour : plan.tours()) {
            km += tour.travelKm();
            travelMinutes += tour.travelMinutes();
        }
        for (var help : plan.helpTours()) {
            var home = help.volunteer().person().location();
            km += 2
                    * plan.problem()
                            .travel()
                            .roadKm(
                                    help.volunteer().mode(),
                                    home,
                                    help.session().venue().location());
            travelMinutes += 2L * help.travelMinutes();
        }
        put(MeasureKind.TRAVEL_KM, km);
        put(MeasureKind.TRAVEL_MINUTES, travelMinutes);
        var away = plan.county().volunteers().stream()
                .mapToDouble(one -> plan.outingsOf(one.id()).stream()
                        .mapToInt(Outing::minutes)
                        .sum())
                .toArray();
        double awayMinutes = Arrays.stream(away).sum();
        put(MeasureKind.AWAY_MINUTES, awayMinutes);
        if (awayMinutes > 0) {
            put(MeasureKind.CARE_SHARE, careMinutes() / awayMinutes);
        }
        put(MeasureKind.VOLUNTEERS, away.length);
        put(
                MeasureKind.VOLUNTEERS_USED,
                Arrays.stream(away).filter(one -> one > 0).count());
        if (away.length > 0) {
            put(MeasureKind.GINI_VOLUNTEERS, Gini.of(away));
        }
    }

    private long careMinutes() {
        long minutes = 0;
        for (var tour : plan.tours()) {
            for (var stop : tour.stops()) {
                minutes += stop.endMinute() - stop.startMinute();
            }
        }
        for (var help : plan.helpTours()) {
            minutes += help.session().time().minutes();
        }
        return minutes;
    }

    private void takeCosts() {
        double volunteers = 0;
        double unknownMinutes = 0;
        for (var one : plan.county().volunteers()) {
            int minutes =
                    plan.outingsOf(one.id()).stream().mapToInt(Outing::minutes).sum();
            if (one.costPerHour().isPresent()) {
                volunteers += one.costPerHour().getAsDouble() * minutes / MINUTES_PER_HOUR;
            } else {
                unknownMinutes += minutes;
            }
        }
        double beds = 0;
        for (var bed : plan.beds()) {
            beds += bed.home().costPerNight().orElse(0) * bed.stay().nights();
        }
        put(MeasureKind.COST_VOLUNTEERS, volunteers);
        put(MeasureKind.COST_UNKNOWN, unknownMinutes);
        put(MeasureKind.COST_BEDS, beds);
        put(MeasureKind.COST_TOTAL, volunteers + beds);
    }

    private void takeProof() {
        var shortage = ShortageAnalysis.analyseOnly(plan, Set.of(DemandKind.values()), id -> false, Runnable::run);
        put(MeasureKind.PROVEN, shortage.provenMinutes());
        put(MeasureKind.WEIGHTED_PROVEN, weighted(shortage.provenWeightedMicros()));
    }
}
