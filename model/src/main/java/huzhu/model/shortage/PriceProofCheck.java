package huzhu.model.shortage;

import huzhu.model.people.PersonId;
import huzhu.model.people.Volunteer;
import huzhu.model.plan.CareStop;
import huzhu.model.plan.PlanView;
import huzhu.model.plan.VisitTour;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Adds up a proof by prices again: that prices are in their range and there is one for all, that together they give the
 * capacity, and that no day of the plan earns more than the proof says a day could.
 *
 * <p>The last is a trial by example, not a proof that no other day could earn more: that is the solver's to show.
 */
final class PriceProofCheck {
    /** Minutes that rounding in sums may amount to. */
    private static final double ROUNDING = 1e-4;

    private final PlanView plan;

    PriceProofCheck(PlanView plan) {
        this.plan = plan;
    }

    /**
     * What is wrong, in words.
     *
     * @param parts caregivers' parts of visits that can be met at most, by series
     * @param volunteers everybody who could serve any visit of the set
     * @param capacityMinutes what the proof is said to show
     */
    List<String> faults(
            PriceProof proof, Map<SetCapacity.Load, Long> parts, List<Volunteer> volunteers, long capacityMinutes) {
        var faults = new ArrayList<String>();
        double most = 0;
        for (var part : parts.entrySet()) {
            var series = part.getKey().series();
            double price = proof.prices().getOrDefault(series.key(), Double.NaN);
            if (!(price >= 0 && price <= series.care().minutes())) {
                faults.add("price of " + series.key() + " is " + price);
            }
            most += price * part.getValue();
        }
        for (var volunteer : volunteers) {
            var week = proof.weeks().get(volunteer.id());
            if (week == null
                    || week.minutePrice() < 0
                    || week.mostOfDay().stream().anyMatch(day -> day < 0)) {
                faults.add("no prices of " + volunteer.id());
            } else {
                most += Math.max(0, volunteer.limits().maxMinutesWeek().orElse(0)) * week.minutePrice()
                        + week.mostOfDay().stream()
                                .mapToDouble(Double::doubleValue)
                                .sum();
                if (week.minutePrice() > 0
                        && volunteer.limits().maxMinutesWeek().isEmpty()) {
                    faults.add("minutes of " + volunteer.id() + " have a price but no cap");
                }
            }
        }
        if (!(most < capacityMinutes + 1 + ROUNDING)) {
            faults.add("capacity by prices is " + most + ", not " + capacityMinutes);
        }
        if (faults.isEmpty()) {
            addDaysThatEarnMore(proof, faults);
        }
        return faults;
    }

    private void addDaysThatEarnMore(PriceProof proof, List<String> faults) {
        var earned = new HashMap<PersonId, double[]>();
        for (var tour : plan.tours()) {
            var first = tour.stops().getFirst();
            var week = proof.weeks().get(first.volunteer().id());
            if (week != null) {
                earned.computeIfAbsent(first.volunteer().id(), id -> new double[DayOfWeek.values().length])[
                                first.day().ordinal()] +=
                        Math.max(0, earned(proof, week, tour));
            }
        }
        new TreeMap<>(proof.weeks()).forEach((id, week) -> {
            var days = earned.getOrDefault(id, new double[DayOfWeek.values().length]);
            for (var day : DayOfWeek.values()) {
                if (days[day.ordinal()] > week.most(day) + ROUNDING) {
                    faults.add(day + " of " + id + " earns " + days[day.ordinal()] + ", more than " + week.most(day));
                }
            }
        });
    }

    private static double earned(PriceProof proof, PriceProof.Week week, VisitTour tour) {
        double sum = -week.minutePrice() * tour.travelMinutes();
        for (CareStop stop : tour.stops()) {
            var series = stop.visit().series();
            var price = proof.prices().get(series.key());
            if (price != null) {
                int minutes = series.care().minutes();
                sum += minutes - price - week.minutePrice() * minutes;
            }
        }
        return sum;
    }
}
