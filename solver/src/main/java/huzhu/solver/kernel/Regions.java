package huzhu.solver.kernel;

import static huzhu.solver.kernel.KernelProblem.NONE;

import huzhu.model.place.GeoPoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Cuts a county into regions of neighbours, along straight lines between its elders, differently from round to round.
 *
 * <p>What reaches across a border (a tour to another region's elder, a session with another region's people, a stay in
 * another region's home) is fixed for the round.
 */
final class Regions {
    /** Elders of a region at most; a county up to this size is one region. */
    static final int MOST_ELDERS = 2_500;

    private final KernelProblem problem;
    private final Schedule plan;
    private final int[] elderRegion;
    private final int[] volunteerRegion;
    private final int[] homeRegion;
    private final int[] sessionRegion;
    private int count;

    private Regions(KernelProblem problem, Schedule plan) {
        this.problem = problem;
        this.plan = plan;
        elderRegion = new int[problem.elders];
        volunteerRegion = new int[problem.volunteers];
        homeRegion = new int[problem.county().places().homes().size()];
        sessionRegion = new int[problem.sessions.day.length];
    }

    /** Rounds that a county needs: one if it is a single region. */
    static int rounds(KernelProblem problem) {
        return problem.elders <= MOST_ELDERS ? 1 : 2;
    }

    /** The regions of a round, what reaches across their borders fixed. */
    static List<Region> cut(KernelProblem problem, Schedule plan, int round) {
        var regions = new Regions(problem, plan);
        var all = IntStream.range(0, problem.elders).toArray();
        regions.cut(
                all,
                IntStream.range(0, problem.volunteers)
                        .filter(p -> problem.volunteerElder[p] == NONE)
                        .toArray(),
                IntStream.range(0, regions.homeRegion.length).toArray(),
                IntStream.range(0, regions.sessionRegion.length).toArray(),
                round % 2 == 0 ? 0.5 : 0.31);
        return regions.fix();
    }

    /** The whole county as one region. */
    static Region whole(KernelProblem problem, Schedule plan) {
        return new Regions(problem, plan).one().fix().getFirst();
    }

    private Regions one() {
        count = 1;
        return this;
    }

    private double[] position(int point) {
        return onFlatMap(problem.location(point));
    }

    private static double[] onFlatMap(GeoPoint at) {
        return new double[] {at.latitude(), at.longitude() * StrictMath.cos(Math.toRadians(at.latitude()))};
    }

    private void cut(int[] elders, int[] volunteers, int[] homes, int[] sessions, double share) {
        if (elders.length <= MOST_ELDERS) {
            for (int elder : elders) {
                elderRegion[elder] = count;
                if (problem.elderVolunteer[elder] != NONE) {
                    volunteerRegion[problem.elderVolunteer[elder]] = count;
                }
            }
            fill(volunteerRegion, volunteers);
            fill(homeRegion, homes);
            fill(sessionRegion, sessions);
            count++;
            return;
        }
        int axis = widerAxis(elders);
        var along = Arrays.stream(elders)
                .mapToDouble(elder -> position(problem.elderPoint[elder])[axis])
                .sorted()
                .toArray();
        double border = along[(int) (along.length * share)];
        for (boolean lower : new boolean[] {true, false}) {
            cut(
                    side(elders, problem.elderPoint, axis, border, lower),
                    side(volunteers, problem.volunteerPoint, axis, border, lower),
                    Arrays.stream(homes)
                            .filter(home -> homePosition(home)[axis] < border == lower)
                            .toArray(),
                    side(sessions, problem.sessions.point, axis, border, lower),
                    0.5);
        }
    }

    private void fill(int[] regionOf, int[] members) {
        for (int member : members) {
            regionOf[member] = count;
        }
    }

    private double[] homePosition(int home) {
        return onFlatMap(problem.county().places().homes().get(home).location());
    }

    private int[] side(int[] members, int[] point, int axis, double border, boolean lower) {
        return Arrays.stream(members)
                .filter(member -> position(point[member])[axis] < border == lower)
                .toArray();
    }

    private int widerAxis(int[] elders) {
        var lo = new double[] {Double.MAX_VALUE, Double.MAX_VALUE};
        var hi = new double[] {-Double.MAX_VALUE, -Double.MAX_VALUE};
        for (int elder : elders) {
            var at = position(problem.elderPoint[elder]);
            for (int axis = 0; axis < 2; axis++) {
                lo[axis] = Math.min(lo[axis], at[axis]);
                hi[axis] = Math.max(hi[axis], at[axis]);
            }
        }
        return hi[0] - lo[0] >= hi[1] - lo[1] ? 0 : 1;
    }

    private List<Region> fix() {
        for (int t = 0; t < problem.tours; t++) {
            plan.tourRegion[t] = crossesBorder(t) ? NONE : volunteerRegion[problem.tourVolunteer[t]];
        }
        for (int h = 0; h < sessionRegion.length; h++) {
            if (crossesBorderAsSession(h)) {
                sessionRegion[h] = NONE;
                for (int i = 0; i < plan.helpers[h].size(); i++) {
                    plan.tourRegion[plan.helpers[h].get(i)] = NONE;
                }
            }
        }
        pinWhatCrosses();
        var regions = new ArrayList<Region>();
        for (int region = 0; region < count; region++) {
            regions.add(region(region));
        }
        return regions;
    }

    private boolean crossesBorder(int tour) {
        int region = volunteerRegion[problem.tourVolunteer[tour]];
        for (int i = 0; i < plan.stopCount[tour]; i++) {
            int visit = plan.stops[tour][i];
            if (elderRegion[problem.seriesElder[problem.visitSeries[visit]]] != region
                    || regionOf(plan.tourA[visit]) != region
                    || plan.tourB[visit] != NONE && regionOf(plan.tourB[visit]) != region) {
                return true;
            }
        }
        return false;
    }

    private int regionOf(int tour) {
        return volunteerRegion[problem.tourVolunteer[tour]];
    }

    private boolean crossesBorderAsSession(int h) {
        for (int i = 0; i < plan.attendees[h].size(); i++) {
            if (elderRegion[problem.sessions.seatElder[plan.attendees[h].get(i)]] != sessionRegion[h]) {
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

    /** Fixes the starts of visits in tours that nobody may change, so that others can rely on them. */
    private void pinWhatCrosses() {
        var editor = new Editor(problem, plan, new TravelTable(problem.points, new int[0], new boolean[0]), NONE);
        for (int t = 0; t < problem.tours; t++) {
            if (plan.tourRegion[t] == NONE) {
                for (int i = 0; i < plan.stopCount[t]; i++) {
                    int visit = plan.stops[t][i];
                    editor.range(visit, plan.start[visit], plan.start[visit]);
                }
                if (plan.stopCount[t] > 0) {
                    editor.bound(t, plan.leave[t], plan.back[t]);
                }
            }
        }
    }

    private Region region(int region) {
        var stays = IntStream.range(0, plan.stayBed.length)
                .filter(stay -> elderRegion[problem.stays.elder[stay]] == region)
                .filter(stay -> plan.stayBed[stay] == NONE || homeRegion[homeOfBed(plan.stayBed[stay])] == region)
                .toArray();
        return new Region(
                problem,
                members(elderRegion, region),
                members(volunteerRegion, region),
                stays,
                members(sessionRegion, region),
                IntStream.range(0, problem.stays.bedRoom.length)
                        .filter(bed -> homeRegion[homeOfBed(bed)] == region)
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
