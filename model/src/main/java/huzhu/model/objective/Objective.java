package huzhu.model.objective;

import huzhu.model.demand.Series;
import huzhu.model.people.PersonId;
import huzhu.model.plan.CareStop;
import huzhu.model.plan.HelpTour;
import huzhu.model.plan.Outing;
import huzhu.model.plan.PlanView;
import huzhu.model.plan.VisitTour;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;

/** The objective, evaluated plainly and slowly over a finished plan: the truth that faster evaluators are held to. */
public final class Objective {
    private final PlanView plan;
    private final Costs costs;

    /** The objective of one plan. */
    public Objective(PlanView plan) {
        this.plan = plan;
        costs = new Costs(plan.county());
    }

    /** Unmet need of visits, beds and session places in weighted minutes, millionths. */
    public long unmetMicros() {
        return unmetVisitsMicros() + unmetStaysMicros() + unmetSeatsMicros();
    }

    /** Unmet need of visits that the plan's beds leave in the demand. */
    public long unmetVisitsMicros() {
        long unmet = 0;
        for (var series : plan.problem().demand().visitSeries()) {
            unmet += Worth.visitMicros(plan.county(), series) * unmetVisits(series);
        }
        return unmet;
    }

    private long unmetVisits(Series series) {
        long met = plan.problem()
                .demand()
                .visitsOf(series)
                .limit(plan.occurrencesLeft(series))
                .filter(plan::isMet)
                .count();
        return plan.occurrencesLeft(series) - met;
    }

    /** Unmet need of beds. */
    public long unmetStaysMicros() {
        var placed = new HashSet<>();
        plan.beds().forEach(bed -> placed.add(bed.stay().id()));
        return plan.county().needs().stays().stream()
                .filter(stay -> !placed.contains(stay.id()))
                .mapToLong(stay -> Worth.stayMicros(plan.county(), stay))
                .sum();
    }

    /** Unmet need of session places. */
    public long unmetSeatsMicros() {
        var taken = new HashSet<>();
        plan.attending().forEach(one -> taken.add(one.seat().id()));
        return plan.problem()
                .demand()
                .seats()
                .filter(seat -> !taken.contains(seat.id()))
                .mapToLong(seat -> Worth.seatMicros(plan.county(), seat.series()))
                .sum();
    }

    /** What is merely better, by name of the policy value, in thousandths of a travel minute. */
    public Map<String, Long> costMillis() {
        var parts = new LinkedHashMap<String, Long>();
        parts.put("travel", costs.travelMillis(travelMinutes()));
        parts.put("carers", carersMillis());
        parts.put("pairs", stopsMillis());
        parts.put("load", loadMillis());
        parts.put("young", youngMillis());
        parts.put("beds", bedsMillis());
        parts.put("sessions", sessionsMillis());
        parts.put("late", lateMillis());
        return parts;
    }

    /** All that is merely better, in thousandths of a travel minute. */
    public long totalCostMillis() {
        return costMillis().values().stream().mapToLong(Long::longValue).sum();
    }

    /** Minutes on the road of all tours and ways to sessions. */
    public long travelMinutes() {
        return plan.tours().stream().mapToLong(VisitTour::travelMinutes).sum()
                + plan.helpTours().stream().mapToLong(HelpTour::travelMinutes).sum() * 2;
    }

    private long carersMillis() {
        var carers = new LinkedHashMap<PersonId, HashSet<PersonId>>();
        for (var tour : plan.tours()) {
            for (var stop : tour.stops()) {
                carers.computeIfAbsent(stop.visit().series().elder().id(), id -> new HashSet<>())
                        .add(stop.volunteer().id());
            }
        }
        return carers.values().stream()
                .mapToLong(set -> costs.carersMillis(set.size()))
                .sum();
    }

    private long stopsMillis() {
        return plan.tours().stream()
                .flatMap(tour -> tour.stops().stream())
                .mapToLong(stop -> costs.pairMillis(
                        plan.county().ties(), stop.volunteer(), stop.visit().series()))
                .sum();
    }

    private long lateMillis() {
        return costs.lateMillis(plan.tours().stream()
                .flatMap(tour -> tour.stops().stream())
                .mapToLong(CareStop::lateMinutes)
                .sum());
    }

    private long loadMillis() {
        return plan.county().volunteers().stream()
                .mapToLong(volunteer -> {
                    var outings = plan.outingsOf(volunteer.id());
                    return costs.loadMillis(
                            costs.carried(volunteer.id()),
                            outings.stream().mapToLong(Outing::minutes).sum(),
                            outings.stream()
                                    .mapToLong(outing -> outing.unpopularMinutes(costs.unpopularHours()))
                                    .sum());
                })
                .sum();
    }

    private long youngMillis() {
        long met = 0;
        long young = 0;
        for (var tour : plan.tours()) {
            for (CareStop stop : tour.stops()) {
                int minutes = stop.visit().series().care().minutes();
                met += minutes;
                if (Costs.isYoung(stop.visit().series().elder(), plan.county().year())) {
                    young += minutes;
                }
            }
        }
        return costs.youngMillis(met, young);
    }

    private long bedsMillis() {
        return plan.beds().stream()
                .mapToLong(bed -> costs.bedMillis(plan.problem().travel(), bed.elder(), bed.stay(), bed.home()))
                .sum();
    }

    private long sessionsMillis() {
        return plan.attending().stream()
                .mapToLong(one -> costs.attendingMillis(
                        plan.problem().travel(), one.seat().series().elder(), one.session()))
                .sum();
    }
}
