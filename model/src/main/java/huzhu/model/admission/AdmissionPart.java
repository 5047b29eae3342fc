package huzhu.model.admission;

/**
 * Consecutive nights of a stay through which the same is needed; at its end a change of room is free.
 *
 * @param nights how many, at least 1
 * @param prices what a night in each room costs
 * @param worth what is lost with each night that is left out, at least 0; it counts before all prices
 */
public record AdmissionPart(int nights, RoomPrices prices, long worth) {
    public AdmissionPart {
        if (nights < 1 || worth < 0) {
            throw new IllegalArgumentException(
                    "part of " + nights + " nights, worth " + worth + ".\nMaybe a part was cut off by the horizon.");
        }
    }
}
