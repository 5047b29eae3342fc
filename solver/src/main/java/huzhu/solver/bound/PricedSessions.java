package huzhu.solver.bound;

import huzhu.model.demand.Series;
import huzhu.model.people.Volunteer;
import huzhu.model.plan.PlanView;
import huzhu.model.request.Session;
import huzhu.model.rule.SessionHelpers;
import huzhu.model.shortage.SoleSession;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Group activities as {@link DayPriceBound} sees them: what their places can bring in at most, and who could help at each. Help is an
 * outing of its own, so it takes a piece out of a volunteer's day.
 *
 * <p>Prices stand in one array behind those of visits: of each session what one helper costs it, and what its host costs it besides,
 * both as negative prices, since they are paid to the volunteer; then of each series of places the price of one place, from 0 to its worth.
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
     * @param wishes numbers of the series that may have a place there
     */
    @SuppressWarnings("ArrayRecordComponent") // a column, read only
    private record Offer(int places, int placesPerHelper, int[] wishes) {
        int mostHelpers() {
            return (places + placesPerHelper - 1) / placesPerHelper;
        }
    }

    private final List<Offer> offers = new ArrayList<>();

    /** Help by volunteer and day. */
    private final Help[][] helps;

    /** Of one place, by series. */
    private final double[] worth;

    /** Places that a series may have in the week. */
    private final int[] most;

    private final double allWorth;
    private final double possibleWorth;
    private final double[] gains;

    private PricedSessions() {
        helps = new Help[0][];
        worth = new double[0];
        most = new int[0];
        gains = new double[0];
        allWorth = 0;
        possibleWorth = 0;
    }

    /**
     * Sessions of a week.
     *
     * @param plan for its beds; volunteers are numbered as in its county
     * @param worthOfPlace what a place of a series is worth
     */
    PricedSessions(PlanView plan, ToDoubleFunction<Series> worthOfPlace) {
        var sole = new SoleSession(plan);
        var nearby = new Nearby(plan.problem());
        var volunteers = plan.county().volunteers();
        var series = plan.problem().demand().seatSeries();
        worth = series.stream().mapToDouble(worthOfPlace).toArray();
        gains = new double[worth.length];
        var closed = series.stream().map(one -> EnumSet.allOf(DayOfWeek.class)).toList();
        helps = new Help[volunteers.size() * Reach.DAYS][];
        Arrays.fill(helps, NO_HELP);
        for (var session : sole.ofWeek()) {
            int[] able = Arrays.stream(nearby.volunteers(session.venue().location()))
                    .filter(v -> sole.canHelp(volunteers.get(v), session))
                    .toArray();
            int places = SoleSession.most(
                    session, Arrays.stream(able).mapToObj(volunteers::get).toList());
            int[] wishes = IntStream.range(0, worth.length)
                    .filter(j -> places > 0 && sole.mayAttend(series.get(j), session))
                    .toArray();
            if (elders(series, wishes) >= session.minAttendance()) {
                var day = session.date().getDayOfWeek();
                for (int v : able) {
                    addHelp(v * Reach.DAYS + day.ordinal(), help(sole, volunteers.get(v), session));
                }
                Arrays.stream(wishes).forEach(j -> closed.get(j).remove(day));
                offers.add(new Offer(places, Math.min(session.helpersPer(), places), wishes));
            }
        }
        most = IntStream.range(0, worth.length)
                .map(j -> Math.min(series.get(j).occurrences(), series.get(j).mostOccurrences(closed.get(j))))
                .toArray();
        allWorth = IntStream.range(0, worth.length)
                .mapToDouble(j -> worth[j] * series.get(j).occurrences())
                .sum();
        possibleWorth = IntStream.range(0, worth.length)
                .mapToDouble(j -> worth[j] * most[j])
                .sum();
    }

    private static long elders(List<Series> series, int[] wishes) {
        return Arrays.stream(wishes)
                .mapToObj(j -> series.get(j).elder().id())
                .distinct()
                .count();
    }

    private Help help(SoleSession sole, Volunteer volunteer, Session session) {
        var outing = sole.help(volunteer, session).outing();
        return new Help(
                offers.size(), SessionHelpers.canHost(volunteer, session), outing.leaveMinute(), outing.backMinute());
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

    private int place(int series) {
        return 2 * offers.size() + series;
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
            sum += most[j] * price[first + place(j)];
            asked[first + place(j)] += most[j];
        }
        for (int s = 0; s < offers.size(); s++) {
            sum += gain(s, price, first, asked);
        }
        return sum;
    }

    private double gain(int s, double[] price, int first, double[] asked) {
        var offer = offers.get(s);
        int count = 0;
        for (int j : offer.wishes) {
            double gain = worth[j] - price[first + place(j)];
            if (gain > 0) {
                gains[count++] = gain;
            }
        }
        Arrays.sort(gains, 0, count);
        double best = 0;
        int helpers = 0;
        double sum = price[first + host(s)];
        int given = 0;
        for (int k = 1; k <= offer.mostHelpers() && given < count; k++) {
            int to = Math.min(Math.min(offer.places, k * offer.placesPerHelper), count);
            for (; given < to; given++) {
                sum += gains[count - 1 - given];
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
            give(
                    offer,
                    Math.min(Math.min(offer.places, helpers * offer.placesPerHelper), count),
                    count,
                    price,
                    first,
                    asked);
        }
        return best;
    }

    /** Counts the dearest places as given: all above the least of them, then of those that are equal to it as many as are left. */
    private void give(Offer offer, int given, int count, double[] price, int first, double[] asked) {
        double least = gains[count - given];
        int left = given;
        for (int j : offer.wishes) {
            if (worth[j] - price[first + place(j)] > least) {
                asked[first + place(j)]--;
                left--;
            }
        }
        for (int j : offer.wishes) {
            if (left > 0 && worth[j] - price[first + place(j)] == least) {
                asked[first + place(j)]--;
                left--;
            }
        }
    }
}
