package huzhu.solver.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/**
 * The most nights that whole stays can have, proven by prices of beds: whatever the plan, the nights given are no more than
 * all beds at their prices plus, for each stay, what it gains in the room where its nights cost least.
 *
 * <p>Night by night, a flow may give a stay a bed one night and another stay the next; here a stay is met whole and in one
 * room or not at all, up to fractions. The prices are the dual solution of that linear program; any prices would give a true
 * bound, so the answer does not hang on the precision of the solver. The mixing of sexes is left out.
 *
 * <p>Source: L. R. Ford, D. R. Fulkerson, "Flows in Networks" (1962), for the flow; A. M. Geoffrion (see {@link PriceBound})
 * for the prices. Cost: a linear program with a row for each kind of stay and of room that fits it.
 */
public final class WholeStays {
    /** Rows up to which the program is solved: 8,000 take 5 s, 13,000 minutes. */
    private static final int MOST_ROWS = 10_000;

    /** What rounding in sums may amount to, nights. */
    private static final double ROUNDING = 1e-6;

    private static final Shortfall NONE = new Shortfall(List.of(), 0, List.of());

    /**
     * A stay to be met whole, in one room.
     *
     * @param from first night, any count of days
     * @param to the night after the last, over from
     * @param rooms numbers of rooms that may take it, at least one
     */
    public record Wish(long from, long to, List<Integer> rooms) {
        public Wish {
            rooms = List.copyOf(rooms);
            if (to <= from || rooms.isEmpty()) {
                throw new IllegalArgumentException(
                        "stay from " + from + " to " + to + " in " + rooms + ".\nMaybe it fits no room.");
            }
        }

        long nights() {
            return to - from;
        }
    }

    private final List<Wish> wishes;
    private final int[] beds;
    /** Nights on which some stay begins or ends, in order; between two of them nothing changes. */
    private final long[] cuts;

    /** The different choices of rooms that wishes have, and the number of each. */
    private final List<List<Integer>> choices = new ArrayList<>();

    private final Map<List<Integer>, Integer> choiceOfRooms = new HashMap<>();
    private final List<List<Integer>> kindsOfChoice;
    private final int[] kindOfRoom;
    private final int[] bedsOfKind;
    private final Map<List<Long>, Integer> kinds = new HashMap<>();
    private final List<Wish> firstOfKind = new ArrayList<>();
    private final List<Integer> countOfKind = new ArrayList<>();
    private double[][] prices = {};

    private WholeStays(List<Wish> wishes, int[] beds) {
        this.wishes = wishes;
        this.beds = beds;
        var dates = new TreeSet<Long>();
        wishes.forEach(wish -> dates.addAll(List.of(wish.from, wish.to)));
        cuts = dates.stream().mapToLong(date -> date).toArray();
        for (var wish : wishes) {
            choiceOfRooms.computeIfAbsent(wish.rooms, rooms -> {
                choices.add(rooms);
                return choices.size() - 1;
            });
        }
        kindOfRoom = kindsOfRooms();
        kindsOfChoice = choices.stream()
                .map(rooms -> rooms.stream()
                        .map(room -> kindOfRoom[room])
                        .distinct()
                        .sorted()
                        .toList())
                .toList();
        bedsOfKind = new int[Arrays.stream(kindOfRoom).max().orElse(-1) + 1];
        for (int room = 0; room < beds.length; room++) {
            bedsOfKind[kindOfRoom[room]] += beds[room];
        }
        wishes.forEach(this::count);
    }

    /**
     * Solves for the best prices.
     *
     * @param wishes stays, each to be met whole or not at all
     * @param beds of each room
     * @return indices of stays that fall short, and the least nights of theirs that nobody can have; none and 0 if the
     *     program would be too large
     */
    public static Shortfall of(List<Wish> wishes, int[] beds) {
        var all = new WholeStays(wishes, beds);
        return all.isSmall() && all.solve() ? all.shortfall() : NONE;
    }

    /**
     * What falls short.
     *
     * @param wishes indices of stays that pay for their beds
     * @param nights the least of their nights that no plan can give
     * @param prices of the beds of all rooms that these stays may use
     */
    public record Shortfall(List<Integer> wishes, long nights, List<Price> prices) {
        public Shortfall {
            wishes = List.copyOf(wishes);
            prices = List.copyOf(prices);
        }
    }

    /**
     * What a bed costs a night, in nights.
     *
     * @param rooms numbers of the rooms
     * @param from first night
     * @param to the night after the last
     * @param price over 0
     */
    public record Price(List<Integer> rooms, long from, long to, double price) {
        public Price {
            rooms = List.copyOf(rooms);
        }
    }

