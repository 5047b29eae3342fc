package huzhu.solver.bound;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What visits can at most bring in at prices by day ({@link PriceSlots#byDay}): of each series the dearest days that it may have
 * in one week, its gap kept; of a visit by two the dearest two who could start together.
 */
final class VisitDays {
    private static final int DAYS = Reach.DAYS;

    /**
     * One series.
     *
     * @param caregivers who must be there together
     * @param daySets sets of days that it may have in one week, as bits; none is part of another
     * @param couples of visits by two, for each day: slots of those who could start together, in turns
     */
    @SuppressWarnings("ArrayRecordComponent") // columns, read only
    private record Choice(int caregivers, int[] daySets, int[][] couples) {}

    private final Choice[] choices;
    private final double[] dayMost = new double[DAYS];
    private final int[] dayCouple = new int[DAYS];

    VisitDays(PriceTable table, PriceSlots slots) {
        choices = new Choice[table.series];
        var known = new HashMap<List<Integer>, int[]>();
        for (int i = 0; i < table.series; i++) {
            int caregivers = table.caregivers(i);
            var couples = caregivers == 1 || table.able[i] == 0 ? new int[0][] : couples(table, slots, i);
            int days = table.days(i);
            for (int day = 0; day < couples.length; day++) {
                days &= couples[day].length == 0 ? ~(1 << day) : -1;
            }
            int visits = table.able[i] == 0 ? 0 : (int) table.parts[i] / caregivers;
            choices[i] = new Choice(caregivers, daySets(days, visits, table.gapDays(i), known), couples);
        }
    }

    private static int[][] couples(PriceTable table, PriceSlots slots, int i) {
        var couples = new int[DAYS][];
        for (int day = 0; day < DAYS; day++) {
            var found = IntStream.builder();
            for (var couple : table.couples(i, day)) {
                found.add(slots.of(couple[0], i, day)).add(slots.of(couple[1], i, day));
            }
            couples[day] = found.build().toArray();
        }
        return couples;
    }

    /** The largest sets of at most so many of these days, any two at least the gap apart. */
    private static int[] daySets(int days, int most, int gap, Map<List<Integer>, int[]> known) {
        return known.computeIfAbsent(List.of(days, most, gap), key -> {
            var sets = new ArrayList<Integer>();
            for (int set = (1 << DAYS) - 1; set > 0; set--) {
                int one = set;
                if ((set & ~days) == 0
                        && Integer.bitCount(set) <= most
                        && isApart(set, gap)
                        && sets.stream().noneMatch(larger -> (one & ~larger) == 0)) {
                    sets.add(set);
                }
            }
            return sets.stream().mapToInt(Integer::intValue).toArray();
        });
    }

    private static boolean isApart(int set, int gap) {
        for (int days = 1; days < gap; days++) {
            if ((set & set >> days) != 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * What all visits can bring in at most at these prices.
     *
     * @param asked by slot: raised by one for each part that then counts
     */
    double most(double[] price, double[] asked) {
        double sum = 0;
        for (int i = 0; i < choices.length; i++) {
            if (choices[i].daySets.length > 0) {
                sum += most(i, price, asked);
            }
        }
        return sum;
    }

    private double most(int i, double[] price, double[] asked) {
        var choice = choices[i];
        for (int day = 0; day < DAYS; day++) {
            if (choice.caregivers == 1) {
                dayMost[day] = price[DAYS * i + day];
            } else {
                couple(choice.couples[day], day, price);
            }
        }
        int best = 0;
        double most = 0;
        for (int set : choice.daySets) {
            double sum = 0;
            for (int left = set; left != 0; left &= left - 1) {
                sum += dayMost[Integer.numberOfTrailingZeros(left)];
            }
            if (sum > most) {
                most = sum;
                best = set;
            }
        }
        for (int left = best; left != 0; left &= left - 1) {
            int day = Integer.numberOfTrailingZeros(left);
            if (choice.caregivers == 1) {
                asked[DAYS * i + day]++;
            } else if (dayMost[day] > 0) {
                asked[choice.couples[day][dayCouple[day]]]++;
                asked[choice.couples[day][dayCouple[day] + 1]]++;
            }
        }
        return most;
    }

    private void couple(int[] couples, int day, double[] price) {
        dayMost[day] = 0;
        for (int k = 0; k < couples.length; k += 2) {
            double both = price[couples[k]] + price[couples[k + 1]];
            if (both > dayMost[day]) {
                dayMost[day] = both;
                dayCouple[day] = k;
            }
        }
    }
}
