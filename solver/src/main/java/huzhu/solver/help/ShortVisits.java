package huzhu.solver.help;

import huzhu.model.demand.DemandId;
import huzhu.model.demand.Series;
import huzhu.model.people.Volunteer;
import huzhu.model.place.VillageId;
import huzhu.model.plan.PlanView;
import huzhu.model.service.Skill;
import huzhu.model.shortage.Bottleneck;
import huzhu.model.shortage.DemandKind;
import huzhu.model.shortage.SoleVisit;
import huzhu.model.week.TimeWindow;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The visits of the proven bottlenecks of a plan: who could serve them, and how much of their shortage at most. */
final class ShortVisits {
    /** Visits of one series in a bottleneck. */
    private record Part(Series series, long minutes) {}

    /**
     * A bottleneck and its series.
     *
     * @param bottleneck the proof
     * @param parts its series, each with the minutes of its visits
     */
    private record ShortSet(Bottleneck bottleneck, List<Part> parts) {
        List<Series> series() {
            return parts.stream().map(Part::series).toList();
        }
    }

    private final PlanView plan;
    private final SoleVisit sole;
    private final List<ShortSet> sets = new ArrayList<>();

    ShortVisits(PlanView plan, List<Bottleneck> bottlenecks) {
        this.plan = plan;
        sole = new SoleVisit(plan);
        bottlenecks.stream()
                .filter(one -> one.kind() == DemandKind.VISIT)
                .sorted(Comparator.comparingLong(Bottleneck::shortageAmount).reversed())
                .forEach(one -> sets.add(new ShortSet(one, parts(one))));
    }

    private List<Part> parts(Bottleneck one) {
        var minutes = new LinkedHashMap<Series, Long>();
        one.demands()
                .forEach(id -> plan.problem()
                        .demand()
                        .findVisit(new DemandId(id))
                        .ifPresent(visit -> minutes.merge(
                                visit.series(), (long) visit.series().care().careMinutes(), Long::sum)));
        return minutes.entrySet().stream()
                .map(entry -> new Part(entry.getKey(), entry.getValue()))
                .toList();
    }

    PlanView plan() {
        return plan;
    }

    /** The bottlenecks, that with the greatest shortage first. */
    List<Bottleneck> bottlenecks() {
        return sets.stream().map(ShortSet::bottleneck).toList();
    }

    /** Series of all bottlenecks that hold some visit which this volunteer may serve. */
    List<Series> touched(Volunteer volunteer) {
        return sets.stream()
                .filter(set -> set.parts.stream().anyMatch(part -> sole.mayServe(volunteer, part.series)))
                .flatMap(set -> set.series().stream())
                .distinct()
                .toList();
    }

    /** The most of the shortage that this volunteer could take away. */
    long most(Volunteer volunteer) {
        return most(volunteer, series -> sole.mayServe(volunteer, series));
    }

    /** The most of the shortage that a volunteer could take away by visits that they may not serve before a change. */
    long mostNew(Volunteer before, Volunteer then) {
        return most(then, series -> sole.mayServe(then, series) && !sole.mayServe(before, series));
    }

    private long most(Volunteer volunteer, Predicate<Series> counts) {
        long sum = 0;
        int caregivers = 1;
        for (var set : sets) {
            long minutes = 0;
            for (var part : set.parts) {
                if (counts.test(part.series)) {
                    minutes += part.minutes;
                    // Who makes a visit by two possible brings the minutes of the other, too.
                    caregivers = Math.max(caregivers, part.series.care().caregivers());
                }
            }
            sum += Math.min(minutes, set.bottleneck.shortageAmount());
        }
        return Math.min(sum, caregivers * minutesAWeek(volunteer));
    }

    /** Series that this volunteer may serve, time aside. */
    List<Series> servable(Volunteer volunteer) {
        return plan.problem().demand().visitSeries().stream()
                .filter(series -> sole.mayServe(volunteer, series))
                .toList();
    }

    /** Minutes that a volunteer's windows and caps allow in the week, days in a bed left out. */
    long minutesAWeek(Volunteer volunteer) {
        long week = 0;
        for (var day : DayOfWeek.values()) {
            if (!plan.homeDays(volunteer.id()).contains(day)) {
                long windows = volunteer.availability().on(day).stream()
                        .mapToLong(window -> window.endMinute() - window.startMinute())
                        .sum();
                week += Math.min(windows, volunteer.limits().maxMinutesDay().orElse(TimeWindow.DAY_MINUTES));
            }
        }
        return Math.min(week, volunteer.limits().maxMinutesWeek().orElse(Integer.MAX_VALUE));
    }

    /**
     * What is short by the skills that are needed and the village of the elders, largest first: of each bottleneck its
     * shortage, spread over its visits by their minutes.
     */
    Map<Place, Double> byPlace() {
        var minutes = new HashMap<Place, Double>();
        for (var set : sets) {
            double share = (double) set.bottleneck.shortageAmount() / set.bottleneck.demandAmount();
            for (var part : set.parts) {
                var place = new Place(
                        part.series.service().skills(),
                        part.series.elder().person().village());
                minutes.merge(place, share * part.minutes, Double::sum);
            }
        }
        var sorted = new LinkedHashMap<Place, Double>();
        minutes.entrySet().stream()
                .sorted(Map.Entry.<Place, Double>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().toString()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    /** The skills that visits of a village need. */
    record Place(Set<Skill> skills, VillageId village) {
        Place {
            skills = Set.copyOf(skills);
        }

        @Override
        public String toString() {
            return village + " " + words(skills);
        }
    }

    /** Skills in alphabetical order. */
    static String words(Set<Skill> skills) {
        return skills.stream().sorted().map(Skill::toString).collect(Collectors.joining(", "));
    }
}
