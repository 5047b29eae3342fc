package huzhu.solver.advise;

import huzhu.model.advice.AdvicePolicy;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.objective.Worth;
import huzhu.model.place.RoomId;
import huzhu.model.plan.PlanView;
import huzhu.model.policy.WeightPolicy;
import huzhu.model.service.ServiceId;
import huzhu.solver.bound.StayPrices;
import huzhu.solver.bound.VisitPrices;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/**
 * Chooses purchases one by one: the one that adds most for its cost at the prices of the moment, by
 * as much as rosters have confirmed of its kind, or the one that adds most alone
 * where that is more than all cheap ones together. Each is tried by rosters and dropped if these do not confirm it; prices are
 * found anew after each.
 *
 * <p>Nothing is promised beforehand of how good such a choice is: training is no submodular purchase. What is proven is the
 * ceiling ({@link Ceiling}): no plan that buys from this market within a budget, at most one thing for each volunteer that is
 * there, can meet more. The ceilings of all prices met on the way hold, so the least of them does.
 */
public final class Adviser {
    private static final int CURVE_STEPS = 20;

    /** Weighted minutes under which a purchase is not worth trying. */
    private static final double LEAST_GAIN = 1;

    /** Weighted minutes of a promise by which a kind of purchase is trusted before any was tried. */
    private static final double FIRST_TRUST = 500;

    /** Purchases of each kind that are looked at tour by tour before one is chosen. */
    private static final int LOOKED_AT = 25;

    private final PlanningProblem problem;
    private final AdvicePolicy policy;
    private final Terms terms;
    private final Rehearsal rehearsal;
    private final Executor executor;
    private final Market market;
    private final List<Advice.Step> steps = new ArrayList<>();
    private final List<Action> bought = new ArrayList<>();
    private final List<Ceiling> ceilings = new ArrayList<>();
    private final Set<Action> dropped = new HashSet<>();
    private final Map<Integer, Integer> used = new HashMap<>();
    private long left;

    /**
     * How far to go.
     *
     * @param budget yuan a year
     * @param most purchases that are tried at most
     */
    public record Terms(long budget, int most) {}

    private record Pick(int offer, Offer.Choice choice, double gain) {
        double rate() {
            return gain / choice.yuan();
        }
    }

    private Adviser(PlanningProblem problem, AdvicePolicy policy, Terms terms, Rehearsal rehearsal, Executor executor) {
        this.problem = problem;
        this.policy = policy;
        this.terms = terms;
        this.rehearsal = rehearsal;
        this.executor = executor;
        market = new Market(problem, policy);
        left = terms.budget();
    }

    /**
     * Advises.
     *
     * @param rehearsal makes the rosters; it has those of the week as it is
     * @param executor works out prices; running each in the caller's thread will do
     */
    public static Advice advise(
            PlanningProblem problem, AdvicePolicy policy, Terms terms, Rehearsal rehearsal, Executor executor) {
        return new Adviser(problem, policy, terms, rehearsal, executor).advise();
    }

    private Advice advise() {
        double unmet = mean(rehearsal.unmet());
        var visits = VisitPrices.of(market.view(problem.county().volunteers()), executor);
        var stays = stays();
        double least = provenUnmet(visits, stays);
        double proven = least;
        var quote = quote(visits, stays);
        while (steps.size() < terms.most()) {
            var pick = pick(quote, visits);
            if (pick.isEmpty()) {
                break;
            }
            var action = sited(pick.get().choice().action());
            var confirmation = rehearsal.confirm(bought, action);
            if (!confirmation.isConfirmed()) {
                dropped.add(pick.get().choice().action());
                steps.add(step(action, pick.get(), 0, confirmation));
                continue;
            }
            rehearsal.keep();
            bought.add(action);
            left -= pick.get().choice().yuan();
            used.merge(pick.get().offer(), 1, Integer::sum);
            var county = AdvisedCounty.of(problem.county(), policy, bought);
            if (pick.get().choice().source().room().isPresent()) {
                stays = stays();
            } else {
                visits = visits.after(market.view(county.volunteers()));
            }
            double now = Math.min(least, provenUnmet(visits, stays));
            steps.add(step(action, pick.get(), least - now, confirmation));
            least = now;
            quote = quote(visits, stays);
        }
        return new Advice(need(), unmet, proven, steps, curve(stays, proven), stays.isPresent());
    }

    private static Advice.Step step(Action action, Pick pick, double proven, Confirmation confirmation) {
        return new Advice.Step(action, pick.choice().yuan(), pick.gain(), proven, confirmation);
    }

