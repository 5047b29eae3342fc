package huzhu.model.admission;

/**
 * A room with beds that are all alike.
 *
 * @param id its name, unique in the problem
 * @param beds beds, at least 1
 * @param oneSex whether men and women in it on the same night break a rule, or cost the price of mixing
 */
public record AdmissionRoom(String id, int beds, boolean oneSex) {
    public AdmissionRoom {
        if (beds < 1) {
            throw new IllegalArgumentException("room " + id + " has " + beds + " beds.\nMaybe leave it out.");
        }
    }
}
