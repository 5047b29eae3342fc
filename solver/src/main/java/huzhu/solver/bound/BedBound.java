package huzhu.solver.bound;

import huzhu.model.county.County;
import huzhu.model.place.Room;
import huzhu.model.place.RoomId;
import huzhu.model.request.Stay;
import huzhu.model.rule.RoomRules;
import huzhu.model.shortage.BedPrice;
import huzhu.model.shortage.Bottleneck;
import huzhu.model.shortage.BottleneckCheck;
import huzhu.model.shortage.Reason;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What no plan can meet of the beds asked for, in nights.
 *
 * <p>Night by night, stays flow into rooms that may take them; stays that follow each other through the same nights are
 * taken together. The short stays of all nights are then joined where they share a stay, so that bottlenecks share none:
 * one lists all nights of its stays as demand, and as capacity all but those that nobody can have. Where stays share rooms,
 * {@link WholeStays} may prove more, as it counts that a stay is met whole; then its proof takes the place of those.
 */
public final class BedBound {

    /** Nights in which the same stays ask for a bed. */
    private record Span(LocalDate from, LocalDate to, List<Stay> stays) {
        int nights() {
            return (int) ChronoUnit.DAYS.between(from, to);
        }
    }

    /** Stays of one span that have too few beds. */
    private record Crowd(Span span, List<Stay> stays, TreeSet<Integer> rooms, int beds) {
        long shortNights() {
            return (long) (stays.size() - beds) * span.nights();
        }

        String words() {
            return span.from + ".." + span.to + ": " + stays.size() + "/" + beds;
        }
    }

    private final County county;
    private final List<Room> rooms;
    /** Numbers of kinds, stays that fit no room left out; stays that fit the same rooms are of one kind. */
    private final Map<Stay, Integer> kindOfStay = new LinkedHashMap<>();

    private final List<List<Integer>> roomsOfKind = new ArrayList<>();
    private final List<Bottleneck> bottlenecks = new ArrayList<>();
    private final Map<String, String> alone = new HashMap<>();
    private final DisjointSets houses;

    /** Proves what it can. */
    public BedBound(County county) {
        this.county = county;
        rooms = county.places().rooms();
        var kinds = new HashMap<RoomRules.Asked, Integer>();
        for (var stay : county.needs().stays()) {
            int kind = kinds.computeIfAbsent(RoomRules.Asked.by(county, stay), asked -> findKind(stay));
            if (roomsOfKind.get(kind).isEmpty()) {
                proveAlone(stay);
            } else {
                kindOfStay.put(stay, kind);
            }
        }
        houses = houses();
        proveTogether();
    }

    /** Kind of a stay by the rooms that may take it, which is new unless another fits the same. */
    private int findKind(Stay stay) {
        var able = IntStream.range(0, rooms.size())
                .filter(r -> rooms.get(r).beds() > 0 && RoomRules.allAllow(county, stay, rooms.get(r)))
                .boxed()
                .toList();
        int known = roomsOfKind.indexOf(able);
        if (known >= 0) {
            return known;
        }
        roomsOfKind.add(able);
        return roomsOfKind.size() - 1;
    }

    /** All proofs, those of stays impossible alone first. */
    public List<Bottleneck> bottlenecks() {
        return bottlenecks;
    }

    /** Stays that fit no bed, each with the id of its bottleneck. */
    public Map<String, String> alone() {
        return alone;
    }

    private String nextId() {
        return "B" + (bottlenecks.size() + 1);
    }

    private void proveAlone(Stay stay) {
        alone.put(stay.id().value(), nextId());
        bottlenecks.add(Bottleneck.ofBeds(
                nextId(),
                List.of(stay.id().value()),
                List.of(),
                stay.nights(),
                0,
                Reason.of(BottleneckCheck.BED_ALONE, stay.id(), stay.nights()),
                List.of()));
    }

