package huzhu.solver.kernel;

import static huzhu.solver.kernel.KernelProblem.NONE;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The parts of a {@link Partition} as regions that can be searched side by side under a plan.
 *
 * <p>What reaches across a border (a visit to another region's elder, a session with another region's people, a stay in
 * another region's home) is fixed as long as the partition is used; the rest of a tour may change around it.
 */
final class Regions {
    private final KernelProblem problem;
    private final Schedule plan;
    private final Partition partition;
    private final int[] sessionRegion;

    private Regions(KernelProblem problem, Schedule plan, Partition partition) {
        this.problem = problem;
        this.plan = plan;
        this.partition = partition;
        sessionRegion = partition.session.clone();
    }

    /** The regions of a partition, what reaches across their borders fixed in the plan. */
    static List<Region> of(KernelProblem problem, Schedule plan, Partition partition) {
        return new Regions(problem, plan, partition).fix();
    }

    /** The whole county as one region, in which nothing is fixed. */
    static Region whole(KernelProblem problem, Schedule plan) {
        return of(problem, plan, Partition.whole(problem)).getFirst();
    }

    private List<Region> fix() {
        for (int t = 0; t < problem.tours; t++) {
            plan.tourRegion[t] = partition.volunteer[problem.tourVolunteer[t]];
        }
        for (int h = 0; h < sessionRegion.length; h++) {
            if (crossesBorderAsSession(h)) {
                sessionRegion[h] = NONE;
            }
        }
        for (int visit = 0; visit < problem.visits; visit++) {
            plan.fixed[visit] = plan.isPlaced(visit) && crossesBorder(visit);
        }
        fixSequences();
        pinWhatCrosses();
        var regions = new ArrayList<Region>();
        for (int region = 0; region < partition.count(); region++) {
            regions.add(region(region));
        }
        return regions;
    }

    private boolean crossesBorder(int visit) {
        int region = partition.elder[problem.seriesElder[problem.visitSeries[visit]]];
        return regionOf(plan.tourA[visit]) != region
                || plan.tourB[visit] != NONE && regionOf(plan.tourB[visit]) != region;
    }

    /** Who takes out the first of a sequence takes out the others, too: so all stay where one must. */
    private void fixSequences() {
        boolean isDone;
        do {
            isDone = true;
            for (int s = 0; s < problem.firstSeries.length; s++) {
                int first = problem.firstSeries[s];
                int most = first < 0 ? 0 : Math.min(problem.occurrences[s], problem.occurrences[first]);
                for (int k = 0; k < most; k++) {
                    int one = problem.firstVisit[first] + k;
                    int other = problem.firstVisit[s] + k;
                    if (plan.fixed[one] != plan.fixed[other] && plan.isPlaced(one) && plan.isPlaced(other)) {
                        plan.fixed[one] = true;
                        plan.fixed[other] = true;
                        isDone = false;
                    }
                }
            }
        } while (!isDone);
    }

    private int regionOf(int tour) {
        return partition.volunteer[problem.tourVolunteer[tour]];
    }

    private boolean crossesBorderAsSession(int h) {
        for (int i = 0; i < plan.attendees[h].size(); i++) {
            if (partition.elder[problem.sessions.seatElder[plan.attendees[h].get(i)]] != sessionRegion[h]) {
                return true;
            }
        }
        for (int i = 0; i < plan.helpers[h].size(); i++) {
            if (regionOf(plan.helpers[h].get(i)) != sessionRegion[h]) {
                return true;
            }
        }
        return false;
    }

    /** Fixes the starts of visits that nobody may move, so that others can rely on them. */
    private void pinWhatCrosses() {
        var editor = new Editor(problem, plan, new TravelTable(problem.points, new int[0], new boolean[0]), NONE);
        for (int visit = 0; visit < problem.visits; visit++) {
            if (plan.fixed[visit]) {
                editor.range(visit, plan.start[visit], plan.start[visit]);
            }
        }
    }

    private Region region(int region) {
        var stays = IntStream.range(0, plan.stayBed.length)
                .filter(stay -> partition.elder[problem.stays.elder[stay]] == region)
                .filter(stay -> plan.stayBed[stay] == NONE || partition.home[homeOfBed(plan.stayBed[stay])] == region)
                .toArray();
        return new Region(
                problem,
                members(partition.elder, region),
                members(partition.volunteer, region),
                stays,
                members(sessionRegion, region),
                IntStream.range(0, problem.stays.bedRoom.length)
                        .filter(bed -> partition.home[homeOfBed(bed)] == region)
                        .toArray());
    }

    private int homeOfBed(int bed) {
        return problem.stays.roomHome[problem.stays.bedRoom[bed]];
    }

    private static int[] members(int[] regionOf, int region) {
        return IntStream.range(0, regionOf.length)
                .filter(i -> regionOf[i] == region)
                .toArray();
    }
}