    /** A new home goes where it is nearest, all homes that are there by then counted. */
    private Action sited(Action action) {
        return action instanceof Action.NewHome home
                ? Market.bestVillage(AdvisedCounty.of(problem.county(), policy, bought))
                        .map(village -> (Action) new Action.NewHome(village.id(), home.beds()))
                        .orElse(action)
                : action;
    }

    private Optional<StayPrices> stays() {
        return StayPrices.of(market.wide(bought), market.offeredRooms());
    }

    private Quote quote(VisitPrices visits, Optional<StayPrices> stays) {
        var rooms = AdvisedCounty.of(problem.county(), policy, bought).places().rooms().stream()
                .map(room -> room.id())
                .filter(id -> problem.county().findRoom(id).isEmpty())
                .collect(Collectors.<RoomId>toSet());
        var quote = Quote.of(market, visits, stays, rooms);
        ceilings.add(quote.ceiling());
        return quote;
    }

    private Optional<Pick> pick(Quote quote, VisitPrices visits) {
        var picks = looked(picks(quote), visits);
        var byRate = picks.stream()
                .max(Comparator.comparingDouble(
                        one -> one.rate() * trust(one.choice().action())));
        if (bought.isEmpty() && steps.isEmpty()) {
            var single = picks.stream().max(Comparator.comparingDouble(Pick::gain));
            return single.isPresent() && single.get().gain() > together(picks) ? single : byRate;
        }
        return byRate;
    }

    /**
     * How much of what was promised of purchases of a kind rosters confirmed so far, 1 before any was tried: prices promise more
     * than a search finds, and of some kinds far more than of others.
     */
    private double trust(Action action) {
        double promised = FIRST_TRUST;
        double confirmed = FIRST_TRUST;
        for (var step : steps) {
            if (step.action().getClass().equals(action.getClass())) {
                promised += step.mostGain();
                confirmed += step.isKept()
                        ? Math.min(step.mostGain(), step.confirmation().gain().mean())
                        : 0;
            }
        }
        return confirmed / promised;
    }

