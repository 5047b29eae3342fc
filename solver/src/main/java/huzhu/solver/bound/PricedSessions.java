package huzhu.solver.bound;

import huzhu.model.demand.Series;
import huzhu.model.people.Volunteer;
import huzhu.model.plan.PlanView;
import huzhu.model.rule.SessionHelpers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Group activities as {@link DayPriceBound} sees them: what their places can bring in at most, and who could help at each. Help is an
 * outing of its own, so it takes a piece out of a volunteer's day.
 *
 * <p>Prices stand in one array behind those of visits: of each session what one helper costs it, and what its host costs it besides,
 * both as negative prices, since they are paid to the volunteer; then the price of one place, from 0 to its worth. Series of one kind whose
 * places are worth the same have one price for all: what holds at different prices holds at their mean, too, as the bound is convex in prices.
 *
 * <p>Whatever the plan, its places are worth no more than all that each series may have at their prices, plus what each session gains:
 * with so many helpers as serve it best the dearest places that these can look after, less their prices and what the helpers cost.
 * Left out: two sessions of a series on one day or too close, who comes to reach the least attendance, what else the elder does, rides.
 */
final class PricedSessions {
    /** No session at all. */
    static final PricedSessions NONE = new PricedSessions();

    private static final Help[] NO_HELP = {};

    /**
     * A session that could be held.
     *
     * @param places that it can give at most
     * @param placesPerHelper that one helper can look after
     * @param wishes numbers of the groups of series that may have places there
     */
    @SuppressWarnings("ArrayRecordComponent") // a column, put in the order of gains at use
    private record Offer(int places, int placesPerHelper, int[] wishes) {
        int mostHelpers() {
            return (places + placesPerHelper - 1) / placesPerHelper;
        }
    }

    private final List<Offer> offers = new ArrayList<>();

    /** Help by volunteer and day. */
    private final Help[][] helps;

    /** Of one place, by group of series. */
    private final double[] worth;

    /** Series in a group. */
    private final int[] size;

    /** Places that each of them may have in the week. */
    private final int[] most;

    private final double allWorth;
    private final double possibleWorth;

    private PricedSessions() {
        helps = new Help[0][];
        worth = new double[0];
        size = new int[0];
        most = new int[0];
        allWorth = 0;
        possibleWorth = 0;
    }

    /** Series of one kind whose places are worth the same. */
    private record Group(int kind, double worth) {}

    /**
     * Sessions of a week.
     *
     * @param plan for its beds; volunteers are numbered as in its county
     * @param worthOfPlace what a place of a series is worth
     */
    PricedSessions(PlanView plan, ToDoubleFunction<Series> worthOfPlace) {
        var kinds = new SessionKinds(plan);
        var sizes = new LinkedHashMap<Group, Integer>();
        double all = 0;
        for (int i = 0; i < kinds.series().size(); i++) {
            var series = kinds.series().get(i);
            double place = worthOfPlace.applyAsDouble(series);
            sizes.merge(new Group(kinds.kindOf(i), place), 1, Integer::sum);
            all += place * series.occurrences();
        }
        allWorth = all;
        var groups = List.copyOf(sizes.keySet());
        worth = groups.stream().mapToDouble(Group::worth).toArray();
        size = sizes.values().stream().mapToInt(Integer::intValue).toArray();
        most = groups.stream().mapToInt(group -> kinds.most(group.kind())).toArray();
        possibleWorth = IntStream.range(0, worth.length)
                .mapToDouble(j -> worth[j] * most[j] * size[j])
                .sum();
        helps = new Help[plan.county().volunteers().size() * Reach.DAYS][];
        Arrays.fill(helps, NO_HELP);
        Map<Integer, List<Integer>> wishes = new TreeMap<>();
        for (int j = 0; j < worth.length; j++) {
            for (int s : kinds.sessionsOf(groups.get(j).kind())) {
                wishes.computeIfAbsent(s, session -> new ArrayList<>()).add(j);
            }
        }
        wishes.forEach((s, groupsThere) -> offer(plan.county().volunteers(), kinds, s, groupsThere));
    }

    private void offer(List<Volunteer> volunteers, SessionKinds kinds, int s, List<Integer> wishes) {
        var session = kinds.sessions().get(s);
        for (int v : kinds.helpers(s)) {
            var outing = kinds.outing(volunteers.get(v), s);
            addHelp(
                    v * Reach.DAYS + outing.day().ordinal(),
                    new Help(
                            offers.size(),
                            SessionHelpers.canHost(volunteers.get(v), session),
                            outing.leaveMinute(),
                            outing.backMinute()));
        }
        int places = kinds.places()[s];
        offers.add(new Offer(
                places,
                Math.min(session.helpersPer(), places),
                wishes.stream().mapToInt(Integer::intValue).toArray()));
    }

