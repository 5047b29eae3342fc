package huzhu.solver.simulate;

import huzhu.model.account.Accounts;
import huzhu.model.account.Balance;
import huzhu.model.account.TimeBank;
import huzhu.model.demand.DemandId;
import huzhu.model.demand.Series;
import huzhu.model.objective.Costs;
import huzhu.model.people.PersonId;
import huzhu.model.plan.BedPlace;
import huzhu.model.plan.BedStay;
import huzhu.model.plan.PlanView;
import huzhu.model.plan.VisitTour;
import huzhu.model.request.StayId;
import huzhu.solver.simulate.Giver.Status;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a week's plan meant to everybody: who was served how far, who gave how much, who slept where. */
final class LivedWeek {
    /** Level from which need counts as severe in the measures. */
    private static final int SEVERE = 3;

    private static final int LEVELS = 5;

    private final PlanView plan;
    private final Population population;
    private final Map<Measure, Double> measures = new EnumMap<>(Measure.class);
    private final Map<PersonId, long[]> serviceMinutes = new HashMap<>();
    private final Map<PersonId, Long> givenMinutes = new HashMap<>();

    LivedWeek(PlanView plan, Population population) {
        this.plan = plan;
        this.population = population;
    }

    /** Measures the week, before anything of it is settled. */
    Map<Measure, Double> measure() {
        people();
        visits();
        places();
        nights();
        given();
        return measures;
    }

    private void put(Measure measure, double value) {
        measures.put(measure, value);
    }

    private void add(Measure measure, double value) {
        measures.merge(measure, value, Double::sum);
    }

    private void people() {
        int year = plan.county().year();
        var levels = new long[LEVELS];
        long young = 0;
        long youngGivers = 0;
        for (var resident : population.residents()) {
            levels[resident.level()]++;
            young += Costs.isYoung(resident.elder(), year) ? 1 : 0;
        }
        for (var giver : population.givers()) {
            var elder = plan.county().findElder(giver.id());
            youngGivers += giver.is(Status.ACTIVE)
                            && elder.filter(one -> Costs.isYoung(one, year)).isPresent()
                    ? 1
                    : 0;
        }
        put(Measure.ELDERS, population.residents().size());
        put(Measure.YOUNG_ELDERS, young);
        for (int level = 0; level < LEVELS; level++) {
            put(Measure.valueOf("LEVEL_" + level), levels[level]);
        }
        put(Measure.VOLUNTEERS, plan.county().volunteers().size());
        put(Measure.RESTING, givers(Status.RESTING));
        put(Measure.STOPPED, givers(Status.STOPPED));
        put(Measure.YOUNG_VOLUNTEERS, youngGivers);
    }

    private long givers(Status status) {
        return population.givers().stream().filter(giver -> giver.is(status)).count();
    }

    private void visits() {
        int year = plan.county().year();
        var weights = plan.county().policy().weights().byLevel();
        for (var measure : new Measure[] {
            Measure.DEMAND_MINUTES,
            Measure.MET_MINUTES,
            Measure.UNMET_MINUTES,
            Measure.MET_BY_HOME_MINUTES,
            Measure.DEMAND_WEIGHTED,
            Measure.UNMET_WEIGHTED,
            Measure.YOUNG_DEMAND_MINUTES,
            Measure.YOUNG_MET_MINUTES,
            Measure.SEVERE_DEMAND_MINUTES,
            Measure.SEVERE_MET_MINUTES
        }) {
            put(measure, 0);
        }
        for (var series : plan.problem().demand().visitSeries()) {
            var minutes = Accounts.minutes(plan, series);
            int level = series.elder().level().number();
            // By need level alone, so that runs under different group factors can be compared.
            double weight = weights.get(level);
            add(Measure.DEMAND_MINUTES, minutes.demand());
            add(Measure.MET_MINUTES, minutes.met());
            add(Measure.UNMET_MINUTES, minutes.unmet());
            add(Measure.MET_BY_HOME_MINUTES, minutes.metByHome());
            add(Measure.DEMAND_WEIGHTED, weight * minutes.demand());
            add(Measure.UNMET_WEIGHTED, weight * minutes.unmet());
            if (Costs.isYoung(series.elder(), year)) {
                add(Measure.YOUNG_DEMAND_MINUTES, minutes.demand());
                add(Measure.YOUNG_MET_MINUTES, minutes.met());
            }
            if (level >= SEVERE) {
                add(Measure.SEVERE_DEMAND_MINUTES, minutes.demand());
                add(Measure.SEVERE_MET_MINUTES, minutes.met());
            }
            served(series, minutes);
        }
        share(Measure.YOUNG_MET_SHARE, Measure.YOUNG_MET_MINUTES, Measure.YOUNG_DEMAND_MINUTES);
        share(Measure.SEVERE_MET_SHARE, Measure.SEVERE_MET_MINUTES, Measure.SEVERE_DEMAND_MINUTES);
        share(Measure.MET_SHARE, Measure.MET_MINUTES, Measure.DEMAND_MINUTES);
        share(Measure.SHARE_FOR_YOUNG, Measure.YOUNG_MET_MINUTES, Measure.MET_MINUTES);
    }

    private void share(Measure share, Measure part, Measure whole) {
        double all = measures.getOrDefault(whole, 0d);
        put(share, all == 0 ? 0 : measures.getOrDefault(part, 0d) / all);
    }

    private void served(Series series, Balance minutes) {
        var sums = serviceMinutes.computeIfAbsent(series.elder().id(), id -> new long[2]);
        sums[0] += minutes.demand() + minutes.metByHome();
        sums[1] += minutes.met() + minutes.metByHome();
    }

