package huzhu.solver.kernel;

/** What one step has taken out or touched, and what it means to put in. */
final class Pool {
    final IntList visits = new IntList();
    /** Volunteers whose tours were touched. */
    final IntList touched = new IntList();

    final IntList stays = new IntList();
    final IntList sessions = new IntList();
    private final boolean[] holds;

    /** Visit that goes in first, on one of these days; no days if none does. */
    int aimedVisit;

    int aimedDays;

    Pool(int visits) {
        holds = new boolean[visits];
    }

    /** Empties everything for the next step. */
    void clear() {
        for (int i = 0; i < visits.size(); i++) {
            holds[visits.get(i)] = false;
        }
        visits.clear();
        touched.clear();
        stays.clear();
        sessions.clear();
        aimedDays = 0;
    }

    /** Adds a visit unless it is there. */
    void add(int visit) {
        if (!holds[visit]) {
            holds[visit] = true;
            visits.add(visit);
        }
    }
}
