package huzhu.solver.kernel;

import static huzhu.solver.kernel.KernelProblem.NONE;

import huzhu.model.plan.Plan;
import huzhu.solver.admission.AdmissionSearch;
import huzhu.solver.admission.AdmissionSearchOptions;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Beds for a week of which nothing is planned yet: all stays at once, by the search that also solves problems of beds alone,
 * or one by one by worth, whichever leaves less unmet. Visits are not thought of: the search of the whole week goes on from
 * here and takes beds back where visits need it.
 */
final class BedsFirst {
    private final KernelProblem problem;
    private final PlanBridge bridge;

    BedsFirst(KernelProblem problem) {
        this.problem = problem;
        bridge = new PlanBridge(problem);
    }

    /** A plan of beds alone that breaks no rule. */
    Plan plan(AdmissionSearchOptions options) {
        var admissions = new StayAdmissions(problem.stays);
        var found = filled(admissions.beds(AdmissionSearch.solve(admissions.problem(), options, (lost, cost) -> {})));
        var oneByOne = filled(nobody());
        return bridge.toPlan(isBetter(oneByOne, found) ? oneByOne.plan : found.plan);
    }

    /** The plan that stays put in one by one make: the one to beat. */
    Plan oneByOne() {
        return bridge.toPlan(filled(nobody()).plan);
    }

    private int[] nobody() {
        return KernelProblem.filled(problem.stays.stays.size());
    }

    private boolean isBetter(Editor one, Editor other) {
        long ofOne = unmetMicros(one.plan);
        long ofOther = unmetMicros(other.plan);
        return ofOne < ofOther || ofOne == ofOther && one.costMillis() < other.costMillis();
    }

    /** Worth of the stays without a bed. */
    private long unmetMicros(Schedule schedule) {
        return IntStream.range(0, schedule.stayBed.length)
                .filter(stay -> schedule.stayBed[stay] == NONE)
                .mapToLong(stay -> problem.stays.worthMicros[stay])
                .sum();
    }

    /** An empty week but for these beds, and those that stays without one can still have. */
    private Editor filled(int[] bedOfStay) {
        var schedule = new Schedule(problem);
        var region = Regions.whole(problem, schedule);
        var nowhere = new TravelTable(problem.points, new int[0], new boolean[0]);
        var editor = new Editor(problem, schedule, nowhere, 0);
        editor.startFrom(Recount.of(problem, schedule));
        for (int stay = 0; stay < bedOfStay.length; stay++) {
            if (bedOfStay[stay] != NONE) {
                editor.stay(stay, bedOfStay[stay]);
            }
        }
        new Filling(editor, region, Placers.of(editor, region, new SplittableRandom(0))).placeStays();
        return editor;
    }
}
