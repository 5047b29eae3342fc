package huzhu.solver.kernel;

import java.util.Arrays;

/**
 * A part of the county that is searched on its own: its elders and their visits, its volunteers and their tours, its stays
 * and sessions. What reaches beyond it stays as it is.
 */
final class Region {
    private final int[] elders;
    private final int[] volunteers;
    private final int[] stays;
    private final int[] sessions;
    private final int[] seats;
    private final boolean[] holdsElder;
    private final boolean[] mayMove;
    private final boolean[] mayHold;
    private final boolean[] mayUse;

    /**
     * Takes the members of a region.
     *
     * @param stays stays that may be given or lose a bed here
     * @param sessions sessions that may be opened or closed here
     * @param beds beds that may be given here
     */
    Region(KernelProblem problem, int[] elders, int[] volunteers, int[] stays, int[] sessions, int[] beds) {
        mayUse = flags(problem.stays.bedRoom.length, beds);
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
    }

    private static boolean[] flags(int length, int[] members) {
        var flags = new boolean[length];
        for (int member : members) {
            flags[member] = true;
        }
        return flags;
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
