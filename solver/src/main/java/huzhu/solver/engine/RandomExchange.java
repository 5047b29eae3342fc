package huzhu.solver.engine;

import ai.timefold.solver.core.preview.api.move.Move;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Endless random exchanges of beds and seats, until the week's own stop says enough. */
final class RandomExchange implements Iterator<Move<WeekPlan>> {
    private final WeekIndex index;
    private final RandomGenerator random;
    private final List<PlannedStay> stays;
    private final List<PlannedSeat> seats;

    RandomExchange(WeekIndex index, RandomGenerator random) {
        this.index = index;
        this.random = random;
        stays = index.week().getStays();
        seats = index.week().getSeats();
    }

    @Override
    public boolean hasNext() {
        return hasAny() && !index.week().isEnough();
    }

    private boolean hasAny() {
        return !stays.isEmpty() || !seats.isEmpty();
    }

    @Override
    public Move<WeekPlan> next() {
        // Time may have run out since it was asked for: then this one is still made.
        if (!hasAny()) {
            throw new NoSuchElementException("nothing to exchange.\nMaybe hasNext() was not asked.");
        }
        // Beds are few and weigh much: half of the draws are theirs.
        boolean beds = seats.isEmpty() || !stays.isEmpty() && random.nextBoolean();
        return beds ? new MoveStays(index, placing(one(stays))) : new MoveSeats(seating(one(seats)));
    }

    private Map<PlannedStay, @Nullable Bed> placing(PlannedStay stay) {
        var beds = index.suitableBeds(stay);
        var placing = new LinkedHashMap<PlannedStay, @Nullable Bed>();
        if (beds.isEmpty() || stay.isPlaced() && random.nextInt(4) == 0) {
            placing.put(stay, null);
            return placing;
        }
        var bed = one(beds);
        placing.put(stay, bed);
        var occupants = index.occupants(bed, stay);
        // One for one they swap, otherwise those who were there leave.
        boolean swap = occupants.size() == 1 && stay.isPlaced() && random.nextBoolean();
        occupants.forEach(other -> placing.put(other, swap ? stay.getBed() : null));
        return placing;
    }

    private Map<PlannedSeat, @Nullable OpenSession> seating(PlannedSeat seat) {
        var seating = new LinkedHashMap<PlannedSeat, @Nullable OpenSession>();
        var sessions = index.suitableSessions(seat);
        if (sessions.isEmpty() || seat.isTaken() && random.nextInt(8) == 0) {
            seating.put(seat, null);
            return seating;
        }
        var session = one(sessions);
        seating.put(seat, session);
        var there = seats.stream()
                .filter(other -> other != seat && other.getSession() == session)
                .toList();
        if (!there.isEmpty() && there.size() >= session.session().capacity()) {
            // Where it is full somebody makes room, and takes the free place if it suits them.
            var other = one(there);
            var free = seat.getSession();
            seating.put(other, free != null && index.suitableSessions(other).contains(free) ? free : null);
        }
        return seating;
    }

    private <T> T one(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }
}
