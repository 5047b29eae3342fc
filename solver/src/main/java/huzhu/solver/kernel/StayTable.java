package huzhu.solver.kernel;

import huzhu.model.county.County;
import huzhu.model.objective.Worth;
import huzhu.model.people.Elder;
import huzhu.model.people.PersonId;
import huzhu.model.people.Sex;
import huzhu.model.people.Tie;
import huzhu.model.place.Home;
import huzhu.model.place.Room;
import huzhu.model.request.Stay;
import huzhu.model.rule.RoomRules;
import huzhu.model.rule.RoomSex;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Stays and beds of a {@link KernelProblem}. */
final class StayTable {
    final List<Stay> stays;
    final int[] elder;
    final long[] fromDay;
    final long[] toDay;
    /** Days of the week fully in the bed, as bits. */
    final int[] homeDays;

    final long[] worthMicros;
    /** Rooms that suit the stay by itself, cheapest first. */
    final int[][] suitableRooms;

    /** What a bed in each home costs. */
    private final long[][] homeMillis;

    final List<Room> rooms;
    final int[] bedRoom;
    final int[] bedNumber;
    final int[][] roomBeds;
    final int[] roomHome;

    private final County county;
    private final List<Elder> elders;

    StayTable(County county, Index<PersonId> elderIndex, KernelProblem kernel) {
        this.county = county;
        stays = county.needs().stays();
        rooms = county.places().rooms();
        elders = stays.stream().map(stay -> county.requireElder(stay.elder())).toList();
        var homes = Index.of(county.places().homes(), Home::id);
        var roomOf = new IntList();
        var numberOf = new IntList();
        roomBeds = new int[rooms.size()][];
        roomHome = new int[rooms.size()];
        for (int r = 0; r < rooms.size(); r++) {
            roomBeds[r] = new int[rooms.get(r).beds()];
            roomHome[r] = homes.require(rooms.get(r).home());
            for (int bed = 0; bed < roomBeds[r].length; bed++) {
                roomBeds[r][bed] = roomOf.size();
                roomOf.add(r);
                numberOf.add(bed + 1);
            }
        }
        bedRoom = roomOf.toArray();
        bedNumber = numberOf.toArray();
        int count = stays.size();
        elder = new int[count];
        fromDay = new long[count];
        toDay = new long[count];
        homeDays = new int[count];
        worthMicros = new long[count];
        suitableRooms = new int[count][];
        homeMillis = new long[count][];
        var roomsAsked = new HashMap<RoomRules.Asked, int[]>();
        for (int b = 0; b < count; b++) {
            var stay = stays.get(b);
            elder[b] = elderIndex.require(stay.elder());
            fromDay[b] = stay.from().toEpochDay();
            toDay[b] = stay.to().toEpochDay();
            for (var day : DayOfWeek.values()) {
                if (stay.coversDay(county.week().date(day))) {
                    homeDays[b] |= 1 << day.ordinal();
                }
            }
            worthMicros[b] = Worth.stayMicros(county, stay);
            fillBeds(b, kernel, roomsAsked.computeIfAbsent(RoomRules.Asked.by(county, stay), asked -> roomsFor(stay)));
        }
    }

    private int[] roomsFor(Stay stay) {
        return IntStream.range(0, rooms.size())
                .filter(r -> RoomRules.allAllow(county, stay, rooms.get(r)))
                .toArray();
    }

    /** Puts the rooms that a stay may have in the order of their homes' price, then of the tables. */
    private void fillBeds(int b, KernelProblem kernel, int[] able) {
        var stay = stays.get(b);
        var who = county.requireElder(stay.elder());
        var millisOfHome = new long[county.places().homes().size()];
        for (int home = 0; home < millisOfHome.length; home++) {
            millisOfHome[home] = kernel.costs.bedMillis(
                    kernel.problem.travel(), who, stay, county.places().homes().get(home));
        }
        long[] prices = LongStream.of(millisOfHome).sorted().distinct().toArray();
        int[] rank = LongStream.of(millisOfHome)
                .mapToInt(millis -> Arrays.binarySearch(prices, millis))
                .toArray();
        suitableRooms[b] = IntStream.of(able)
                .mapToLong(r -> (long) rank[roomHome[r]] << 32 | r)
                .sorted()
                .mapToInt(key -> (int) key)
                .toArray();
        homeMillis[b] = millisOfHome;
    }

    /** Whether two stays that share a night may be in one room. */
    boolean mayShare(int a, int b, int room) {
        return RoomSex.mayShare(county, rooms.get(room), elders.get(a), elders.get(b));
    }

    /** Ties between people of the county. */
    List<Tie> ties() {
        return county.ties().all();
    }

    /** Sex of whoever stays, if known. */
    Optional<Sex> sex(int stay) {
        return elders.get(stay).person().sex();
    }

    /** Price of a bed for a stay. */
    long millis(int stay, int bed) {
        return homeMillis[stay][roomHome[bedRoom[bed]]];
    }

    boolean overlap(int a, int b) {
        return fromDay[a] < toDay[b] && fromDay[b] < toDay[a];
    }
}
