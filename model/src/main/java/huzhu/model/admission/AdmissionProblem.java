package huzhu.model.admission;

import java.util.HashSet;
import java.util.List;

/**
 * Who is to sleep where on which night.
 *
 * <p>A night of a stay is spent in one room or left out; a part is placed whole or left out whole. Beds of a room are alike: as
 * long as no room is over-full on any night, whoever stays in it can keep one bed ({@link AdmissionPlan#beds}).
 *
 * @param nights number of nights, from 0
 * @param rooms the rooms
 * @param stays the stays, all inside the nights
 * @param rules what is forbidden or dear
 * @param couples who may share a room for one sex although it is forbidden; none where mixing has a price
 */
public record AdmissionProblem(
        int nights,
        List<AdmissionRoom> rooms,
        List<Admission> stays,
        AdmissionRules rules,
        List<AdmissionCouple> couples) {
    public AdmissionProblem {
        couples = List.copyOf(couples);
        rooms = List.copyOf(rooms);
        stays = List.copyOf(stays);
        requireUnique(rooms.stream().map(AdmissionRoom::id).toList());
        requireUnique(stays.stream().map(Admission::id).toList());
        for (var stay : stays) {
            int count = rooms.size();
            if (stay.to() > nights
                    || stay.parts().stream().anyMatch(part -> part.prices().rooms() != count)) {
                throw new IllegalArgumentException(
                        "stay " + stay.id() + " ends after " + nights + " nights, or has not a price for each of "
                                + count + " rooms.\nMaybe cut it off at the horizon.");
            }
        }
        for (var couple : couples) {
            if (couple.other() >= stays.size()
                    || stays.get(couple.one()).sex()
                            == stays.get(couple.other()).sex()
                    || rules.mixingPrice().isPresent()) {
                throw new IllegalArgumentException(
                        couple + " of " + stays.size() + " stays.\nMaybe both are of one sex, or mixing has a price.");
            }
        }
    }

    /** A problem without couples. */
    public AdmissionProblem(int nights, List<AdmissionRoom> rooms, List<Admission> stays, AdmissionRules rules) {
        this(nights, rooms, stays, rules, List.of());
    }

    private static void requireUnique(List<String> ids) {
        var seen = new HashSet<String>();
        for (var id : ids) {
            if (!seen.add(id)) {
                throw new IllegalArgumentException("id " + id + " twice.\nMaybe two lists were joined.");
            }
        }
    }
}
