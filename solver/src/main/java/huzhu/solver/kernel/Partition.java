package huzhu.solver.kernel;

import static huzhu.solver.kernel.KernelProblem.NONE;

import huzhu.model.place.GeoPoint;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A county in parts, cut along straight lines that part as little as can be of what volunteers could do for elders; differently
 * from one partition to the next, since who was parted before is worth more than others.
 *
 * <p>It depends on the county and the earlier partitions alone. Cost: parts × directions × those who can help some
 * 2,000 elders.
 */
final class Partition {
    /** Elders of a part at most, unless a problem says otherwise; a county up to this size is one part. */
    static final int MOST_ELDERS = 2_500;

    /** Directions in which lines are tried. */
    private static final int DIRECTIONS = 6;

    /** Share of the elders on either side of a line at least. */
    private static final double LEAST_SIDE = 0.35;

    /** Elders by whom lines of a part are judged, about. */
    private static final int MOST_ASKED = 2_000;

    /** Factor on the worth of keeping a pair together for each earlier partition that has parted it. */
    private static final double PARTED_BEFORE = 4;

    /** The part of each elder. */
    final int[] elder;

    final int[] volunteer;
    final int[] home;
    final int[] session;

    private final KernelProblem problem;
    private final List<Partition> earlier;

    /** The part that a volunteer is in while parts are being cut. */
    private final int[] volunteerPart;

    private int count;
    private int parts;

    private Partition(KernelProblem problem, List<Partition> earlier) {
        this.problem = problem;
        this.earlier = earlier;
        elder = new int[problem.elders];
        volunteer = new int[problem.volunteers];
        volunteerPart = new int[problem.volunteers];
        home = new int[problem.county().places().homes().size()];
        session = new int[problem.sessions.day.length];
    }

    /** Whether a county is small enough to stay whole. */
    static boolean isOne(KernelProblem problem) {
        return problem.elders <= problem.mostElders;
    }

    /** The whole county as one part. */
    static Partition whole(KernelProblem problem) {
        var whole = new Partition(problem, List.of());
        whole.count = 1;
        return whole;
    }

    /** Another partition than the earlier ones. */
    static Partition cut(KernelProblem problem, List<Partition> earlier) {
        var cut = new Partition(problem, List.copyOf(earlier));
        cut.cut(new Part(
                IntStream.range(0, problem.elders).toArray(),
                IntStream.range(0, problem.volunteers)
                        .filter(p -> problem.volunteerElder[p] == NONE)
                        .toArray(),
                IntStream.range(0, cut.home.length).toArray(),
                IntStream.range(0, cut.session.length).toArray()));
        return cut;
    }

    /** Number of parts. */
    int count() {
        return count;
    }

    /**
     * Members of a part that may still be too large.
     *
     * @param volunteers those who are no elders
     */
    @SuppressWarnings("ArrayRecordComponent") // columns, read only
    private record Part(int[] elders, int[] volunteers, int[] homes, int[] sessions) {}

    /** A line across a county on a flat map: what lies lower in a direction than the border is on one side. */
    private record Line(double north, double east, double border) {
        double along(GeoPoint at) {
            return north * at.latitude() + east * at.longitude() * StrictMath.cos(Math.toRadians(at.latitude()));
        }

        boolean isLower(GeoPoint at) {
            return along(at) < border;
        }

        static Line inDirection(int direction) {
            double angle = Math.PI * direction / DIRECTIONS;
            return new Line(StrictMath.cos(angle), StrictMath.sin(angle), 0);
        }
    }

    private void cut(Part part) {
        var line = part.elders.length > problem.mostElders ? bestLine(part) : Optional.<Line>empty();
        if (line.isPresent()) {
            cut(side(part, line.get(), true));
            cut(side(part, line.get(), false));
            return;
        }
        fill(elder, part.elders);
        for (int one : part.elders) {
            if (problem.elderVolunteer[one] != NONE) {
                volunteer[problem.elderVolunteer[one]] = count;
            }
        }
        fill(volunteer, part.volunteers);
        fill(home, part.homes);
        fill(session, part.sessions);
        count++;
    }

    private void fill(int[] partOf, int[] members) {
        for (int member : members) {
            partOf[member] = count;
        }
    }

