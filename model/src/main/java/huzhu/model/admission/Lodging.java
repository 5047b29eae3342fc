package huzhu.model.admission;

/**
 * Nights that a stay spends in one room.
 *
 * @param stay number of the stay in the problem
 * @param room number of the room in the problem
 * @param from first night
 * @param to the night after the last, over {@code from}
 */
public record Lodging(int stay, int room, int from, int to) {
    public Lodging {
        if (from >= to) {
            throw new IllegalArgumentException(
                    "nights " + from + " to " + to + " of stay " + stay + ".\nMaybe an empty one should be left out.");
        }
    }
}
