package huzhu.model.admission;

import java.util.OptionalLong;

/**
 * What is forbidden, and what is merely dear.
 *
 * @param mixingPrice price of a night in a room for one sex, for each of the rarer sex in it; empty: forbidden
 * @param changePrice price of a change of room inside a part; empty: forbidden
 * @param everybodyPlaced whether leaving a night out breaks a rule; otherwise its worth is lost
 */
public record AdmissionRules(OptionalLong mixingPrice, OptionalLong changePrice, boolean everybodyPlaced) {
    public AdmissionRules {
        if (mixingPrice.orElse(0) < 0 || changePrice.orElse(0) < 0) {
            throw new IllegalArgumentException(
                    "prices " + mixingPrice + ", " + changePrice + ".\nMaybe a price was meant to be a prohibition.");
        }
    }
}
