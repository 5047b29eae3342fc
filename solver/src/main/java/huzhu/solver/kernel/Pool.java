package huzhu.solver.kernel;

/** What one step has taken out or touched, and what it means to put in. */
final class Pool {
    final IntList visits = new IntList();
    /** Volunteers whose tours were touched. */
    private final IntList touched = new IntList();

    private final boolean[] isTouched;

    final IntList stays = new IntList();
    final IntList sessions = new IntList();
    private final boolean[] holds;
    /** Visits that were unmet before the step: they can only go to volunteers touched by it. */
    private final boolean[] sampled;

    /** Visit that goes in first, on one of these days; no days if none does. */
    int aimedVisit;

    int aimedDays;

    Pool(int visits, int volunteers) {
        holds = new boolean[visits];
        sampled = new boolean[visits];
        isTouched = new boolean[volunteers];
    }

    /** Volunteers whose tours were touched, each once. */
    IntList touched() {
        return touched;
    }

    void touch(int volunteer) {
        if (!isTouched[volunteer]) {
            isTouched[volunteer] = true;
            touched.add(volunteer);
        }
    }

    boolean isSampled(int visit) {
        return sampled[visit];
    }

    /** Adds an unmet visit that may go to touched volunteers only, unless it is there. */
    void sample(int visit) {
        if (!holds[visit]) {
            add(visit);
            sampled[visit] = true;
        }
    }

    /** Empties everything for the next step. */
    void clear() {
        for (int i = 0; i < visits.size(); i++) {
            holds[visits.get(i)] = false;
            sampled[visits.get(i)] = false;
        }
        for (int i = 0; i < touched.size(); i++) {
            isTouched[touched.get(i)] = false;
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
