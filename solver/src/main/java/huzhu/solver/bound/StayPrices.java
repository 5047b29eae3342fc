package huzhu.solver.bound;

import huzhu.model.county.County;
import huzhu.model.objective.Worth;
import huzhu.model.place.Room;
import huzhu.model.place.RoomId;
import huzhu.model.policy.WeightPolicy;
import huzhu.model.request.Stay;
import huzhu.model.rule.RoomRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/**
 * Prices of beds night by night, and what further beds could add at them.
 *
 * <p>Whatever the plan, the stays met are worth no more than all beds at their prices and, for each stay, what its worth exceeds
 * the price of its nights in the room where they cost least. So a bed more raises that bound by its own price and not more. Any
 * prices would do; these are the dual solution of a linear program, in which a stay is met whole and in one room, up to
 * fractions, and the mixing of sexes is left out. All amounts are weighted minutes.
 *
 * <p>Source: as {@link WholeStays}, which counts nights. Cost: a linear program with a row for each stay and kind of room.
 */
public final class StayPrices {
    /** Rows up to which the program is solved: beyond, it would take long. */
    private static final int MOST_ROWS = 6_000;

    /** What rounding in sums may amount to, as a share of all worth. */
    private static final double ROUNDING = 1e-7;

    /** Beds that an offered room is taken to have, so that its price is no higher than it must be. */
    private static final double HINT = 1e-3;

    private static final double SCALE = 1e-3;

    private final List<Stay> stays;
    private final double[] worth;
    private final List<List<Integer>> kindsOfStay = new ArrayList<>();
    private final List<Double> bedsOfKind = new ArrayList<>();
    private final Map<RoomId, Integer> kindOfOffer = new LinkedHashMap<>();
    private final Map<RoomId, Integer> kindOfRoom = new HashMap<>();
    private final County county;
    private final long[] cuts;
    private double[][] prices = {};

    private StayPrices(County county, Set<RoomId> offered) {
        this.county = county;
        stays = county.needs().stays();
        worth = stays.stream()
                .mapToDouble(stay -> Worth.stayMicros(county, stay) / (double) WeightPolicy.MICROS)
                .toArray();
        var dates = new TreeSet<Long>();
        stays.forEach(stay -> {
            dates.add(stay.from().toEpochDay());
            dates.add(stay.to().toEpochDay());
            kindsOfStay.add(new ArrayList<>());
        });
        cuts = dates.stream().mapToLong(date -> date).toArray();
        var kinds = new HashMap<List<Integer>, Integer>();
        for (var room : county.places().rooms()) {
            boolean isOffer = offered.contains(room.id());
            var users = users(county, room);
            if (isOffer) {
                kindOfOffer.put(room.id(), kind(users, HINT));
            } else if (room.beds() > 0 && !users.isEmpty()) {
                int kind = kinds.computeIfAbsent(users, key -> kind(key, 0));
                bedsOfKind.set(kind, bedsOfKind.get(kind) + room.beds());
                kindOfRoom.put(room.id(), kind);
            }
        }
    }

    private List<Integer> users(County county, Room room) {
        var users = new ArrayList<Integer>();
        for (int s = 0; s < stays.size(); s++) {
            if (RoomRules.allAllow(county, stays.get(s), room)) {
                users.add(s);
            }
        }
        return users;
    }

    private int kind(List<Integer> users, double beds) {
        int kind = bedsOfKind.size();
        bedsOfKind.add(beds);
        users.forEach(s -> kindsOfStay.get(s).add(kind));
        return kind;
    }

    /**
     * Good prices; empty if the program would be too large.
     *
     * @param county with all rooms, those offered among them
     * @param offered rooms that are not there, but could be
     */
    public static Optional<StayPrices> of(County county, Set<RoomId> offered) {
        var all = new StayPrices(county, offered);
        long rows = all.kindsOfStay.stream().mapToLong(List::size).sum();
        return rows <= MOST_ROWS && all.solve() ? Optional.of(all) : Optional.empty();
    }

    private int cut(long date) {
        return Arrays.binarySearch(cuts, date);
    }

    private boolean solve() {
        var model = new ExpressionsBasedModel();
        var price = new Variable[bedsOfKind.size()][Math.max(0, cuts.length - 1)];
        for (int kind = 0; kind < price.length; kind++) {
            for (int span = 0; span < price[kind].length; span++) {
                price[kind][span] =
                        model.addVariable("p" + kind + "_" + span).lower(0).weight(bedsOfKind.get(kind));
            }
        }
        for (int s = 0; s < stays.size(); s++) {
            var gain = model.addVariable("g" + s).lower(0).weight(1);
            for (int kind : kindsOfStay.get(s)) {
                var row = model.addExpression("r" + s + "_" + kind).lower(SCALE * worth[s]);
                row.set(gain, 1);
                for (int span = first(s); span < last(s); span++) {
                    row.set(price[kind][span], 1);
                }
            }
        }
        if (!stays.isEmpty() && !model.minimise().getState().isFeasible()) {
            return false;
        }
        prices = Arrays.stream(price)
                .map(spans -> Arrays.stream(spans)
                        .mapToDouble(one -> Math.max(0, one.getValue().doubleValue()) / SCALE)
                        .toArray())
                .toArray(double[][]::new);
        return true;
    }

    private int first(int s) {
        return cut(stays.get(s).from().toEpochDay());
    }

    private int last(int s) {
        return cut(stays.get(s).to().toEpochDay());
    }

    /** The worth of all stays. */
    public double demand() {
        return Arrays.stream(worth).sum();
    }

    /** What any plan can meet at most without the rooms that are offered. */
    public double most() {
        double sum = ROUNDING * demand();
        for (int kind = 0; kind < prices.length; kind++) {
            if (!kindOfOffer.containsValue(kind)) {
                sum += bedsOfKind.get(kind) * Arrays.stream(prices[kind]).sum();
            }
        }
        for (int s = 0; s < stays.size(); s++) {
            sum += gain(s);
        }
        return sum;
    }

    /** The same without some rooms that are there. */
    public double mostWithout(Set<RoomId> rooms) {
        double sum = most();
        for (var id : rooms) {
            var kind = kindOfRoom.get(id);
            if (kind != null) {
                sum -= county.requireRoom(id).beds()
                        * Arrays.stream(prices[kind]).sum();
            }
        }
        return sum;
    }

    /** What a stay gains where its nights cost least; one that fits no room gains nothing. */
    private double gain(int s) {
        double gain = 0;
        for (int kind : kindsOfStay.get(s)) {
            double sum = 0;
            for (int span = first(s); span < last(s); span++) {
                sum += prices[kind][span];
            }
            gain = Math.max(gain, worth[s] - sum);
        }
        return gain;
    }

    /** What one bed of a room that is offered adds at most. */
    public double bed(RoomId room) {
        var kind = kindOfOffer.get(room);
        if (kind == null) {
            throw new IllegalArgumentException("room " + room + " is not offered.\nMaybe it is there already.");
        }
        return Arrays.stream(prices[kind]).sum();
    }
}
