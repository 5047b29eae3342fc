package huzhu.solver.routing;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.routing.RandomRouting;
import huzhu.model.routing.RoutingProblem;
import huzhu.model.routing.TravelMatrix;
import java.util.EnumSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Holds what a trial says a task would cost to what it does cost, at every place of random rounds. */
final class TrialTest {
    private static final int PROBLEMS = 300;
    private static final int STEPS = 6;

    private int possible;
    private int impossible;

    @BeforeEach
    void reset() {
        possible = 0;
        impossible = 0;
    }

    @Test
    void costOfATrialIsWhatTheTaskAddsAndItsBoundIsNoHigher() {
        for (long seed = 1; seed <= PROBLEMS; seed++) {
            var table = new RoutingTable(metric(RandomRouting.problem(seed, 10)));
            var random = new SplittableRandom(seed);
            var rounds = new Rounds(table);
            var ruin = new Ruin(rounds, new Neighbours(table), random, EnumSet.allOf(RuinWay.class));
            var recreate = new Recreate(rounds, new Trial(rounds), random);
            for (int step = 0; step < STEPS; step++) {
                ruin.ruin();
                for (int i = 0; i < ruin.count; i++) {
                    tryEverywhere(rounds, ruin.groups[i], "seed " + seed + " step " + step);
                }
                recreate.insertAll(ruin.groups, ruin.count);
                assertThat(rounds.retime()).as("seed %d step %d", seed, step).isTrue();
            }
        }
        assertThat(possible).isGreaterThan(3_000);
        assertThat(impossible).isGreaterThan(100);
    }

    private void tryEverywhere(Rounds rounds, int group, String where) {
        var table = rounds.table;
        if (table.groupTasks[group].length > 1) {
            return;
        }
        int task = table.groupTasks[group][0];
        var trial = new Trial(rounds);
        var slack = new Slack(rounds);
        slack.refresh();
        trial.refresh();
        for (int r : table.suited[task]) {
            for (int node = table.startOf(r); node != table.endOf(r); node = rounds.after[node]) {
                long told = trial.insert(task, r, node, table.opens[task], Trial.IMPOSSIBLE);
                var place = where + " task " + task + " carer " + r + " after " + node;
                var tried = new Rounds(table);
                tried.copy(rounds);
                tried.link(task, node, r);
                tried.opening[task] = table.opens[task];
                assertThat(tried.retime()).as(place).isEqualTo(told < Trial.IMPOSSIBLE);
                if (told < Trial.IMPOSSIBLE) {
                    possible++;
                    long added = tried.cost() + table.leftOutPrice[group] - rounds.cost();
                    if (hasSingleWindows(table)) {
                        assertThat(told).as(place).isEqualTo(added);
                        assertThat(trial.leastInsert(task, r, node, table.opens[task], slack))
                                .as(place)
                                .isLessThanOrEqualTo(told);
                    } else {
                        // Pushed into its later window, the latest task may no longer be late: a trial does not see
                        // that.
                        assertThat(told).as(place).isGreaterThanOrEqualTo(added);
                    }
                } else {
                    impossible++;
                }
            }
        }
    }

    private static boolean hasSingleWindows(RoutingTable table) {
        for (int v = 0; v < table.tasks; v++) {
            if (table.opensAgain[v] < RoutingTable.NEVER) {
                return false;
            }
        }
        return true;
    }

    /** The same day with travel in which no detour is shorter than the straight way. */
    private static RoutingProblem metric(RoutingProblem problem) {
        int points = problem.travel().points();
        var rows = new int[points][points];
        for (int from = 0; from < points; from++) {
            for (int to = 0; to < points; to++) {
                rows[from][to] = problem.travel().ticks(from, to);
            }
        }
        for (int via = 0; via < points; via++) {
            for (int from = 0; from < points; from++) {
                for (int to = 0; to < points; to++) {
                    rows[from][to] = Math.min(rows[from][to], rows[from][via] + rows[via][to]);
                }
            }
        }
        return new RoutingProblem(
                new TravelMatrix(rows),
                problem.carers(),
                problem.groups(),
                problem.tasks(),
                problem.links(),
                problem.breakRule(),
                problem.dueAtEnd(),
                problem.prices());
    }
}
