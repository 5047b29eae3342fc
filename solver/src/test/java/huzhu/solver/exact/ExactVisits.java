package huzhu.solver.exact;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import com.google.ortools.util.Domain;
import huzhu.model.demand.DemandId;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.demand.Visit;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether every visit takes place, on which day and when, and what visits of one elder forbid each other. */
final class ExactVisits {
    /**
     * Decisions on one visit.
     *
     * @param met whether it takes place
     * @param start when, minute of the day
     * @param days on which of the days that its series allows; none of them when it does not take place
     */
    record Timed(Visit visit, BoolVar met, IntVar start, Map<DayOfWeek, BoolVar> days) {
        int minutes() {
            return visit.series().care().minutes();
        }
    }

    private final CpModel model;
    private final PlanningProblem problem;
    private final Map<DemandId, Timed> visits = new LinkedHashMap<>();

    ExactVisits(CpModel model, PlanningProblem problem, ExactBeds beds) {
        this.model = model;
        this.problem = problem;
        problem.demand().visits().forEach(visit -> visits.put(visit.id(), timed(visit)));
        visits.values().forEach(timed -> addBeds(timed, beds));
        visits.values().forEach(this::addSequence);
        var all = List.copyOf(visits.values());
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                addPair(all.get(i), all.get(j));
            }
        }
    }

    /** All visits of the demand. */
    List<Timed> all() {
        return List.copyOf(visits.values());
    }

    private Timed timed(Visit visit) {
        var care = visit.series().care();
        var met = model.newBoolVar("met " + visit.id());
        var starts = new ArrayList<long[]>();
        for (var window : care.allowedWindows()) {
            if (window.minutes() >= care.minutes()) {
                starts.add(new long[] {window.startMinute(), window.endMinute() - care.minutes()});
            }
        }
        if (starts.isEmpty()) {
            starts.add(new long[] {0, 0});
            model.addEquality(met, 0);
        }
        var domain = Domain.fromIntervals(starts.toArray(long[][]::new));
        var start = model.newIntVarFromDomain(domain, "start " + visit.id());
        var days = new EnumMap<DayOfWeek, BoolVar>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (visit.series().days().contains(day)) {
                days.put(day, model.newBoolVar(visit.id() + " on " + day));
            }
        }
        model.addEquality(LinearExpr.sum(days.values().toArray(BoolVar[]::new)), met);
        return new Timed(visit, met, start, days);
    }

    /** Nothing on days fully in a bed, nothing that the beds take out of the demand. */
    private void addBeds(Timed timed, ExactBeds beds) {
        var series = timed.visit.series();
        timed.days.forEach((day, on) ->
                beds.keeping(series.elder().id(), day).forEach(placed -> model.addImplication(placed, on.not())));
        beds.selectionsOf(series.elder()).forEach((stays, chosen) -> {
            if (timed.visit.number() > beds.occurrencesLeft(series, stays)) {
                model.addImplication(chosen, timed.met.not());
            }
        });
    }

    private void addSequence(Timed second) {
        var after = second.visit.series().after();
        if (after.isEmpty()) {
            return;
        }
        var first = visits.get(problem.demand().findFirst(second.visit).orElseThrow());
        if (first == null) {
            model.addEquality(second.met, 0);
            return;
        }
        second.days.forEach((day, on) -> {
            var firstOn = first.days.get(day);
            if (firstOn == null) {
                model.addEquality(on, 0);
            } else {
                model.addImplication(on, firstOn);
            }
        });
        var between = LinearExpr.newBuilder()
                .add(second.start)
                .addTerm(first.start, -1)
                .add(-first.minutes())
                .build();
        model.addLinearConstraint(
                        between, after.get().gapMinutesMin(), after.get().gapMinutesMax())
                .onlyEnforceIf(second.met);
    }

    private void addPair(Timed one, Timed other) {
        var series = one.visit.series();
        if (series.key().equals(other.visit.series().key())) {
            addGap(one, other, series.care().minGapDays());
        } else if (series.elder().id().equals(other.visit.series().elder().id())) {
            addOneAtATime(one, other);
        }
    }

    private void addGap(Timed one, Timed other, int gapDays) {
        one.days.forEach((day, on) -> other.days.forEach((otherDay, otherOn) -> {
            if (Math.abs(day.ordinal() - otherDay.ordinal()) < gapDays) {
                model.addAtMostOne(new Literal[] {on, otherOn});
            }
        }));
    }

    private void addOneAtATime(Timed one, Timed other) {
        var oneFirst = model.newBoolVar(one.visit.id() + " before " + other.visit.id());
        one.days.forEach((day, on) -> {
            var otherOn = other.days.get(day);
            if (otherOn != null) {
                model.addGreaterOrEqual(difference(other.start, one.start), one.minutes())
                        .onlyEnforceIf(new Literal[] {oneFirst, on, otherOn});
                model.addGreaterOrEqual(difference(one.start, other.start), other.minutes())
                        .onlyEnforceIf(new Literal[] {oneFirst.not(), on, otherOn});
            }
        });
    }

    static LinearExpr difference(IntVar later, IntVar earlier) {
        return LinearExpr.newBuilder().add(later).addTerm(earlier, -1).build();
    }
}
