package huzhu.solver.admission;

import huzhu.model.admission.AdmissionPart;
import huzhu.model.admission.AdmissionProblem;
import huzhu.model.admission.RoomPrices;
import huzhu.model.people.Sex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An admission problem as arrays. A <em>unit</em> is a part of a stay, or a piece of a part that was cut in two: a change of
 * room between parts is free, so only pieces of one part know of each other.
 *
 * <p>Each unit has its rooms sorted by price, and being left out as the last and dearest of them ({@link #OUT}). The price
 * of being left out, and of a forbidden change, is for the search alone: which plan is best is decided level by level.
 */
final class AdmissionTables {
    /** The room of whoever is left out. */
    static final int OUT = -1;
    /** No other piece of the same part. */
    static final int NONE = -1;

    /** A price of a night left out is no higher, so that sums of a thousand fit an int. */
    private static final double DEAREST_OUT = 1 << 21;

    /** Where everybody must be placed, being left out is dearer than a few nights in the worst room. */
    private static final int OUT_WHERE_FORBIDDEN = 20;
    /** Otherwise so dear that one night less left out is worth several nights in better rooms. */
    private static final int OUT_WHERE_ALLOWED = 8;

    final int nights;
    /** Words of 64 nights in a set of nights. */
    final int words;

    final int rooms;
    final int units;
    final int mostBeds;
    final int[] beds;
    final boolean[] oneSex;
    final boolean mixingForbidden;
    final int mixingPrice;
    final int changePrice;

    /** Number of the stay by unit. */
    final int[] stay;
    /** First night by unit. */
    final int[] from;
    /** Nights by unit. */
    final int[] length;
    /** 0 men, 1 women, by unit. */
    final int[] sex;
    /** Worth of a night by unit. */
    final long[] worth;
    /** Price of a night by unit and room; meaningless where forbidden. */
    final int[][] price;
    /** Whether a room is allowed, by unit and room. */
    final boolean[][] allows;
    /** Rooms of a unit, cheapest first, then {@link #OUT}. */
    final int[][] choice;
    /** Price of a night by unit and place in {@link #choice}. */
    final int[][] choicePrice;
    /** Price of a night left out, by unit. */
    final int[] outPrice;
    /** The piece before and after of the same part, by unit, or {@link #NONE}. */
    final int[] before;

    final int[] after;

    /** Units that may share a room for one sex with a unit if nobody else is there, by unit. */
    final int[][] partners;

    /** A piece of a part: nights of one unit. */
    record Piece(int stay, int part, int from, int to) {}

    /** The parts of all stays, whole. */
    static List<Piece> whole(AdmissionProblem problem) {
        return IntStream.range(0, problem.stays().size())
                .boxed()
                .flatMap(s -> {
                    var stay = problem.stays().get(s);
                    var ends = new int[stay.parts().size() + 1];
                    ends[0] = stay.from();
                    for (int p = 1; p < ends.length; p++) {
                        ends[p] = ends[p - 1] + stay.parts().get(p - 1).nights();
                    }
                    return IntStream.range(0, ends.length - 1).mapToObj(p -> new Piece(s, p, ends[p], ends[p + 1]));
                })
                .toList();
    }

    /** The arrays of a problem whose parts are cut into these pieces, in the order of stays and nights. */
    AdmissionTables(AdmissionProblem problem, List<Piece> pieces) {
        nights = problem.nights();
        words = Math.max(1, (nights + Long.SIZE - 1) / Long.SIZE);
        rooms = problem.rooms().size();
        beds = problem.rooms().stream().mapToInt(room -> room.beds()).toArray();
        mostBeds = Arrays.stream(beds).max().orElse(0);
        oneSex = new boolean[rooms];
        for (int r = 0; r < rooms; r++) {
            oneSex[r] = problem.rooms().get(r).oneSex();
        }
        var rules = problem.rules();
        mixingForbidden = rules.mixingPrice().isEmpty();
        mixingPrice = Math.toIntExact(rules.mixingPrice().orElse(0));
        changePrice = Math.toIntExact(rules.changePrice().orElse(0));
        units = pieces.size();
        stay = pieces.stream().mapToInt(Piece::stay).toArray();
        from = pieces.stream().mapToInt(Piece::from).toArray();
        length = pieces.stream().mapToInt(piece -> piece.to() - piece.from()).toArray();
        sex = new int[units];
        worth = new long[units];
        price = new int[units][rooms];
        allows = new boolean[units][rooms];
        choice = new int[units][];
        choicePrice = new int[units][];
        outPrice = new int[units];
        before = new int[units];
        after = new int[units];
        Arrays.fill(before, NONE);
        Arrays.fill(after, NONE);
        for (int u = 0; u < units; u++) {
            var piece = pieces.get(u);
            var admission = problem.stays().get(piece.stay());
            sex[u] = admission.sex() == Sex.MALE ? 0 : 1;
            worth[u] = rules.everybodyPlaced()
                    ? 1
                    : admission.parts().get(piece.part()).worth();
            prices(u, admission.parts().get(piece.part()));
            if (u > 0
                    && pieces.get(u - 1).stay() == piece.stay()
                    && pieces.get(u - 1).part() == piece.part()) {
                before[u] = u - 1;
                after[u - 1] = u;
            }
        }
        partners = partners(problem);
        priceOut(rules.everybodyPlaced());
    }

    private int[][] partners(AdmissionProblem problem) {
        var unitsOf = new ArrayList<List<Integer>>();
        problem.stays().forEach(any -> unitsOf.add(new ArrayList<>()));
        for (int u = 0; u < units; u++) {
            unitsOf.get(stay[u]).add(u);
        }
        var found = new ArrayList<List<Integer>>();
        IntStream.range(0, units).forEach(u -> found.add(new ArrayList<>()));
        for (var couple : problem.couples()) {
            unitsOf.get(couple.one()).forEach(u -> found.get(u).addAll(unitsOf.get(couple.other())));
            unitsOf.get(couple.other()).forEach(u -> found.get(u).addAll(unitsOf.get(couple.one())));
        }
        return found.stream()
                .map(list -> list.stream().mapToInt(u -> u).toArray())
                .toArray(int[][]::new);
    }

    private void prices(int u, AdmissionPart part) {
        RoomPrices prices = part.prices();
        for (int r = 0; r < rooms; r++) {
            allows[u][r] = prices.allows(r);
            price[u][r] = allows[u][r] ? prices.perNight(r) : 0;
        }
        choice[u] = IntStream.concat(
                        IntStream.range(0, rooms)
                                .filter(prices::allows)
                                .boxed()
                                .sorted(Comparator.comparingInt(prices::perNight))
                                .mapToInt(r -> r),
                        IntStream.of(OUT))
                .toArray();
    }

    private void priceOut(boolean everybodyPlaced) {
        int dearest = Math.max(1, dearest());
        double middle = Math.max(1, middleWorth());
        for (int u = 0; u < units; u++) {
            double factor = everybodyPlaced ? OUT_WHERE_FORBIDDEN : OUT_WHERE_ALLOWED * (worth[u] / middle);
            outPrice[u] = (int) Math.min(DEAREST_OUT, Math.ceil(dearest * Math.max(1, factor)));
            int n = u;
            choicePrice[u] = Arrays.stream(choice[u])
                    .map(r -> r == OUT ? outPrice[n] : price[n][r])
                    .toArray();
        }
    }

    private int dearest() {
        return Arrays.stream(price).flatMapToInt(Arrays::stream).max().orElse(1);
    }

    private long middleWorth() {
        return Arrays.stream(worth).sorted().skip(units / 2).findFirst().orElse(1);
    }

    /** What a unit stands to lose in a room picked blindly, against its cheapest one: the mean, in price. */
    double spread() {
        double sum = 0;
        int count = 0;
        for (int u = 0; u < units; u++) {
            int most = choice[u].length - 1;
            if (most > 0) {
                double mean = IntStream.of(choicePrice[u]).limit(most).average().orElse(0);
                sum += (mean - choicePrice[u][0]) * length[u];
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    /** Mean price of leaving a unit out for a night. */
    double meanOutPrice() {
        return Arrays.stream(outPrice).average().orElse(0);
    }
}
