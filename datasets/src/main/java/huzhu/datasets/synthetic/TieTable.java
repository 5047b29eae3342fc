package huzhu.datasets.synthetic;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Draws and writes ties.csv: who is whose spouse, kin, neighbour, friend, and who cannot stand whom. */
final class TieTable implements Closeable {
    private final Calibration.Ties rates;
    private final Table table;

    TieTable(Path folder, Calibration calibration) throws IOException {
        rates = calibration.ties();
        table = new Table(folder, "ties.csv", "person_a,person_b,relation,strength");
    }

    /**
     * Writes the ties of a village; a pair has one tie at most.
     *
     * @param named for each elder the volunteers that their requests name, with whom they have no conflict
     */
    void write(List<Elder> elders, List<Volunteer> volunteers, List<Set<String>> named, Draws draws) {
        var tied = new HashSet<String>();
        for (int i = 0; i < elders.size(); i++) {
            var elder = elders.get(i);
            if (elder.spouse() > i) {
                tie(tied, elder.id(), elders.get(elder.spouse()).id(), "spouse", 1);
            }
            if (draws.chance(rates.kin())) {
                tie(tied, elder.id(), draws.pick(elders).id(), "kin", draws.between(0.5, 0.9));
            }
            var near = volunteers.stream()
                    .filter(it -> it.resident().hamlet() == elder.resident().hamlet())
                    .toList();
            if (!near.isEmpty() && draws.chance(rates.neighbour())) {
                tie(tied, elder.id(), draws.pick(near).id(), "neighbour", draws.between(0.2, 0.7));
            }
            if (draws.chance(rates.friend())) {
                tie(tied, elder.id(), draws.pick(elders).id(), "friend", draws.between(0.3, 0.9));
            }
            if (!volunteers.isEmpty() && draws.chance(rates.trusted())) {
                tie(tied, elder.id(), draws.pick(volunteers).id(), "trusted", draws.between(0.5, 1.0));
            }
            if (!volunteers.isEmpty() && draws.chance(rates.conflict())) {
                var other = draws.pick(volunteers).id();
                if (!named.get(i).contains(other)) {
                    tie(tied, elder.id(), other, "conflict", draws.between(0.3, 1.0));
                }
            }
        }
    }

    private void tie(Set<String> tied, String a, String b, String relation, double strength) {
        var pair = a.compareTo(b) < 0 ? a + " " + b : b + " " + a;
        if (!a.equals(b) && tied.add(pair)) {
            table.row(a, b, relation, Decimals.text(strength, 2));
        }
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
