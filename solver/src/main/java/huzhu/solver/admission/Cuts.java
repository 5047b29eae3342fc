package huzhu.solver.admission;

import static huzhu.solver.admission.AdmissionTables.OUT;

import huzhu.solver.admission.AdmissionTables.Piece;
import java.util.ArrayList;
import java.util.List;

/**
 * Where parts of stays are cut in two because a change of room could pay: for their first or last nights a cheaper room is free,
 * and what it saves comes near the price of a change. Cost: units × rooms × nights.
 */
final class Cuts {
    private final AdmissionTables tables;
    private final Occupancy beds;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Integer> rooms = new ArrayList<>();

    /** Cuts whole parts, the units of these tables, that stand in these rooms. */
    Cuts(AdmissionTables tables, List<Piece> whole, int[] rooms) {
        this.tables = tables;
        beds = new Occupancy(tables);
        beds.become(rooms);
        for (int u = 0; u < tables.units; u++) {
            var piece = whole.get(u);
            int cut = rooms[u] == OUT ? 0 : bestCut(u);
            if (cut > 0) {
                int night = piece.from() + cut;
                pieces.add(new Piece(piece.stay(), piece.part(), piece.from(), night));
                pieces.add(new Piece(piece.stay(), piece.part(), night, piece.to()));
                this.rooms.add(rooms[u]);
            } else {
                pieces.add(piece);
            }
            this.rooms.add(rooms[u]);
        }
    }

    /** The parts, those that are cut in two pieces; all whole where no cut could pay. */
    List<Piece> pieces() {
        return pieces;
    }

    /** The rooms of the pieces: those of their whole parts. */
    int[] rooms() {
        return rooms.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Nights before the cut that saves most, or 0. */
    private int bestCut(int u) {
        int from = tables.from[u];
        int length = tables.length[u];
        // Half of the price of a change is let pass: neighbours may move too.
        long most = tables.changePrice / 2;
        int cut = 0;
        for (int r : tables.choice[u]) {
            int saving = r == OUT ? 0 : tables.price[u][beds.room(u)] - tables.price[u][r];
            if (saving <= 0) {
                break;
            }
            int head = 0;
            while (head < length && !beds.isFull(r, from + head)) {
                head++;
            }
            int tail = 0;
            while (tail < length && !beds.isFull(r, from + length - 1 - tail)) {
                tail++;
            }
            int free = Math.max(Math.min(head, length - 1), Math.min(tail, length - 1));
            if ((long) free * saving > most) {
                most = (long) free * saving;
                cut = Math.min(head, length - 1) == free ? free : length - free;
            }
        }
        return cut;
    }
}