    private void places() {
        Set<DemandId> taken = new HashSet<>();
        plan.attending().forEach(one -> taken.add(one.seat().id()));
        long all = 0;
        for (var seat : plan.problem().demand().seats().toList()) {
            all++;
            boolean met = taken.contains(seat.id());
            long minutes = seat.series().care().minutes();
            var sums = serviceMinutes.computeIfAbsent(seat.series().elder().id(), id -> new long[2]);
            sums[0] += minutes;
            sums[1] += met ? minutes : 0;
        }
        put(Measure.PLACES_DEMAND, all);
        put(Measure.PLACES_MET, taken.size());
    }

    private void nights() {
        var week = plan.county().week();
        var beds = placed();
        long demand = 0;
        long met = 0;
        for (var stay : population.stays()) {
            if (stay.isDue(week)) {
                demand += stay.nights(week);
                met += beds.containsKey(stay.asked().id()) ? stay.nights(week) : 0;
            }
        }
        put(Measure.NIGHTS_DEMAND, demand);
        put(Measure.NIGHTS_MET, met);
    }

    private Map<StayId, BedStay> placed() {
        var placed = new HashMap<StayId, BedStay>();
        for (BedPlace bed : plan.beds()) {
            placed.put(bed.stay().id(), bed.assigned());
        }
        return placed;
    }

    private void given() {
        for (VisitTour tour : plan.tours()) {
            for (var stop : tour.stops()) {
                givenMinutes.merge(
                        stop.volunteer().id(),
                        (long) stop.visit().series().care().minutes(),
                        Long::sum);
            }
        }
        long visitMinutes =
                givenMinutes.values().stream().mapToLong(Long::longValue).sum();
        for (var help : plan.helpTours()) {
            givenMinutes.merge(
                    help.volunteer().id(), (long) help.session().time().minutes(), Long::sum);
        }
        int year = plan.county().year();
        long byYoung = 0;
        for (var entry : givenMinutes.entrySet()) {
            byYoung += plan.county()
                            .findElder(entry.getKey())
                            .filter(elder -> Costs.isYoung(elder, year))
                            .isPresent()
                    ? entry.getValue()
                    : 0;
        }
        put(Measure.GIVEN_MINUTES, visitMinutes);
        put(Measure.GIVEN_BY_YOUNG_MINUTES, byYoung);
        put(
                Measure.TRAVEL_MINUTES,
                plan.tours().stream().mapToLong(VisitTour::travelMinutes).sum());
    }

    /**
     * Lets everybody remember the week, and stays go on or wait; what is much for a volunteer follows the hours of this week.
     *
     * @param memoryWeeks weeks over which people remember
     * @param patienceWeeks weeks after which a short stay without a bed is given up
     */
    void settle(double memoryWeeks, int patienceWeeks) {
        for (var resident : population.residents()) {
            var minutes = serviceMinutes.getOrDefault(resident.id(), new long[2]);
            resident.remember(minutes[0], minutes[1], memoryWeeks);
        }
        for (var giver : population.givers()) {
            if (giver.is(Status.ACTIVE)) {
                int most = plan.county()
                        .findVolunteer(giver.id())
                        .orElse(giver.volunteer())
                        .limits()
                        .maxMinutesWeek()
                        .orElse(FULL_WEEK_MINUTES);
                long gave = givenMinutes.getOrDefault(giver.id(), 0L);
                giver.remember(most == 0 ? 0 : (double) gave / most, memoryWeeks);
            }
        }
        settleStays(patienceWeeks);
        put(Measure.WITHOUT_ANY_SERVICE, without());
        put(
                Measure.LONGEST_WITHOUT_WEEKS,
                population.residents().stream()
                        .mapToInt(Resident::weeksWithout)
                        .max()
                        .orElse(0));
    }

    /** What a volunteer without a limit is taken to give at most. */
    private static final int FULL_WEEK_MINUTES = 600;

    private long without() {
        return population.residents().stream()
                .filter(resident -> resident.weeksWithout() >= 1)
                .count();
    }

    private void settleStays(int patienceWeeks) {
        var week = plan.county().week();
        var beds = placed();
        long longest = 0;
        long waiting = 0;
        for (var stay : population.stays()) {
            if (!stay.isDue(week)) {
                continue;
            }
            var bed = beds.get(stay.asked().id());
            if (bed == null) {
                if (stay.bed().isPresent()) {
                    population.count(Event.BED_LOST);
                }
                stay.waited();
                waiting++;
                longest = Math.max(longest, stay.weeksWaited());
            } else {
                if (stay.bed().isEmpty()) {
                    population.count(Event.STAY_BEGUN);
                }
                stay.slept(week, bed);
            }
        }
        put(Measure.WAITING_FOR_BED, waiting);
        put(Measure.LONGEST_WAIT_WEEKS, longest);
        long before = population.stays().size();
        population.stays().removeIf(StayNeed::isOver);
        population.count(Event.STAY_ENDED, before - population.stays().size());
        before = population.stays().size();
        population.stays().removeIf(stay -> !stay.isForGood() && stay.weeksWaited() >= patienceWeeks);
        population.count(Event.STAY_GIVEN_UP, before - population.stays().size());
    }

    /** Books the week in the time bank. */
    void book() {
        long overCap = 0;
        for (var account : TimeBank.of(plan, population.balances())) {
            overCap += account.overCapMinutes();
            if (account.balanceAfter() == 0) {
                population.balances().remove(account.person());
            } else {
                population.balances().put(account.person(), account.balanceAfter());
            }
        }
        put(
                Measure.BANK_OPEN_MINUTES,
                population.balances().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
        put(Measure.BANK_CLOSED_MINUTES, population.closedMinutes());
        put(Measure.BANK_OVER_CAP_MINUTES, overCap);
    }
}
