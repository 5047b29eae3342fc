package huzhu.model.admission;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Who sleeps where on which night.
 *
 * @param lodgings in the order of stays and nights; nights in one room without a break are one lodging
 */
public record AdmissionPlan(List<Lodging> lodgings) {
    private static final Comparator<Lodging> ORDER = Comparator.comparingInt(Lodging::stay)
            .thenComparingInt(Lodging::from)
            .thenComparingInt(Lodging::room);

    public AdmissionPlan {
        lodgings = joined(lodgings);
    }

    private static List<Lodging> joined(List<Lodging> lodgings) {
        var result = new ArrayList<Lodging>();
        for (var next : lodgings.stream().sorted(ORDER).toList()) {
            var last = result.isEmpty() ? next : result.getLast();
            if (last.stay() == next.stay() && last.room() == next.room() && last.to() == next.from()) {
                result.set(result.size() - 1, new Lodging(next.stay(), next.room(), last.from(), next.to()));
            } else {
                result.add(next);
            }
        }
        return List.copyOf(result);
    }

    /**
     * A bed for each lodging, kept from its first night to its last: lodgings of a room in the order of their first night take
     * the first bed that is free. No room needs more beds than it has people on its fullest night.
     *
     * <p>Source: greedy colouring of interval graphs, e.g. Golumbic, Algorithmic Graph Theory and Perfect Graphs (1980), ch. 8.
     *
     * @return number of the bed in its room, from 0, in the order of {@link #lodgings}
     */
    public List<Integer> beds() {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < lodgings.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingInt((Integer i) -> lodgings.get(i).room())
                .thenComparingInt(i -> lodgings.get(i).from())
                .thenComparingInt(i -> i));
        var beds = new Integer[lodgings.size()];
        var freeFrom = new ArrayList<Integer>();
        int room = -1;
        for (int i : order) {
            var lodging = lodgings.get(i);
            if (lodging.room() != room) {
                room = lodging.room();
                freeFrom.clear();
            }
            int bed = 0;
            while (bed < freeFrom.size() && freeFrom.get(bed) > lodging.from()) {
                bed++;
            }
            if (bed == freeFrom.size()) {
                freeFrom.add(0);
            }
            freeFrom.set(bed, lodging.to());
            beds[i] = bed;
        }
        return List.of(beds);
    }
}
