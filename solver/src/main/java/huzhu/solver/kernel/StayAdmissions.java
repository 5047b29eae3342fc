package huzhu.solver.kernel;

import static huzhu.solver.kernel.KernelProblem.NONE;

import huzhu.model.admission.Admission;
import huzhu.model.admission.AdmissionCouple;
import huzhu.model.admission.AdmissionPart;
import huzhu.model.admission.AdmissionPlan;
import huzhu.model.admission.AdmissionProblem;
import huzhu.model.admission.AdmissionRoom;
import huzhu.model.admission.AdmissionRules;
import huzhu.model.admission.RoomPrices;
import huzhu.model.people.Sex;
import huzhu.model.place.SexPolicy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The stays of a {@link StayTable} as an {@link AdmissionProblem}, and a plan of that problem as a bed for each stay.
 *
 * <p>A stay is one part, so it is given whole or not at all. What one stay and one room forbid is a room that is forbidden,
 * what two stays in one room forbid is left to the sexes and couples of the problem. Nights between which nobody comes or goes
 * are one night, so a stay of months costs no more than one of days. Left out are stays that no room suits and, of an elder's
 * stays that share a night, all but the one that is worth most. Cost: stays × (stays + rooms).
 */
final class StayAdmissions {
    /** Price of a bed, in thousandths of a travel minute, that is one unit of the prices of rooms: a tenth of a minute. */
    private static final double MILLIS_PER_PRICE = 100;

    private static final AdmissionRules WHOLE_OR_UNMET =
            new AdmissionRules(OptionalLong.empty(), OptionalLong.empty(), false);

    private final StayTable stays;
    /** Rooms with beds: numbers in the table by numbers in the problem. */
    private final int[] rooms;
    /** Stays asked about: numbers in the table by numbers in the problem. */
    private final int[] asked;
    /** Days on which somebody comes or goes, in order: where the nights of the problem begin and end. */
    private final long[] borders;

    StayAdmissions(StayTable stays) {
        this.stays = stays;
        rooms = IntStream.range(0, stays.rooms.size())
                .filter(room -> stays.roomBeds[room].length > 0)
                .toArray();
        asked = asked();
        borders = Arrays.stream(asked)
                .mapToObj(stay -> LongStream.of(stays.fromDay[stay], stays.toDay[stay]))
                .flatMapToLong(days -> days)
                .sorted()
                .distinct()
                .toArray();
    }

    private int[] asked() {
        var chosen = new ArrayList<Integer>();
        IntStream.range(0, stays.stays.size())
                .filter(stay -> stays.suitableRooms[stay].length > 0)
                .boxed()
                .sorted(Comparator.comparingLong(stay -> -stays.worthMicros[stay]))
                .forEach(stay -> {
                    if (chosen.stream().noneMatch(other -> excludes(other, stay))) {
                        chosen.add(stay);
                    }
                });
        return chosen.stream().mapToInt(stay -> stay).sorted().toArray();
    }

    private boolean excludes(int a, int b) {
        return stays.elder[a] == stays.elder[b] && stays.overlap(a, b);
    }

    /** The problem. */
    AdmissionProblem problem() {
        return new AdmissionProblem(
                Math.max(0, borders.length - 1),
                Arrays.stream(rooms).mapToObj(this::room).toList(),
                Arrays.stream(asked).mapToObj(this::admission).toList(),
                WHOLE_OR_UNMET,
                couples());
    }

    private AdmissionRoom room(int room) {
        return new AdmissionRoom(Integer.toString(room), stays.roomBeds[room].length, isForOneSex(room));
    }

    private boolean isForOneSex(int room) {
        return stays.rooms.get(room).sexPolicy() == SexPolicy.SAME;
    }

    private Admission admission(int stay) {
        int from = Arrays.binarySearch(borders, stays.fromDay[stay]);
        int nights = Arrays.binarySearch(borders, stays.toDay[stay]) - from;
        int[] prices = new int[rooms.length];
        Arrays.fill(prices, NONE);
        for (int room : stays.suitableRooms[stay]) {
            int number = Arrays.binarySearch(rooms, room);
            if (number >= 0) {
                prices[number] = price(stay, room, nights);
            }
        }
        var part = new AdmissionPart(nights, RoomPrices.of(prices), stays.worthMicros[stay] / nights);
        return new Admission(Integer.toString(stay), sex(stay), from, List.of(part));
    }

    private int price(int stay, int room, int nights) {
        return (int) Math.round(stays.millis(stay, stays.roomBeds[room][0]) / MILLIS_PER_PRICE / nights);
    }

    /** Sex of whoever stays; any where it is not known, as then no room suits in which it matters. */
    private Sex sex(int stay) {
        return stays.sex(stay).orElse(Sex.MALE);
    }

    /** Of the two sexes nobody may share without a tie, so only who has one is asked about. */
    private List<AdmissionCouple> couples() {
        var shared = Arrays.stream(rooms).filter(this::isForOneSex).findFirst();
        if (shared.isEmpty()) {
            return List.of();
        }
        var askedOf = IntStream.range(0, asked.length)
                .boxed()
                .collect(Collectors.groupingBy(a -> stays.stays.get(asked[a]).elder()));
        return stays.ties().stream()
                .flatMap(tie -> askedOf.getOrDefault(tie.a(), List.of()).stream()
                        .flatMap(a -> askedOf.getOrDefault(tie.b(), List.of()).stream()
                                .map(b -> new AdmissionCouple(Math.min(a, b), Math.max(a, b)))))
                .filter(couple -> mayShare(asked[couple.one()], asked[couple.other()], shared.getAsInt()))
                .distinct()
                .sorted(Comparator.comparingInt(AdmissionCouple::one).thenComparingInt(AdmissionCouple::other))
                .toList();
    }

    private boolean mayShare(int a, int b, int room) {
        return sex(a) != sex(b) && stays.overlap(a, b) && stays.mayShare(a, b, room);
    }

    /** The bed of each stay of the table, {@code NONE} for those that have none. */
    int[] beds(AdmissionPlan plan) {
        var beds = KernelProblem.filled(stays.stays.size());
        var numbers = plan.beds();
        for (int i = 0; i < numbers.size(); i++) {
            var lodging = plan.lodgings().get(i);
            beds[asked[lodging.stay()]] = stays.roomBeds[rooms[lodging.room()]][numbers.get(i)];
        }
        return beds;
    }
}
