package huzhu.solver.remedy;

import huzhu.model.county.Needs;
import huzhu.model.county.People;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.people.Availability;
import huzhu.model.people.Limits;
import huzhu.model.people.PersonId;
import huzhu.model.people.Volunteer;
import huzhu.model.request.Request;
import huzhu.model.request.RequestId;
import huzhu.model.week.TimeWindow;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/** A county as changes would have it. */
final class ChangedCounty {
    private ChangedCounty() {}

    /** The problem under these changes. */
    static PlanningProblem of(PlanningProblem problem, List<Change> changes) {
        var county = problem.county();
        var volunteers = new ArrayList<>(county.volunteers());
        var requests = new ArrayList<>(county.needs().requests());
        boolean asksOtherwise = false;
        for (var change : changes) {
            switch (change) {
                case Change.LongerWindow one -> replace(volunteers, one.volunteer(), who -> with(who, one));
                case Change.FartherReach one ->
                    replace(volunteers, one.volunteer(), who -> with(who, reach(who.limits(), one.toKm())));
                case Change.DayCap one ->
                    replace(volunteers, one.volunteer(), who -> with(who, dayCap(who.limits(), one.to())));
                case Change.WeekCap one ->
                    replace(volunteers, one.volunteer(), who -> with(who, weekCap(who.limits(), one.to())));
                case Change.VisitsCap one ->
                    replace(volunteers, one.volunteer(), who -> with(who, visitsCap(who.limits(), one.to())));
                case Change.Training one -> replace(volunteers, one.volunteer(), who -> with(who, one));
                case Change.AnotherDay one -> {
                    asksOtherwise = true;
                    replaceRequest(requests, one.request(), request -> with(request, one));
                }
                case Change.WiderWindow one -> {
                    asksOtherwise = true;
                    replaceRequest(requests, one.request(), request -> with(request, one));
                }
            }
        }
        var needs = new Needs(
                county.needs().services(),
                requests,
                county.needs().stays(),
                county.needs().sessions());
        var changed = county.with(county.places(), new People(county.elders(), volunteers, county.ties()), needs);
        return asksOtherwise
                ? PlanningProblem.of(changed)
                : new PlanningProblem(changed, problem.demand(), problem.travel());
    }

    private static void replace(List<Volunteer> volunteers, PersonId id, UnaryOperator<Volunteer> change) {
        volunteers.replaceAll(one -> one.id().equals(id) ? change.apply(one) : one);
    }

    private static void replaceRequest(List<Request> requests, RequestId id, UnaryOperator<Request> change) {
        requests.replaceAll(one -> one.id().equals(id) ? change.apply(one) : one);
    }

    private static Volunteer with(Volunteer who, Change.LongerWindow change) {
        var windows = new EnumMap<DayOfWeek, List<TimeWindow>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            windows.put(day, who.availability().on(day));
        }
        var ofDay = new ArrayList<>(change.others());
        ofDay.add(change.to());
        windows.put(change.day(), ofDay);
        return new Volunteer(
                who.person(),
                who.skills(),
                who.provider(),
                who.mode(),
                who.limits(),
                who.costPerHour(),
                new Availability(windows));
    }

    private static Volunteer with(Volunteer who, Change.Training change) {
        return new Volunteer(
                who.person(),
                change.all(),
                who.provider(),
                who.mode(),
                who.limits(),
                who.costPerHour(),
                who.availability());
    }

    private static Volunteer with(Volunteer who, Limits limits) {
        return new Volunteer(
                who.person(), who.skills(), who.provider(), who.mode(), limits, who.costPerHour(), who.availability());
    }

    private static Limits reach(Limits limits, double km) {
        return new Limits(
                OptionalDouble.of(km), limits.maxMinutesWeek(), limits.maxMinutesDay(), limits.maxVisitsDay());
    }

    private static Limits dayCap(Limits limits, int minutes) {
        return new Limits(limits.maxKm(), limits.maxMinutesWeek(), OptionalInt.of(minutes), limits.maxVisitsDay());
    }

    private static Limits weekCap(Limits limits, int minutes) {
        return new Limits(limits.maxKm(), OptionalInt.of(minutes), limits.maxMinutesDay(), limits.maxVisitsDay());
    }

    private static Limits visitsCap(Limits limits, int visits) {
        return new Limits(limits.maxKm(), limits.maxMinutesWeek(), limits.maxMinutesDay(), OptionalInt.of(visits));
    }

    private static Request with(Request request, Change.AnotherDay change) {
        return new Request(
                request.id(),
                request.elder(),
                request.service(),
                request.timesPerWeek(),
                request.care(),
                change.all(),
                request.carers(),
                request.after());
    }

    private static Request with(Request request, Change.WiderWindow change) {
        return new Request(
                request.id(),
                request.elder(),
                request.service(),
                request.timesPerWeek(),
                request.care().within(change.all()),
                request.days(),
                request.carers(),
                request.after());
    }
}
