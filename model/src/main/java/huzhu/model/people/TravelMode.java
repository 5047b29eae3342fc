package huzhu.model.people;

/** How a volunteer gets about. */
public enum TravelMode {
    WALK,
    BIKE,
    EBIKE,
    CAR
}
