package huzhu.solver.help;

import huzhu.model.county.County;
import huzhu.model.county.Needs;
import huzhu.model.place.HomeId;
import huzhu.model.place.Room;
import huzhu.model.place.RoomId;
import huzhu.model.request.Stay;
import huzhu.model.shortage.Bottleneck;
import huzhu.model.shortage.DemandKind;
import huzhu.model.shortage.HelpValue;
import huzhu.model.shortage.HelpValue.Kind;
import huzhu.solver.bound.BedBound;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** One bed more of each kind, and each home closed, each tried by proving the shortage of nights again. */
final class BedTrials {
    /** Beds, and homes, that are tried at most: each takes a linear program. */
    static final int TRIED = 8;

    /** Stays up to which a program is solved again. */
    private static final int MOST_STAYS = 2_000;

    private final County county;
    private final List<Bottleneck> bottlenecks;

    BedTrials(County county, List<Bottleneck> bottlenecks) {
        this.county = county;
        this.bottlenecks = bottlenecks.stream()
                .filter(one -> one.kind() == DemandKind.BED)
                .sorted(Comparator.comparingLong(Bottleneck::shortageAmount).reversed())
                .toList();
    }

    /** A bed more in the first room of each home and kind among those of the bottlenecks, the largest bottleneck first. */
    List<HelpValue> beds() {
        var values = new ArrayList<HelpValue>();
        var seen = new HashSet<List<Object>>();
        for (var one : bottlenecks) {
            var ids = new HashSet<>(one.demands());
            var stays = county.needs().stays().stream()
                    .filter(stay -> ids.contains(stay.id().value()))
                    .toList();
            for (var id : one.rooms()) {
                var room = county.requireRoom(id);
                var kind = List.<Object>of(room.home(), room.sexPolicy(), room.equipment(), room.maxNeedLevel());
                if (stays.size() <= MOST_STAYS && values.size() < TRIED && seen.add(kind)) {
                    long less = proven(stays, UnaryOperator.identity()) - proven(stays, other -> more(other, id));
                    values.add(value(Kind.BED, List.of(room.home().value(), id.value()), less));
                }
            }
        }
        return values;
    }

    /** Each of the homes with most beds closed. */
    List<HelpValue> closures() {
        var stays = county.needs().stays();
        var bedsOfHome = new TreeMap<HomeId, Integer>(Comparator.comparing(HomeId::value));
        county.places().rooms().forEach(room -> bedsOfHome.merge(room.home(), room.beds(), Integer::sum));
        var values = new ArrayList<HelpValue>();
        if (stays.isEmpty() || stays.size() > MOST_STAYS) {
            return values;
        }
        long before = proven(stays, UnaryOperator.identity());
        var largest = new LinkedHashMap<HomeId, Integer>();
        bedsOfHome.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted((one, other) -> Integer.compare(other.getValue(), one.getValue()))
                .limit(TRIED)
                .forEach(entry -> largest.put(entry.getKey(), entry.getValue()));
        for (var home : largest.keySet()) {
            long more = proven(stays, room -> room.home().equals(home) ? with(room, 0) : room) - before;
            values.add(value(Kind.CLOSURE, List.of(home.value()), more));
        }
        return values;
    }

    private static HelpValue value(Kind kind, List<String> names, long nights) {
        return new HelpValue(kind, names, nights, true, HelpWords.of(kind, names, nights, true));
    }

    private static Room more(Room room, RoomId id) {
        return room.id().equals(id) ? with(room, room.beds() + 1) : room;
    }

    private static Room with(Room room, int beds) {
        return new Room(room.id(), room.home(), beds, room.sexPolicy(), room.equipment(), room.maxNeedLevel());
    }

    private long proven(List<Stay> stays, UnaryOperator<Room> change) {
        var places = county.places();
        var changed = county.with(
                places.with(places.homes(), places.rooms().stream().map(change).toList()),
                county.people(),
                new Needs(county.needs().services(), List.of(), stays, List.of()));
        return new BedBound(changed)
                .bottlenecks().stream().mapToLong(Bottleneck::shortageAmount).sum();
    }
}
