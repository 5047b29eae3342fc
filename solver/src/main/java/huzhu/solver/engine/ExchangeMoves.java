package huzhu.solver.engine;

import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import ai.timefold.solver.core.impl.score.director.ScoreDirector;
import ai.timefold.solver.core.preview.api.move.Move;
import java.util.Iterator;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Timefold's way to our moves of beds and seats.
 *
 * <p>The only class that uses a type Timefold calls internal: a free choice among moves of own making has no public way
 * in that is as fast.
 */
public final class ExchangeMoves implements MoveIteratorFactory<WeekPlan, Move<WeekPlan>> {
    private @Nullable WeekIndex index;

    @Override
    public long getSize(ScoreDirector<WeekPlan> director) {
        var week = director.getWorkingSolution();
        return (long) week.getStays().size() * week.getBeds().size()
                + (long) week.getSeats().size() * week.getSessions().size();
    }

    @Override
    public Iterator<Move<WeekPlan>> createOriginalMoveIterator(ScoreDirector<WeekPlan> director) {
        throw new UnsupportedOperationException(
                "exchange moves are drawn at random.\nMaybe the selection order was configured.");
    }

    @Override
    public Iterator<Move<WeekPlan>> createRandomMoveIterator(ScoreDirector<WeekPlan> director, RandomGenerator random) {
        var week = director.getWorkingSolution();
        if (index == null || index.week() != week) {
            index = new WeekIndex(week);
        }
        return new RandomExchange(index, random);
    }
}
