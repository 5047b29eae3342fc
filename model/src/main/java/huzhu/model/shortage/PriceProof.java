package huzhu.model.shortage;

import huzhu.model.people.PersonId;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;

/**
 * Why a set of visits can be met no further, by prices: whatever the roster, the minutes met are no more than all visits at
 * their prices, plus week caps at the prices of minutes, plus what each volunteer can earn at most each day, where a
 * caregiver's part of a visit pays its minutes less its price and each minute away from home costs the price of a minute.
 *
 * @param prices by series key: of one caregiver's part of a visit, in minutes, from 0 to the visit's minutes
 * @param weeks of everybody who could serve any visit of the set
 */
public record PriceProof(Map<String, Double> prices, Map<PersonId, Week> weeks) {
    public PriceProof {
        prices = Map.copyOf(prices);
        weeks = Map.copyOf(weeks);
    }

    /**
     * One volunteer's week.
     *
     * @param minutePrice price of a minute of the week cap, 0 or more; 0 where there is no cap
     * @param mostOfDay minutes that each day can earn at most, Monday first
     */
    public record Week(double minutePrice, List<Double> mostOfDay) {
        public Week {
            mostOfDay = List.copyOf(mostOfDay);
        }

        /** What a day can earn at most. */
        public double most(DayOfWeek day) {
            return mostOfDay.get(day.ordinal());
        }
    }
}
