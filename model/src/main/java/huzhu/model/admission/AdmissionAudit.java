package huzhu.model.admission;

import huzhu.model.people.Sex;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a plan is worth, plainly and slowly: the truth that every faster reckoning is held to.
 *
 * @param breaches how often each rule is broken; rules that are kept are not in it
 * @param nightsLeftOut nights of stays without a room
 * @param lost worth of these nights, 0 where everybody must be placed
 * @param roomCost prices of the rooms
 * @param mixingCost price of sexes that share a room for one
 * @param changes changes of room inside a part
 * @param changeCost their price
 */
public record AdmissionAudit(
        Map<AdmissionBreach, Long> breaches,
        long nightsLeftOut,
        long lost,
        long roomCost,
        long mixingCost,
        long changes,
        long changeCost) {
    private static final int NOWHERE = -1;

    public AdmissionAudit {
        breaches = Map.copyOf(breaches);
    }

    /** Reckons a plan, whoever made it. */
    public static AdmissionAudit of(AdmissionProblem problem, AdmissionPlan plan) {
        var count = new Count(problem);
        plan.lodgings().forEach(count::enter);
        count.couples();
        count.rooms();
        count.stays();
        return count.result();
    }

    /** The three levels. */
    public AdmissionScore score() {
        long violations = breaches.values().stream().mapToLong(Long::longValue).sum();
        return new AdmissionScore(violations, lost, roomCost + mixingCost + changeCost);
    }

    private enum Sum {
        LEFT_OUT,
        LOST,
        ROOM_COST,
        MIXING_COST,
        CHANGES,
        CHANGE_COST
    }

    private static final class Count {
        private final AdmissionProblem problem;
        private final EnumMap<AdmissionBreach, Long> breaches = new EnumMap<>(AdmissionBreach.class);
        private final int[][] roomOn;
        private final int[][][] people;
        /** Nights on which a room holds a couple and nobody else, by room. */
        private final boolean[][] coupleAlone;

        private final long[] sums = new long[Sum.values().length];

        private Count(AdmissionProblem problem) {
            this.problem = problem;
            roomOn = new int[problem.stays().size()][problem.nights()];
            for (var nights : roomOn) {
                Arrays.fill(nights, NOWHERE);
            }
            people = new int[problem.rooms().size()][problem.nights()][Sex.values().length];
            coupleAlone = new boolean[people.length][problem.nights()];
        }

        private void breach(AdmissionBreach breach, long times) {
            if (times > 0) {
                breaches.merge(breach, times, Long::sum);
            }
        }

        private void add(Sum sum, long amount) {
            sums[sum.ordinal()] += amount;
        }

        private long sum(Sum sum) {
            return sums[sum.ordinal()];
        }

        private void enter(Lodging lodging) {
            var stays = problem.stays();
            boolean known = lodging.stay() >= 0
                    && lodging.stay() < stays.size()
                    && lodging.room() >= 0
                    && lodging.room() < problem.rooms().size();
            for (int night = lodging.from(); night < lodging.to(); night++) {
                if (!known
                        || night < stays.get(lodging.stay()).from()
                        || night >= stays.get(lodging.stay()).to()) {
                    breach(AdmissionBreach.OUTSIDE, 1);
                } else if (roomOn[lodging.stay()][night] != NOWHERE) {
                    breach(AdmissionBreach.TWO_ROOMS, 1);
                } else {
                    roomOn[lodging.stay()][night] = lodging.room();
                    people[lodging.room()][night][
                            stays.get(lodging.stay()).sex().ordinal()]++;
                }
            }
        }

        private void couples() {
            for (var couple : problem.couples()) {
                for (int night = 0; night < problem.nights(); night++) {
                    int room = roomOn[couple.one()][night];
                    if (room != NOWHERE && room == roomOn[couple.other()][night]) {
                        coupleAlone[room][night] =
                                Arrays.stream(people[room][night]).sum() == 2;
                    }
                }
            }
        }

        private void rooms() {
            for (int r = 0; r < people.length; r++) {
                var room = problem.rooms().get(r);
                for (int night = 0; night < problem.nights(); night++) {
                    var sexes = people[r][night];
                    breach(
                            AdmissionBreach.ROOM_FULL,
                            Math.max(0, Arrays.stream(sexes).sum() - room.beds()));
                    long rarer = room.oneSex() ? Arrays.stream(sexes).min().orElse(0) : 0;
                    if (problem.rules().mixingPrice().isEmpty() && !coupleAlone[r][night]) {
                        breach(AdmissionBreach.SEXES_MIXED, rarer);
                    }
                    add(Sum.MIXING_COST, rarer * problem.rules().mixingPrice().orElse(0));
                }
            }
        }

        private void stays() {
            for (int s = 0; s < roomOn.length; s++) {
                int from = problem.stays().get(s).from();
                for (var part : problem.stays().get(s).parts()) {
                    part(part, Arrays.copyOfRange(roomOn[s], from, from + part.nights()));
                    from += part.nights();
                }
            }
        }

        private void part(AdmissionPart part, int[] rooms) {
            long out = Arrays.stream(rooms).filter(room -> room == NOWHERE).count();
            add(Sum.LEFT_OUT, out);
            if (problem.rules().everybodyPlaced()) {
                breach(AdmissionBreach.LEFT_OUT, out);
            } else {
                add(Sum.LOST, out * part.worth());
                breach(AdmissionBreach.PART_TORN, out > 0 && out < rooms.length ? 1 : 0);
            }
            for (int room : rooms) {
                if (room != NOWHERE && part.prices().allows(room)) {
                    add(Sum.ROOM_COST, part.prices().perNight(room));
                } else if (room != NOWHERE) {
                    breach(AdmissionBreach.ROOM_FORBIDDEN, 1);
                }
            }
            for (int k = 1; k < rooms.length; k++) {
                if (rooms[k] != NOWHERE && rooms[k - 1] != NOWHERE && rooms[k] != rooms[k - 1]) {
                    add(Sum.CHANGES, 1);
                    breach(
                            AdmissionBreach.ROOM_CHANGED,
                            problem.rules().changePrice().isEmpty() ? 1 : 0);
                    add(Sum.CHANGE_COST, problem.rules().changePrice().orElse(0));
                }
            }
        }

        private AdmissionAudit result() {
            return new AdmissionAudit(
                    breaches,
                    sum(Sum.LEFT_OUT),
                    sum(Sum.LOST),
                    sum(Sum.ROOM_COST),
                    sum(Sum.MIXING_COST),
                    sum(Sum.CHANGES),
                    sum(Sum.CHANGE_COST));
        }
    }
}
