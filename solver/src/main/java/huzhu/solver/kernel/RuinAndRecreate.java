package huzhu.solver.kernel;

import java.util.Set;
import java.util.SplittableRandom;

/**
 * Takes a few related things out of the plan and puts them, or others, back in.
 *
 * <p>Source: G. Schrimpf et al., "Record breaking optimization results using the ruin and recreate principle", J.
 * Computational Physics 159 (2000), 139–171; J. Christiaens and G. Vanden Berghe, "Slack induction by string removals for
 * vehicle routing problems", Transportation Science 54 (2020), 417–433.
 */
final class RuinAndRecreate {
    private final Editor editor;
    private final Pool pool;
    private final Ruin ruin;
    private final Recreate recreate;
    private final Filling filling;

    RuinAndRecreate(Editor editor, Region region, SplittableRandom random, Set<RuinWay> ways) {
        this.editor = editor;
        var placers = Placers.of(editor, region, random);
        pool = new Pool(editor.problem.visits, editor.problem.volunteers);
        ruin = new Ruin(editor, region, random, placers, pool, ways);
        recreate = new Recreate(editor, region, random, placers, pool);
        filling = new Filling(editor, region, placers);
    }

    /** One step; the caller keeps it or takes it back. */
    void step() {
        editor.removed.clear();
        pool.clear();
        ruin.ruin();
        recreate.recreate();
    }

    /** Builds a first plan where there is none. */
    void construct() {
        filling.construct();
    }

    /** Puts in everything that still fits. */
    void sweep() {
        filling.sweep();
    }
}
