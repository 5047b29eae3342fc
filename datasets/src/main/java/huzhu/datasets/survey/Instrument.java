package huzhu.datasets.survey;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form by which people's abilities are assessed: one scale, or several dimensions that are graded and combined.
 *
 * <p>All are versioned, cited resources; each says how far it has been verified against its source. What is not verified is
 * used only where the policy allows it.
 */
public sealed interface Instrument permits Scale, GradedInstrument {
    /** All instruments: first those that are verified, the most detailed first. */
    List<Instrument> ALL = List.of(
            Scale.GBT42195, Scale.BARTHEL, Scale.KATZ, GradedInstrument.MZT039, GradedInstrument.LTC2021, Scale.LAWTON);

    /** Short name, as in the policy's {@code need.standard}. */
    String id();

    /** Where items and levels come from. */
    String source();

    /** Whether items, points and levels have all been seen in a source. */
    boolean verified();

    /** How findings beside the items change the level, if they do. */
    Optional<Adjustment> adjustment();

    /** All items. */
    List<ScaleItem> items();

    /** The items that no other instrument has; if all of them are blank, it has not been used. */
    List<ScaleItem> ownItems();

    /** Whether it tells a need level at all. */
    boolean hasLevels();

    /**
     * What the points found on some or all items say.
     *
     * @param pointsByCode points by item code; an item that is absent is missing, not 0
     * @throws IllegalArgumentException if an item cannot have these points
     */
    Assessment assess(Map<String, Integer> pointsByCode);

    /** The instrument of this id, if there is one. */
    static Optional<Instrument> find(String id) {
        return ALL.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
