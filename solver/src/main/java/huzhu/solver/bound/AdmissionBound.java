package huzhu.solver.bound;

import huzhu.model.admission.AdmissionPart;
import huzhu.model.admission.AdmissionProblem;
import huzhu.model.admission.AdmissionRoom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What no plan of admissions can give. */
public final class AdmissionBound {
    private AdmissionBound() {}

    /**
     * The least nights that every plan leaves out, where a change of room inside a part is forbidden; 0 where it is not, as
     * nothing is proven then. Parts that no room may take are left out whole.
     */
    public static long leastNightsLeftOut(AdmissionProblem problem) {
        if (problem.rules().changePrice().isPresent()) {
            return 0;
        }
        long alone = 0;
        var wishes = new ArrayList<WholeStays.Wish>();
        for (var stay : problem.stays()) {
            int from = stay.from();
            for (var part : stay.parts()) {
                var rooms = rooms(part);
                if (rooms.isEmpty()) {
                    alone += part.nights();
                } else {
                    wishes.add(new WholeStays.Wish(from, from + part.nights(), rooms));
                }
                from += part.nights();
            }
        }
        int[] beds = problem.rooms().stream().mapToInt(AdmissionRoom::beds).toArray();
        return alone + WholeStays.of(wishes, beds).nights();
    }

    private static List<Integer> rooms(AdmissionPart part) {
        return IntStream.range(0, part.prices().rooms())
                .filter(part.prices()::allows)
                .boxed()
                .toList();
    }
}
