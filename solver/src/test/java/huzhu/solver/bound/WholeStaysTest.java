package huzhu.solver.bound;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.solver.bound.WholeStays.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class WholeStaysTest {

    @Test
    void aStayThatWouldHaveToChangeRoomsFallsShortThoughEveryNightHasABed() {
        var wishes = List.of(new Wish(0, 2, List.of(0, 1)), new Wish(0, 1, List.of(0)), new Wish(1, 2, List.of(1)));
        var shortfall = WholeStays.of(wishes, new int[] {1, 1});
        assertThat(shortfall.nights()).isEqualTo(1);
        assertThat(shortfall.wishes()).contains(0);
    }

    @Test
    void nothingFallsShortWhereBedsAreEnough() {
        var wishes = List.of(new Wish(0, 3, List.of(0)), new Wish(1, 4, List.of(0, 1)));
        assertThat(WholeStays.of(wishes, new int[] {1, 1}))
                .isEqualTo(new WholeStays.Shortfall(List.of(), 0, List.of()));
    }

    @Test
    void neverMoreIsProvenThanTheBestPlanLeavesOutAndMostlyAllOfIt() {
        int equal = 0;
        int shortOnes = 0;
        for (long seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var beds = new int[] {1, 1, random.nextInt(1, 3)};
            var wishes = wishes(random);
            long least = leastLeftOut(wishes, 0, new int[beds.length][8], beds);
            long proven = WholeStays.of(wishes, beds).nights();
            assertThat(proven).as("seed %d", seed).isLessThanOrEqualTo(least);
            shortOnes += least > 0 ? 1 : 0;
            equal += least > 0 && proven == least ? 1 : 0;
        }
        assertThat(shortOnes).isGreaterThan(50);
        assertThat(equal).isGreaterThan(shortOnes * 8 / 10);
    }

    private static List<Wish> wishes(Random random) {
        var wishes = new ArrayList<Wish>();
        int count = random.nextInt(4, 8);
        for (int i = 0; i < count; i++) {
            int from = random.nextInt(5);
            var rooms = new ArrayList<Integer>();
            for (int room = 0; room < 3; room++) {
                if (random.nextInt(3) > 0) {
                    rooms.add(room);
                }
            }
            wishes.add(new Wish(from, from + random.nextInt(1, 4), rooms.isEmpty() ? List.of(1) : rooms));
        }
        return wishes;
    }

    /** Tries every room for every stay. */
    private static long leastLeftOut(List<Wish> wishes, int at, int[][] taken, int[] beds) {
        if (at == wishes.size()) {
            return 0;
        }
        var wish = wishes.get(at);
        long best = wish.to() - wish.from() + leastLeftOut(wishes, at + 1, taken, beds);
        for (int room : wish.rooms()) {
            boolean free = true;
            for (int night = (int) wish.from(); night < wish.to(); night++) {
                free &= taken[room][night] < beds[room];
            }
            if (free) {
                add(taken[room], wish, 1);
                best = Math.min(best, leastLeftOut(wishes, at + 1, taken, beds));
                add(taken[room], wish, -1);
            }
        }
        return best;
    }

    private static void add(int[] taken, Wish wish, int count) {
        for (int night = (int) wish.from(); night < wish.to(); night++) {
            taken[night] += count;
        }
    }
}
