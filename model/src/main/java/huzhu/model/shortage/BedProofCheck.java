package huzhu.model.shortage;

import huzhu.model.county.County;
import huzhu.model.place.Room;
import huzhu.model.place.RoomId;
import huzhu.model.request.Stay;
import huzhu.model.request.StayId;
import huzhu.model.rule.RoomRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Adds up a proof of nights again, from the county alone: the stays, every room that could take any of them, and the most
 * nights that they could have at the prices of beds that the proof names ({@link BedPrice}).
 */
final class BedProofCheck {
    /** Nights that rounding in sums may amount to. */
    private static final double ROUNDING = 1e-6;

    private final County county;
    private final Map<StayId, Stay> stays;
    /** Rooms that could take stays which ask the same. */
    private final Map<RoomRules.Asked, List<Room>> able = new HashMap<>();

    /** Stays that pay the same. */
    private record Alike(RoomRules.Asked asked, LocalDate from, LocalDate to) {}

    BedProofCheck(County county) {
        this.county = county;
        stays = county.needs().stays().stream().collect(Collectors.toMap(Stay::id, stay -> stay));
        stays.values().forEach(stay -> able.computeIfAbsent(RoomRules.Asked.by(county, stay), asked -> roomsFor(stay)));
    }

    /** What is wrong, in words; empty if it adds up and every stay adds to the shortage. */
    List<String> faults(Bottleneck bottleneck) {
        var faults = new ArrayList<String>();
        var set = new LinkedHashSet<Stay>();
        for (var id : bottleneck.demands()) {
            Optional.ofNullable(stays.get(new StayId(id)))
                    .ifPresentOrElse(set::add, () -> faults.add("stay " + id + " is not asked for"));
        }
        BottleneckCheck.expect(
                faults, "demand", set.stream().mapToLong(Stay::nights).sum(), bottleneck.demandAmount());
        var rooms = set.stream()
                .map(stay -> RoomRules.Asked.by(county, stay))
                .distinct()
                .flatMap(asked -> able.getOrDefault(asked, List.of()).stream())
                .map(Room::id)
                .collect(Collectors.toSet());
        BottleneckCheck.expect(faults, "rooms", rooms, Set.copyOf(bottleneck.rooms()));
        for (var price : bottleneck.bedPrices()) {
            if (!(price.price() >= 0) || !rooms.containsAll(price.rooms())) {
                faults.add("the price of " + price.rooms() + " is " + price.price());
            }
        }
        if (faults.isEmpty()) {
            addUp(bottleneck, set, faults);
        }
        return faults;
    }

    private List<Room> roomsFor(Stay stay) {
        return county.places().rooms().stream()
                .filter(room -> room.beds() > 0 && RoomRules.allAllow(county, stay, room))
                .toList();
    }

    private void addUp(Bottleneck bottleneck, Set<Stay> set, List<String> faults) {
        var prices = new Prices(bottleneck.bedPrices());
        var paid = new HashMap<Alike, Double>();
        double most = prices.ofAllBeds(county);
        for (var stay : set) {
            var asked = RoomRules.Asked.by(county, stay);
            var rooms = able.getOrDefault(asked, List.of());
            double pays = paid.computeIfAbsent(
                    new Alike(asked, stay.from(), stay.to()),
                    alike -> switch (bottleneck.rule().code()) {
                        case BottleneckCheck.BEDS, BottleneckCheck.BED_ALONE -> prices.byNight(stay, rooms);
                        case BottleneckCheck.WHOLE_STAYS -> prices.inOneRoom(stay, rooms);
                        default -> 0.0;
                    });
            most += stay.nights() - pays;
            if (!(pays > 0)) {
                faults.add("stay " + stay.id() + " adds nothing to the shortage");
            }
        }
        // Nights are whole.
        if (bottleneck.capacityAmount() != (long) Math.floor(most + ROUNDING)) {
            faults.add("capacity is " + most + ", not " + bottleneck.capacityAmount());
        }
    }

    /** Prices of beds, by night and room; 0 where none is named. */
    private static final class Prices {
        private final Map<LocalDate, Map<RoomId, Double>> ofNight = new HashMap<>();

        Prices(List<BedPrice> prices) {
            for (var one : prices) {
                for (var night = one.from(); night.isBefore(one.to()); night = night.plusDays(1)) {
                    var ofRoom = ofNight.computeIfAbsent(night, date -> new HashMap<>());
                    one.rooms().forEach(room -> ofRoom.merge(room, one.price(), Double::sum));
                }
            }
        }

        double ofAllBeds(County county) {
            double sum = 0;
            for (var ofRoom : ofNight.values()) {
                for (var price : ofRoom.entrySet()) {
                    sum += county.requireRoom(price.getKey()).beds() * price.getValue();
                }
            }
            return sum;
        }

        private double of(Room room, LocalDate night) {
            return ofNight.getOrDefault(night, Map.of()).getOrDefault(room.id(), 0.0);
        }

        /** What a stay pays for its nights where each costs least, none more than itself. */
        double byNight(Stay stay, List<Room> rooms) {
            return stay.from()
                    .datesUntil(stay.to())
                    .mapToDouble(night ->
                            rooms.stream().mapToDouble(room -> of(room, night)).reduce(1, Math::min))
                    .sum();
        }

        /** What a stay pays in the one room where all its nights cost least, no more than they are. */
        double inOneRoom(Stay stay, List<Room> rooms) {
            return rooms.stream()
                    .mapToDouble(room -> stay.from()
                            .datesUntil(stay.to())
                            .mapToDouble(night -> of(room, night))
                            .sum())
                    .reduce(stay.nights(), Math::min);
        }
    }
}
