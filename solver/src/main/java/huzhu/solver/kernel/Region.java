package huzhu.solver.kernel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A part of the county that is searched on its own: its elders and their visits, its volunteers and their tours, its stays
 * and sessions. What reaches beyond it stays as it is.
 */
final class Region {
    private static final int NEAREST = 24;

    private final int[] elders;
    private final int[] volunteers;
    private final int[] stays;
    private final int[] sessions;
    private final int[] seats;
    private final boolean[] holdsElder;
    private final boolean[] mayMove;
    private final boolean[] mayHold;
    private final boolean[] mayUse;
    private final KernelProblem problem;
    private final int[] @Nullable [] near;

    /**
     * Takes the members of a region.
     *
     * @param stays stays that may be given or lose a bed here
     * @param sessions sessions that may be opened or closed here
     * @param beds beds that may be given here
     */
    Region(KernelProblem problem, int[] elders, int[] volunteers, int[] stays, int[] sessions, int[] beds) {
        mayUse = flags(problem.stays.bedRoom.length, beds);
        this.problem = problem;
        this.elders = elders;
        this.volunteers = volunteers;
        this.stays = stays;
        this.sessions = sessions;
        holdsElder = flags(problem.elders, elders);
        mayMove = flags(problem.stays.stays.size(), stays);
        mayHold = flags(problem.sessions.day.length, sessions);
        seats = Arrays.stream(elders)
                .flatMap(elder -> Arrays.stream(problem.elderSeats[elder]))
                .toArray();
        near = new int[problem.elders][];
    }

    private static boolean[] flags(int length, int[] members) {
        var flags = new boolean[length];
        for (int member : members) {
            flags[member] = true;
        }
        return flags;
    }

    /** Nearest elders by straight lines on a flat map, good enough to choose neighbours by. */
    private int[] nearest(int elder) {
        var at = problem.location(problem.elderPoint[elder]);
        double widthOfDegree = StrictMath.cos(Math.toRadians(at.latitude()));
        var keys = new long[elders.length];
        for (int i = 0; i < elders.length; i++) {
            var other = problem.location(problem.elderPoint[elders[i]]);
            double x = (other.longitude() - at.longitude()) * widthOfDegree;
            double y = other.latitude() - at.latitude();
            keys[i] = (long) Math.min(1e9, (x * x + y * y) * 1e7) << 32 | elders[i];
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).limit(NEAREST).mapToInt(key -> (int) key).toArray();
    }

    int[] elders() {
        return elders;
    }

    int[] volunteers() {
        return volunteers;
    }

    int[] stays() {
        return stays;
    }

    int[] sessions() {
        return sessions;
    }

    int[] seats() {
        return seats;
    }

    /** An elder of the region and its nearest neighbours, nearest first; found when first asked for. */
    int[] near(int elder) {
        var known = near[elder];
        if (known == null) {
            known = nearest(elder);
            near[elder] = known;
        }
        return known;
    }

    boolean holdsElder(int elder) {
        return holdsElder[elder];
    }

    boolean mayMove(int stay) {
        return mayMove[stay];
    }

    boolean mayUse(int bed) {
        return mayUse[bed];
    }

    boolean mayHold(int session) {
        return mayHold[session];
    }
}
