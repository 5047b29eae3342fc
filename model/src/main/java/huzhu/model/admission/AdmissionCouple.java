package huzhu.model.admission;

/**
 * Two stays, of a man and a woman, that may share a room for one sex on the nights on which they have it to themselves.
 *
 * @param one number of the one stay in the problem, less than the other
 * @param other number of the other
 */
public record AdmissionCouple(int one, int other) {
    public AdmissionCouple {
        if (one < 0 || one >= other) {
            throw new IllegalArgumentException(
                    "couple of stays " + one + " and " + other + ".\nMaybe they stand the wrong way round.");
        }
    }
}
