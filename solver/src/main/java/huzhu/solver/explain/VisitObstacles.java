package huzhu.solver.explain;

import huzhu.model.demand.Series;
import huzhu.model.demand.Visit;
import huzhu.model.people.Volunteer;
import huzhu.model.plan.PlanView;
import huzhu.model.rule.PairRules;
import huzhu.model.shortage.Reason;
import huzhu.model.shortage.SoleVisit;
import huzhu.model.week.TimeWindow;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Why a visit is impossible alone: for every volunteer of the county the first rule that blocks, and of those who get
 * furthest the one who misses by least.
 *
 * <p>Rules are tried in the order of {@link PairRules#ALL}, then the required caregiver, beds, days, windows and caps. The
 * reason is named after the rule that blocks those who get furthest, or after what they lack together.
 */
final class VisitObstacles {

    /** Where one volunteer is stopped, and by how much; the less the nearer. */
    record Stopped(int step, String rule, Volunteer volunteer, double missing, String offers, String asked) {}

    private static final int TIME_STEP = PairRules.ALL.size();
    private static final String PREFIX = "because.alone.";

    private final PlanView plan;
    private final SoleVisit sole;

    VisitObstacles(PlanView plan) {
        this.plan = plan;
        sole = new SoleVisit(plan);
    }

    /** The reason for a visit that is impossible alone. */
    Reason reason(Visit visit) {
        var series = visit.series();
        if (series.after().isPresent() && isFirstMissing(visit)) {
            return Reason.of(
                    PREFIX + "withoutFirst",
                    plan.problem().demand().findFirst(visit).orElseThrow());
        }
        var counts = new LinkedHashMap<String, Integer>();
        Optional<Stopped> nearest = Optional.empty();
        int able = 0;
        for (var volunteer : plan.county().volunteers()) {
            var stopped = stop(volunteer, series);
            if (stopped.isEmpty()) {
                able++;
            } else {
                counts.merge(stopped.get().rule, 1, Integer::sum);
                if (nearest.isEmpty() || isNearer(stopped.get(), nearest.get())) {
                    nearest = stopped;
                }
            }
        }
        if (able > 0) {
            return together(visit, able, counts);
        }
        return nearest.map(near -> Reason.of(
                        PREFIX + near.rule,
                        plan.county().volunteers().size(),
                        words(counts),
                        near.volunteer.id(),
                        near.offers,
                        near.asked))
                .orElseGet(() -> Reason.of(PREFIX + "noVolunteers"));
    }

    private boolean isFirstMissing(Visit visit) {
        return plan.problem()
                .demand()
                .findFirst(visit)
                .flatMap(plan.problem().demand()::findVisit)
                .filter(first -> first.number() <= plan.occurrencesLeft(first.series()))
                .isEmpty();
    }

    /** Somebody could come alone; what fails is that two do, the one who must, or the first visit. */
    private Reason together(Visit visit, int able, Map<String, Integer> counts) {
        var series = visit.series();
        var required = series.carers().required();
        if (required.isPresent()) {
            var stopped = plan.county().findVolunteer(required.get()).flatMap(one -> stop(one, series));
            if (stopped.isPresent()
                    || plan.county().findVolunteer(required.get()).isEmpty()) {
                return Reason.of(
                        PREFIX + "requiredCaregiver",
                        required.get(),
                        stopped.map(Stopped::rule).orElse(""));
            }
        }
        return series.after().isPresent()
                ? Reason.of(
                        PREFIX + "sequenceGap",
                        able,
                        plan.problem().demand().findFirst(visit).orElseThrow(),
                        series.after().get().gapMinutesMin(),
                        series.after().get().gapMinutesMax())
                : Reason.of(PREFIX + "caregiversTogether", able, series.care().caregivers(), words(counts));
    }

    private static String words(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static boolean isNearer(Stopped one, Stopped other) {
        return one.step != other.step ? one.step > other.step : one.missing < other.missing;
    }

    /** What stops a volunteer, {@link ObstacleGroup#BUSY} if nothing does but what they do already. */
    Stopped stopped(Volunteer volunteer, Series series) {
        return stop(volunteer, series).orElseGet(() -> new Stopped(0, ObstacleGroup.BUSY, volunteer, 0, "", ""));
    }

    /** What stops a volunteer, empty if they could serve the series alone in the week. */
    private Optional<Stopped> stop(Volunteer volunteer, Series series) {
        var rules = PairRules.ALL;
        for (int i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            if (!rule.allows(plan.problem(), volunteer, series)) {
                return Optional.of(ofPair(i, rule.name(), rule.measure(plan.problem(), volunteer, series), volunteer));
            }
        }
        var required = series.carers().required();
        if (required.isPresent()
                && series.care().caregivers() == 1
                && !required.get().equals(volunteer.id())) {
            return Optional.of(new Stopped(
                    TIME_STEP,
                    "onlyRequired",
                    volunteer,
                    0,
                    volunteer.id().value(),
                    required.get().value()));
        }
        return ofTime(volunteer, series);
    }

    private static Stopped ofPair(int step, String rule, List<String> measure, Volunteer volunteer) {
        var offers = measure.isEmpty() ? "" : measure.getFirst();
        var asked = measure.size() < 2 ? "" : measure.get(1);
        double missing = rule.equals("distanceLimit") ? Double.parseDouble(offers) - Double.parseDouble(asked) : 0;
        return new Stopped(step, rule, volunteer, missing, offers, asked);
    }

    private Optional<Stopped> ofTime(Volunteer volunteer, Series series) {
        var open = sole.openDays(series);
        if (open.stream().anyMatch(day -> !sole.starts(volunteer, series, day).isEmpty())) {
            return Optional.empty();
        }
        int minutes = series.care().minutes();
        int travel = sole.travelMinutes(volunteer, series);
        int away = minutes + 2 * travel;
        var limits = volunteer.limits();
        if (limits.maxVisitsDay().orElse(1) < 1) {
            return Optional.of(new Stopped(TIME_STEP + 4, "visitsPerDayCap", volunteer, 1, "0", "1"));
        } else if (limits.maxMinutesDay().orElse(away) < away) {
            return Optional.of(
                    cap("dayMinutesCap", volunteer, limits.maxMinutesDay().getAsInt(), away));
        } else if (limits.maxMinutesWeek().orElse(away) < away) {
            return Optional.of(
                    cap("weekMinutesCap", volunteer, limits.maxMinutesWeek().getAsInt(), away));
        }
        var inBed = plan.homeDays(volunteer.id());
        var there = open.stream()
                .filter(day -> !volunteer.availability().on(day).isEmpty())
                .toList();
        if (there.isEmpty()) {
            return Optional.of(new Stopped(TIME_STEP + 1, "allowedDay", volunteer, 0, "", ""));
        } else if (inBed.containsAll(there)) {
            return Optional.of(new Stopped(TIME_STEP + 2, "noGivingWhileInBed", volunteer, 0, "", ""));
        }
        int longest = longest(volunteer, there, travel, List.of(TimeWindow.WHOLE_DAY));
        int inside = longest(volunteer, there, travel, series.care().allowedWindows());
        return Optional.of(
                longest < minutes
                        ? piece("availabilityWindow", volunteer, longest, minutes)
                        : piece("visitWindow", volunteer, inside, minutes));
    }

    private static Stopped cap(String rule, Volunteer volunteer, int limit, int away) {
        return new Stopped(TIME_STEP + 4, rule, volunteer, away - limit, String.valueOf(limit), String.valueOf(away));
    }

    private static Stopped piece(String rule, Volunteer volunteer, int longest, int minutes) {
        return new Stopped(
                TIME_STEP + 3,
                rule,
                volunteer,
                minutes - longest,
                String.valueOf(Math.max(0, longest)),
                String.valueOf(minutes));
    }

    /** The longest piece of a window left after both ways, inside an allowed window; negative if the ways do not fit. */
    private static int longest(Volunteer volunteer, List<DayOfWeek> days, int travel, List<TimeWindow> allowed) {
        return days.stream()
                .flatMap(day -> volunteer.availability().on(day).stream())
                .flatMapToInt(window -> allowed.stream()
                        .mapToInt(one -> Math.min(window.endMinute() - travel, one.endMinute())
                                - Math.max(window.startMinute() + travel, one.startMinute())))
                .max()
                .orElse(0);
    }
}
