package huzhu.solver.admission;

import huzhu.model.admission.Admission;
import huzhu.model.admission.AdmissionCouple;
import huzhu.model.admission.AdmissionPart;
import huzhu.model.admission.AdmissionProblem;
import huzhu.model.admission.AdmissionRoom;
import huzhu.model.admission.AdmissionRules;
import huzhu.model.admission.RoomPrices;
import huzhu.model.people.Sex;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/** Small random problems of every kind. */
final class RandomAdmissions {
    private RandomAdmissions() {}

    /** A problem in which everybody must be placed and everything is priced, or one in which rules hold and nights are left out. */
    static AdmissionProblem problem(long seed, int rooms, int stays, int nights, boolean priced) {
        var random = new SplittableRandom(seed);
        var roomList = new ArrayList<AdmissionRoom>();
        for (int r = 0; r < rooms; r++) {
            roomList.add(new AdmissionRoom("r" + r, random.nextInt(1, 4), random.nextBoolean()));
        }
        var stayList = new ArrayList<Admission>();
        for (int s = 0; s < stays; s++) {
            int from = random.nextInt(nights);
            int left = random.nextInt(1, Math.min(6, nights - from) + 1);
            var parts = new ArrayList<AdmissionPart>();
            while (left > 0) {
                int length = random.nextInt(1, left + 1);
                var prices = random.ints(rooms, priced ? 0 : -2, 6)
                        .map(price -> price * 8)
                        .toArray();
                parts.add(new AdmissionPart(length, RoomPrices.of(prices), random.nextInt(1, 4)));
                left -= length;
            }
            stayList.add(new Admission("s" + s, random.nextBoolean() ? Sex.MALE : Sex.FEMALE, from, parts));
        }
        var rules = priced
                ? new AdmissionRules(OptionalLong.of(20), OptionalLong.of(12), true)
                : new AdmissionRules(OptionalLong.empty(), OptionalLong.empty(), false);
        return new AdmissionProblem(nights, roomList, stayList, rules, priced ? List.of() : couples(random, stayList));
    }

    /** About one couple for every stay. */
    private static List<AdmissionCouple> couples(SplittableRandom random, List<Admission> stays) {
        var couples = new ArrayList<AdmissionCouple>();
        for (int a = 0; a < stays.size(); a++) {
            for (int b = a + 1; b < stays.size(); b++) {
                if (stays.get(a).sex() != stays.get(b).sex() && random.nextInt(stays.size()) < 4) {
                    couples.add(new AdmissionCouple(a, b));
                }
            }
        }
        return couples;
    }
}