    private void addHelp(int at, Help help) {
        helps[at] = Arrays.copyOf(helps[at], helps[at].length + 1);
        helps[at][helps[at].length - 1] = help;
    }

    /** Number of prices. */
    int prices() {
        return 2 * offers.size() + worth.length;
    }

    /** Where the price of a helper stands among these; that of a host follows. */
    static int helper(int session) {
        return 2 * session;
    }

    static int host(int session) {
        return 2 * session + 1;
    }

    private int place(int group) {
        return 2 * offers.size() + group;
    }

    /** For how many prices that are alike a price stands. */
    int alike(int slot) {
        return slot < 2 * offers.size() ? 1 : size[slot - 2 * offers.size()];
    }

    /** The greatest price of use. */
    double mostPrice(int slot) {
        return slot < 2 * offers.size() ? 0 : worth[slot - 2 * offers.size()];
    }

    /** The least price of use: a session pays for help no more than all of its places are worth. */
    double leastPrice(int slot) {
        if (slot >= 2 * offers.size()) {
            return 0;
        }
        var offer = offers.get(slot / 2);
        return -Arrays.stream(offer.wishes).mapToDouble(j -> worth[j]).max().orElse(0) * offer.places;
    }

    /** Worth of all places asked for. */
    double allWorth() {
        return allWorth;
    }

    /** Worth of the places that the days of possible sessions allow. */
    double possibleWorth() {
        return possibleWorth;
    }

    /** Help that a volunteer could give on a day. */
    Help[] helps(int volunteer, int day) {
        return helps.length == 0 ? NO_HELP : helps[volunteer * Reach.DAYS + day];
    }

    /** Whether a volunteer could help at any session. */
    boolean canHelp(int volunteer) {
        return IntStream.range(0, Reach.DAYS).anyMatch(day -> helps(volunteer, day).length > 0);
    }

    /** What a volunteer gains by some help, the minutes paid for. */
    static double net(Help help, double[] price, int first, double minutePrice) {
        double host = help.isHost() ? price[first + host(help.session())] : 0;
        return -price[first + helper(help.session())] - host - minutePrice * help.minutes();
    }

    /**
     * What all places can bring in at most.
     *
     * @param first where the prices of sessions begin
     * @param asked by slot: raised by one for each place and each helper that then counts; a place given lowers it
     */
    double most(double[] price, int first, double[] asked) {
        double sum = 0;
        for (int j = 0; j < worth.length; j++) {
            int places = most[j] * size[j];
            sum += places * price[first + place(j)];
            asked[first + place(j)] += places;
        }
        for (int s = 0; s < offers.size(); s++) {
            sum += gain(s, price, first, asked);
        }
        return sum;
    }

    private double gain(int s, double[] price, int first, double[] asked) {
        var offer = offers.get(s);
        sortByGain(offer.wishes, price, first);
        double best = 0;
        int helpers = 0;
        double sum = price[first + host(s)];
        int wish = 0;
        int left = offer.wishes.length == 0 ? 0 : size[offer.wishes[0]];
        for (int k = 1; k <= offer.mostHelpers() && pays(offer, wish, price, first); k++) {
            int places = Math.min(offer.places, k * offer.placesPerHelper) - (k - 1) * offer.placesPerHelper;
            while (places > 0 && pays(offer, wish, price, first)) {
                int given = Math.min(places, left);
                sum += given * gain(offer.wishes[wish], price, first);
                places -= given;
                left -= given;
                if (left == 0 && ++wish < offer.wishes.length) {
                    left = size[offer.wishes[wish]];
                }
            }
            sum += price[first + helper(s)];
            if (sum > best) {
                best = sum;
                helpers = k;
            }
        }
        if (helpers > 0) {
            asked[first + helper(s)] += helpers;
            asked[first + host(s)]++;
            int places = Math.min(offer.places, helpers * offer.placesPerHelper);
            for (int at = 0; places > 0 && pays(offer, at, price, first); at++) {
                int given = Math.min(places, size[offer.wishes[at]]);
                asked[first + place(offer.wishes[at])] -= given;
                places -= given;
            }
        }
        return best;
    }

    private double gain(int group, double[] price, int first) {
        return worth[group] - price[first + place(group)];
    }

    private boolean pays(Offer offer, int wish, double[] price, int first) {
        return wish < offer.wishes.length && gain(offer.wishes[wish], price, first) > 0;
    }

    /** By gain, the greatest first, then by number; by insertion, since prices move little from one time to the next. */
    private void sortByGain(int[] wishes, double[] price, int first) {
        for (int k = 1; k < wishes.length; k++) {
            int group = wishes[k];
            double gain = gain(group, price, first);
            int at = k;
            for (; at > 0; at--) {
                double before = gain(wishes[at - 1], price, first);
                if (before > gain || before == gain && wishes[at - 1] < group) {
                    break;
                }
                wishes[at] = wishes[at - 1];
            }
            wishes[at] = group;
        }
    }
}
