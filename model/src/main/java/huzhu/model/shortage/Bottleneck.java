package huzhu.model.shortage;

import huzhu.model.people.PersonId;
import huzhu.model.place.RoomId;
import java.util.List;
import java.util.Optional;

/**
 * A set of demands, everything that could meet any of them, and the difference: a proof that anyone can re-add.
 *
 * @param id identifier within one run
 * @param kind what the demands are and in what unit they count
 * @param demands ids of the demands
 * @param volunteers all volunteers who could serve any of them; empty for beds
 * @param usable the minutes they could, window by window; empty for beds
 * @param rooms all rooms that could take any of them; empty unless beds
 * @param demandAmount what the demands need together, in minutes, nights or places
 * @param capacityAmount what could at most be given, in the same unit, less than the need
 * @param anyBeds whether it holds whatever beds a plan gives
 * @param rule the argument for the capacity, also its words
 * @param prices the argument by prices, where that is the rule
 */
public record Bottleneck(
        String id,
        DemandKind kind,
        List<String> demands,
        List<PersonId> volunteers,
        List<UsableTime> usable,
        List<RoomId> rooms,
        long demandAmount,
        long capacityAmount,
        boolean anyBeds,
        Reason rule,
        Optional<PriceProof> prices) {
    public Bottleneck {
        demands = List.copyOf(demands);
        volunteers = List.copyOf(volunteers);
        usable = List.copyOf(usable);
        rooms = List.copyOf(rooms);
        if (capacityAmount < 0 || capacityAmount >= demandAmount) {
            throw new IllegalArgumentException("bottleneck " + id + ": need " + demandAmount + ", capacity "
                    + capacityAmount + ".\nMaybe it is no bottleneck and should be left out.");
        }
    }

    /** A bottleneck that does not argue by prices. */
    public Bottleneck(
            String id,
            DemandKind kind,
            List<String> demands,
            List<PersonId> volunteers,
            List<UsableTime> usable,
            List<RoomId> rooms,
            long demandAmount,
            long capacityAmount,
            boolean anyBeds,
            Reason rule) {
        this(
                id,
                kind,
                demands,
                volunteers,
                usable,
                rooms,
                demandAmount,
                capacityAmount,
                anyBeds,
                rule,
                Optional.empty());
    }

    /** The same, known to hold whatever beds a plan gives. */
    public Bottleneck whateverTheBeds() {
        return new Bottleneck(
                id, kind, demands, volunteers, usable, rooms, demandAmount, capacityAmount, true, rule, prices);
    }

    /** What nobody can give. */
    public long shortageAmount() {
        return demandAmount - capacityAmount;
    }
}