    private Part side(Part part, Line line, boolean lower) {
        return new Part(
                side(part.elders, one -> problem.location(problem.elderPoint[one]), line, lower),
                side(part.volunteers, p -> problem.location(problem.volunteerPoint[p]), line, lower),
                side(
                        part.homes,
                        one -> problem.county().places().homes().get(one).location(),
                        line,
                        lower),
                side(part.sessions, h -> problem.location(problem.sessions.point[h]), line, lower));
    }

    private static int[] side(int[] members, IntFunction<GeoPoint> location, Line line, boolean lower) {
        return Arrays.stream(members)
                .filter(member -> line.isLower(location.apply(member)) == lower)
                .toArray();
    }

    /** The line that parts least for the elders on its smaller side; none where all elders are at one place. */
    private Optional<Line> bestLine(Part part) {
        parts++;
        for (int p : part.volunteers) {
            volunteerPart[p] = parts;
        }
        for (int one : part.elders) {
            if (problem.elderVolunteer[one] != NONE) {
                volunteerPart[problem.elderVolunteer[one]] = parts;
            }
        }
        Optional<Line> best = Optional.empty();
        double least = Double.POSITIVE_INFINITY;
        for (int direction = 0; direction < DIRECTIONS; direction++) {
            var towards = Line.inDirection(direction);
            double[] along = Arrays.stream(part.elders)
                    .mapToDouble(one -> towards.along(problem.location(problem.elderPoint[one])))
                    .sorted()
                    .toArray();
            double[] parted = parted(part, towards, along);
            int smallest = Math.max(1, (int) (along.length * LEAST_SIDE));
            for (int k = smallest; k <= along.length - smallest; k++) {
                double share = parted[k] / Math.min(k, along.length - k);
                if (along[k] > along[k - 1] && share < least) {
                    least = share;
                    best = Optional.of(new Line(towards.north, towards.east, along[k]));
                }
            }
        }
        return best.or(() -> anyLine(part));
    }

    /** A line between two halves as they may be, where very many elders at one place leave no usual one. */
    private Optional<Line> anyLine(Part part) {
        for (int direction = 0; direction < DIRECTIONS; direction++) {
            var towards = Line.inDirection(direction);
            var along = Arrays.stream(part.elders)
                    .mapToDouble(one -> towards.along(problem.location(problem.elderPoint[one])))
                    .summaryStatistics();
            if (along.getMin() < along.getMax()) {
                return Optional.of(new Line(towards.north, towards.east, along.getMax()));
            }
        }
        return Optional.empty();
    }

    /**
     * What borders part of what volunteers could do for elders: of each series the share of those who could serve it, by its worth.
     *
     * @param along where elders are in a direction, in order
     * @return by number of elders below the border
     */
    private double[] parted(Part part, Line towards, double[] along) {
        var below = new int[problem.volunteers];
        for (int p = 0; p < below.length; p++) {
            below[p] = volunteerPart[p] == parts
                    ? below(along, towards.along(problem.location(problem.volunteerPoint[p])))
                    : NONE;
        }
        var parted = new double[along.length + 1];
        // Of a large part some elders tell enough.
        for (int k = 0; k < part.elders.length; k += 1 + part.elders.length / MOST_ASKED) {
            int one = part.elders[k];
            int own = below(along, towards.along(problem.location(problem.elderPoint[one])));
            for (int s : problem.elderSeries[one]) {
                double worth = (double) problem.worthMicros[s] * problem.occurrences[s] / problem.candidates[s].length;
                for (int p : problem.candidates[s]) {
                    if (below[p] != NONE && below[p] != own) {
                        double kept = worth * keptWorth(one, p);
                        parted[Math.min(own, below[p])] += kept;
                        parted[Math.max(own, below[p])] -= kept;
                    }
                }
            }
        }
        for (int k = 1; k < parted.length; k++) {
            parted[k] += parted[k - 1];
        }
        return parted;
    }

    /** How many elders are no farther along than a place: a border with no fewer elders below it has the place below. */
    private static int below(double[] along, double place) {
        int low = 0;
        int high = along.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (along[middle] <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private double keptWorth(int one, int p) {
        double worth = 1;
        for (var before : earlier) {
            worth *= before.elder[one] == before.volunteer[p] ? 1 : PARTED_BEFORE;
        }
        return worth;
    }
}