    private void proveTogether() {
        var crowds = new ArrayList<Crowd>();
        spans().forEach(span -> crowds.addAll(crowds(span)));
        var numbers = new HashMap<Stay, Integer>();
        kindOfStay.keySet().forEach(stay -> numbers.put(stay, numbers.size()));
        var groups = new DisjointSets(numbers.size());
        for (var crowd : crowds) {
            var first = crowd.stays.getFirst();
            crowd.stays.forEach(stay -> groups.join(numbers.getOrDefault(first, 0), numbers.getOrDefault(stay, 0)));
        }
        var groupsByHouse = crowds.stream()
                .collect(Collectors.groupingBy(
                        crowd -> groups.find(numbers.getOrDefault(crowd.stays.getFirst(), 0)),
                        TreeMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .collect(Collectors.groupingBy(
                        group -> houses.find(
                                able(group.getFirst().stays.getFirst()).getFirst()),
                        TreeMap::new,
                        Collectors.toList()));
        groupsByHouse.forEach(this::proveHouse);
    }

    /** Rooms that share a stay, directly or through others, are one house. */
    private DisjointSets houses() {
        var sets = new DisjointSets(rooms.size());
        roomsOfKind.forEach(able -> able.forEach(room -> sets.join(able.getFirst(), room)));
        return sets;
    }

    /** Proves a house night by night, or by whole stays where that proves more. */
    private void proveHouse(int house, List<List<Crowd>> groups) {
        var stays = kindOfStay.keySet().stream()
                .filter(stay -> houses.find(able(stay).getFirst()) == house)
                .toList();
        var whole = WholeStays.of(
                stays.stream()
                        .map(stay -> new WholeStays.Wish(
                                stay.from().toEpochDay(), stay.to().toEpochDay(), able(stay)))
                        .toList(),
                rooms.stream().mapToInt(Room::beds).toArray());
        long byNight = groups.stream()
                .flatMap(List::stream)
                .mapToLong(Crowd::shortNights)
                .sum();
        if (whole.nights() > byNight) {
            prove(whole, whole.wishes().stream().map(stays::get).toList());
        } else {
            groups.forEach(this::prove);
        }
    }

    private void prove(WholeStays.Shortfall whole, List<Stay> stays) {
        var able = able(stays);
        long demand = stays.stream().mapToLong(Stay::nights).sum();
        long missing = whole.nights();
        add(
                stays,
                able,
                demand - missing,
                Reason.of(BottleneckCheck.WHOLE_STAYS, stays.size(), able.size(), demand, demand - missing, missing),
                whole.prices().stream()
                        .map(price -> new BedPrice(
                                roomIds(price.rooms()),
                                LocalDate.ofEpochDay(price.from()),
                                LocalDate.ofEpochDay(price.to()),
                                price.price()))
                        .toList());
    }

    private void add(List<Stay> stays, TreeSet<Integer> able, long capacity, Reason rule, List<BedPrice> prices) {
        bottlenecks.add(Bottleneck.ofBeds(
                nextId(),
                stays.stream().map(stay -> stay.id().value()).toList(),
                roomIds(able),
                stays.stream().mapToLong(Stay::nights).sum(),
                capacity,
                rule,
                prices));
    }

    /** Nights cut at every date on which a stay begins or ends. */
    private List<Span> spans() {
        var dates = new TreeSet<LocalDate>();
        for (var stay : kindOfStay.keySet()) {
            dates.add(stay.from());
            dates.add(stay.to());
        }
        var spans = new ArrayList<Span>();
        for (var from : dates) {
            var present = kindOfStay.keySet().stream()
                    .filter(stay -> !stay.from().isAfter(from) && from.isBefore(stay.to()))
                    .toList();
            if (!present.isEmpty()) {
                spans.add(new Span(from, dates.higher(from), present));
            }
        }
        return spans;
    }

    /** Stays of one kind flow together: what holds of one of them in a minimum cut holds of all. */
    private List<Crowd> crowds(Span span) {
        var network = new MaxFlow();
        int source = network.addNode();
        int sink = network.addNode();
        for (var room : rooms) {
            network.addEdge(network.addNode(), sink, room.beds());
        }
        var staysOfKind =
                span.stays.stream().collect(Collectors.groupingBy(this::kind, TreeMap::new, Collectors.toList()));
        var nodes = new HashMap<Integer, Integer>();
        staysOfKind.forEach((kind, stays) -> {
            int node = network.addNode();
            nodes.put(kind, node);
            network.addEdge(source, node, stays.size());
            roomsOfKind.get(kind).forEach(r -> network.addEdge(node, r + 2, stays.size()));
        });
        network.run(source, sink);
        var side = network.sourceSide();
        staysOfKind.keySet().removeIf(kind -> !side[nodes.getOrDefault(kind, source)]);
        var sets = new DisjointSets(rooms.size());
        staysOfKind.keySet().stream()
                .map(roomsOfKind::get)
                .forEach(able -> able.forEach(r -> sets.join(able.getFirst(), r)));
        return span.stays.stream()
                .filter(stay -> staysOfKind.containsKey(kind(stay)))
                .collect(Collectors.groupingBy(
                        stay -> sets.find(able(stay).getFirst()), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(stays -> crowd(span, stays))
                .filter(crowd -> crowd.shortNights() > 0)
                .toList();
    }

    private int kind(Stay stay) {
        return Objects.requireNonNull(kindOfStay.get(stay), "fits no room");
    }

    private List<Integer> able(Stay stay) {
        return roomsOfKind.get(kind(stay));
    }

    /** Rooms that may take some of these stays. */
    private TreeSet<Integer> able(List<Stay> stays) {
        var able = new TreeSet<Integer>();
        stays.stream().map(this::kind).distinct().forEach(kind -> able.addAll(roomsOfKind.get(kind)));
        return able;
    }

    private Crowd crowd(Span span, List<Stay> stays) {
        var able = able(stays);
        return new Crowd(
                span,
                stays,
                able,
                able.stream().mapToInt(r -> rooms.get(r).beds()).sum());
    }

    private void prove(List<Crowd> crowds) {
        var crowded = crowds.stream().flatMap(crowd -> crowd.stays.stream()).collect(Collectors.toSet());
        var stays = county.needs().stays().stream().filter(crowded::contains).toList();
        var able = new TreeSet<Integer>();
        crowds.forEach(crowd -> able.addAll(crowd.rooms));
        long demand = stays.stream().mapToLong(Stay::nights).sum();
        long missing = crowds.stream().mapToLong(Crowd::shortNights).sum();
        var nights = crowds.stream().map(Crowd::words).collect(Collectors.joining("; "));
        add(
                stays,
                able,
                demand - missing,
                Reason.of(BottleneckCheck.BEDS, stays.size(), able.size(), demand, demand - missing, missing, nights),
                // Every night given to a stay of the crowd takes a bed: at a price of 1 the stay gains nothing by it.
                crowds.stream()
                        .map(crowd -> new BedPrice(roomIds(crowd.rooms), crowd.span.from, crowd.span.to, 1))
                        .toList());
    }

    private List<RoomId> roomIds(Collection<Integer> able) {
        return able.stream().map(r -> rooms.get(r).id()).toList();
    }
}
