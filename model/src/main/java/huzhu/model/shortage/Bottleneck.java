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
 * @param volunteers all volunteers who could serve any of them, or help at a session that any of them could be met by; empty
 *     for beds
 * @param usable the minutes they could, window by window; empty unless visits
 * @param rooms all rooms that could take any of them; empty unless beds
 * @param demandAmount what the demands need together, in minutes, nights or places
 * @param capacityAmount what could at most be given, in the same unit, less than the need
 * @param anyBeds whether it holds whatever beds a plan gives
 * @param rule the argument for the capacity, also its words
 * @param prices the argument by prices, where that is the rule
 * @param bedPrices what nights in the rooms cost; empty unless beds
 * @param sessions all sessions that could be held and meet any of them; empty unless places
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
        Optional<PriceProof> prices,
        List<BedPrice> bedPrices,
        List<SessionOffer> sessions) {
    public Bottleneck {
        demands = List.copyOf(demands);
        volunteers = List.copyOf(volunteers);
        usable = List.copyOf(usable);
        rooms = List.copyOf(rooms);
        bedPrices = List.copyOf(bedPrices);
        sessions = List.copyOf(sessions);
        if (capacityAmount < 0 || capacityAmount >= demandAmount) {
            throw new IllegalArgumentException("bottleneck " + id + ": need " + demandAmount + ", capacity "
                    + capacityAmount + ".\nMaybe it is no bottleneck and should be left out.");
        }
    }

    /** A bottleneck of visits. */
    public static Bottleneck ofVisits(
            String id,
            List<String> visits,
            List<PersonId> volunteers,
            List<UsableTime> usable,
            long demandMinutes,
            long capacityMinutes,
            boolean anyBeds,
            Reason rule,
            Optional<PriceProof> prices) {
        return new Bottleneck(
                id,
                DemandKind.VISIT,
                visits,
                volunteers,
                usable,
                List.of(),
                demandMinutes,
                capacityMinutes,
                anyBeds,
                rule,
                prices,
                List.of(),
                List.of());
    }

    /** A bottleneck of beds, in nights; it holds whatever beds a plan gives. */
    public static Bottleneck ofBeds(
            String id,
            List<String> stays,
            List<RoomId> rooms,
            long demandNights,
            long capacityNights,
            Reason rule,
            List<BedPrice> prices) {
        return new Bottleneck(
                id,
                DemandKind.BED,
                stays,
                List.of(),
                List.of(),
                rooms,
                demandNights,
                capacityNights,
                true,
                rule,
                Optional.empty(),
                prices,
                List.of());
    }

    /** A bottleneck of places in sessions. */
    public static Bottleneck ofPlaces(
            String id,
            List<String> places,
            List<PersonId> helpers,
            List<SessionOffer> sessions,
            long capacityPlaces,
            boolean anyBeds,
            Reason rule) {
        return new Bottleneck(
                id,
                DemandKind.SESSION,
                places,
                helpers,
                List.of(),
                List.of(),
                places.size(),
                capacityPlaces,
                anyBeds,
                rule,
                Optional.empty(),
                List.of(),
                sessions);
    }

    /** The same, known to hold whatever beds a plan gives. */
    public Bottleneck whateverTheBeds() {
        return new Bottleneck(
                id,
                kind,
                demands,
                volunteers,
                usable,
                rooms,
                demandAmount,
                capacityAmount,
                true,
                rule,
                prices,
                bedPrices,
                sessions);
    }

    /** What nobody can give. */
    public long shortageAmount() {
        return demandAmount - capacityAmount;
    }
}