    /** The most promising, looked at tour by tour: rough promises differ in how much they exceed what tours can earn. */
    private List<Pick> looked(List<Pick> picks, VisitPrices visits) {
        var first = picks.stream()
                .collect(Collectors.groupingBy(
                        one -> one.choice().action().getClass().getSimpleName(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(kind -> kind.stream()
                        .sorted(Comparator.comparingDouble((Pick one) -> -one.rate()))
                        .limit(LOOKED_AT))
                .toList();
        var looked = new ArrayList<Pick>();
        for (var pick : first) {
            if (pick.choice().source().room().isPresent()) {
                looked.add(pick);
            }
        }
        for (int variant = 0; variant < market.variants(); variant++) {
            int of = variant;
            var here = first.stream()
                    .filter(one -> one.choice().source().variant() == of)
                    .toList();
            if (!here.isEmpty()) {
                var after = weeks(visits, market.view(variant), here, false);
                var before = weeks(visits, market.view(market.county().volunteers()), here, true);
                for (int i = 0; i < after.length; i++) {
                    looked.add(new Pick(here.get(i).offer(), here.get(i).choice(), after[i] - before[i]));
                }
            }
        }
        return looked.stream().filter(one -> one.gain() >= LEAST_GAIN).toList();
    }

    /** What weeks earn at most, by tours; with nothing for those who are not there. */
    private static double[] weeks(VisitPrices visits, PlanView view, List<Pick> picks, boolean isAsItIs) {
        var sources = picks.stream().map(one -> one.choice().source()).toList();
        var there = sources.stream()
                .filter(one -> !isAsItIs || one.here().isPresent())
                .map(one -> new VisitPrices.Column(isAsItIs ? one.here().orElseThrow() : one.volunteer(), one.here()))
                .toList();
        var earned = visits.weeks(view, there, true);
        var all = new double[picks.size()];
        int next = 0;
        for (int i = 0; i < all.length; i++) {
            all[i] = !isAsItIs || sources.get(i).here().isPresent() ? earned[next++] : 0;
        }
        return all;
    }

    private List<Pick> picks(Quote quote) {
        var people = bought.stream().flatMap(one -> one.person().stream()).collect(Collectors.toSet());
        var picks = new ArrayList<Pick>();
        for (int i = 0; i < market.offers().size(); i++) {
            var offer = market.offers().get(i);
            for (int k = 0; k < offer.choices().size(); k++) {
                var choice = offer.choices().get(k);
                double gain = quote.gains().get(i)[k];
                if (gain >= LEAST_GAIN
                        && choice.yuan() <= left
                        && used.getOrDefault(i, 0) < offer.times()
                        && !dropped.contains(choice.action())
                        && choice.action().person().filter(people::contains).isEmpty()) {
                    picks.add(new Pick(i, choice, gain));
                }
            }
        }
        return picks;
    }

    /** What the cheap ones add together at the prices of now, each as often as it can be bought. */
    private double together(List<Pick> picks) {
        double sum = 0;
        long money = left;
        var taken = new HashMap<Integer, Integer>();
        for (var pick : picks.stream()
                .sorted(Comparator.comparingDouble(one -> -one.rate()))
                .toList()) {
            int times = market.offers().get(pick.offer()).times();
            while (taken.getOrDefault(pick.offer(), 0) < times && pick.choice().yuan() <= money) {
                taken.merge(pick.offer(), 1, Integer::sum);
                money -= pick.choice().yuan();
                sum += pick.gain();
            }
        }
        return sum;
    }

    private double need() {
        var county = problem.county();
        double micros = 0;
        for (var series : problem.demand().visitSeries()) {
            micros += (double) Worth.visitMicros(county, series) * series.occurrences();
        }
        for (var series : problem.demand().seatSeries()) {
            micros += (double) Worth.seatMicros(county, series) * series.occurrences();
        }
        for (var stay : county.needs().stays()) {
            micros += Worth.stayMicros(county, stay);
        }
        return micros / WeightPolicy.MICROS;
    }

    /** Need of places that fit no session: what exceeds all capacity of a service, the lightest first. */
    private double placesMissing() {
        var county = problem.county();
        var capacity = new HashMap<ServiceId, Long>();
        county.needs()
                .sessions()
                .forEach(session -> capacity.merge(session.service(), (long) session.capacity(), Long::sum));
        var worths = new HashMap<ServiceId, List<Double>>();
        for (var series : problem.demand().seatSeries()) {
            for (int k = 0; k < series.occurrences(); k++) {
                worths.computeIfAbsent(series.service().id(), id -> new ArrayList<>())
                        .add(Worth.seatMicros(county, series) / (double) WeightPolicy.MICROS);
            }
        }
        double missing = 0;
        for (var service :
                new TreeSet<>(worths.keySet().stream().map(ServiceId::value).toList())) {
            var id = new ServiceId(service);
            var list = worths.getOrDefault(id, List.of());
            long over = list.size() - capacity.getOrDefault(id, 0L);
            missing += list.stream()
                    .sorted()
                    .limit(Math.max(0, over))
                    .mapToDouble(one -> one)
                    .sum();
        }
        return missing;
    }

    private double provenUnmet(VisitPrices visits, Optional<StayPrices> stays) {
        return placesMissing()
                + visits.demand()
                - visits.most()
                + stays.map(prices -> Math.max(0, prices.demand() - prices.most()))
                        .orElse(0.0);
    }

    /** The ceiling by budget; for less than the cheapest thing costs, what is proven of the week as it is holds. */
    private List<Advice.Ceil> curve(Optional<StayPrices> stays, double proven) {
        var visits = market.view(problem.county().volunteers());
        double certain = 0;
        for (var series : visits.problem().demand().visitSeries()) {
            certain +=
                    (double) Worth.visitMicros(problem.county(), series) * series.occurrences() / WeightPolicy.MICROS;
        }
        double bounded = certain + stays.map(StayPrices::demand).orElse(0.0);
        double others = need() - placesMissing() - bounded;
        var budgets = new TreeSet<Double>();
        for (int i = 0; i <= CURVE_STEPS; i++) {
            budgets.add((double) terms.budget() * i / CURVE_STEPS);
        }
        double spent = 0;
        for (var step : steps) {
            spent += step.isKept() ? step.yuan() : 0;
            budgets.add(spent);
        }
        long cheapest = market.offers().stream()
                .flatMap(offer -> offer.choices().stream())
                .mapToLong(Offer.Choice::yuan)
                .min()
                .orElse(Long.MAX_VALUE);
        return budgets.stream()
                .map(budget -> {
                    double most = ceilings.stream()
                            .mapToDouble(one -> one.most(budget))
                            .min()
                            .orElse(bounded);
                    double met = others + Math.min(bounded, most);
                    return new Advice.Ceil(budget, budget < cheapest ? Math.min(met, need() - proven) : met);
                })
                .toList();
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(value -> value).average().orElse(0);
    }
}
