package huzhu.model.population;

import java.util.List;

/**
 * How new requests for beds arise and how long they last.
 *
 * @param respitePerYear short stays asked for, for each elder and year, by need level 0 to 4
 * @param permanentPerYear places for good asked for, likewise
 * @param respiteNights nights of a short stay on average; 1 to twice as many less one, equally likely
 * @param patienceWeeks weeks after which a short stay without a bed is given up
 */
public record StayPolicy(
        List<Double> respitePerYear, List<Double> permanentPerYear, int respiteNights, int patienceWeeks) {
    public StayPolicy {
        respitePerYear = List.copyOf(respitePerYear);
        permanentPerYear = List.copyOf(permanentPerYear);
        if (respitePerYear.size() != 5 || permanentPerYear.size() != 5) {
            throw new IllegalArgumentException("rates of stays " + respitePerYear + ", " + permanentPerYear
                    + ".\nMaybe give one for each of the levels 0 to 4.");
        }
    }
}