    /** Rooms that the same stays may use are one kind. */
    private int[] kindsOfRooms() {
        var users = IntStream.range(0, beds.length)
                .mapToObj(room -> new ArrayList<Integer>())
                .toList();
        for (int choice = 0; choice < choices.size(); choice++) {
            for (int room : choices.get(choice)) {
                users.get(room).add(choice);
            }
        }
        var numbers = new HashMap<List<Integer>, Integer>();
        return users.stream()
                .mapToInt(list -> numbers.computeIfAbsent(list, absent -> numbers.size()))
                .toArray();
    }

    private List<Integer> kindsOfRooms(Wish wish) {
        return kindsOfChoice.get(choice(wish));
    }

    private int choice(Wish wish) {
        return Objects.requireNonNull(choiceOfRooms.get(wish.rooms), "not a wish of these");
    }

    private void count(Wish wish) {
        var key = List.of(wish.from, wish.to, (long) choice(wish));
        int number = kinds.computeIfAbsent(key, absent -> {
            firstOfKind.add(wish);
            countOfKind.add(0);
            return firstOfKind.size() - 1;
        });
        countOfKind.set(number, countOfKind.get(number) + 1);
    }

    private boolean isSmall() {
        long rows = 0;
        for (var wish : firstOfKind) {
            rows += kindsOfRooms(wish).size();
        }
        return rows <= MOST_ROWS;
    }

    private int cut(long date) {
        return Arrays.binarySearch(cuts, date);
    }

    private boolean solve() {
        var model = new ExpressionsBasedModel();
        var price = new Variable[bedsOfKind.length][Math.max(0, cuts.length - 1)];
        for (int kind = 0; kind < price.length; kind++) {
            for (int span = 0; span < price[kind].length; span++) {
                price[kind][span] =
                        model.addVariable("p" + kind + "_" + span).lower(0).weight(bedsOfKind[kind]);
            }
        }
        for (int k = 0; k < firstOfKind.size(); k++) {
            var wish = firstOfKind.get(k);
            var gain = model.addVariable("g" + k).lower(0).weight(countOfKind.get(k));
            for (int kind : kindsOfRooms(wish)) {
                var row = model.addExpression("r" + k + "_" + kind).lower(wish.nights());
                row.set(gain, 1);
                for (int span = cut(wish.from); span < cut(wish.to); span++) {
                    row.set(price[kind][span], 1);
                }
            }
        }
        if (!model.minimise().getState().isFeasible()) {
            return false;
        }
        prices = Arrays.stream(price)
                .map(spans -> Arrays.stream(spans)
                        .mapToDouble(one -> Math.max(0, one.getValue().doubleValue()))
                        .toArray())
                .toArray(double[][]::new);
        return true;
    }

    /** What a stay gains where its nights cost least. */
    private double gain(Wish wish) {
        double least = Double.POSITIVE_INFINITY;
        for (int kind : kindsOfRooms(wish)) {
            double sum = 0;
            for (int span = cut(wish.from); span < cut(wish.to); span++) {
                sum += prices[kind][span];
            }
            least = Math.min(least, sum);
        }
        return Math.max(0, wish.nights() - least);
    }

    private Shortfall shortfall() {
        var paying = IntStream.range(0, wishes.size())
                .filter(w -> gain(wishes.get(w)) < wishes.get(w).nights() - ROUNDING)
                .boxed()
                .toList();
        var used = paying.stream()
                .map(w -> choice(wishes.get(w)))
                .distinct()
                .flatMap(choice -> choices.get(choice).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        double capacity = 0;
        for (int room : used) {
            capacity += beds[room] * Arrays.stream(prices[kindOfRoom[room]]).sum();
        }
        long nights = 0;
        for (int w : paying) {
            nights += wishes.get(w).nights();
            capacity += gain(wishes.get(w));
        }
        long missing = nights - (long) Math.floor(capacity + ROUNDING);
        return missing > 0 ? new Shortfall(paying, missing, prices(used)) : NONE;
    }

    private List<Price> prices(Set<Integer> used) {
        var named = new ArrayList<Price>();
        used.stream()
                .collect(Collectors.groupingBy(room -> kindOfRoom[room], TreeMap::new, Collectors.toList()))
                .forEach((kind, rooms) -> {
                    for (int span = 0; span < prices[kind].length; span++) {
                        if (prices[kind][span] > 0) {
                            long nights = cuts[span + 1] - cuts[span];
                            named.add(new Price(rooms, cuts[span], cuts[span + 1], prices[kind][span] / nights));
                        }
                    }
                });
        return named;
    }
}
