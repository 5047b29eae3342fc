package huzhu.model.access;

import huzhu.model.place.Village;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How near help is to one village.
 *
 * @param village the village
 * @param elders elders who live there
 * @param kinds access to each kind of supply
 */
public record VillageAccess(Village village, int elders, Map<SupplyKind, Figures> kinds) {
    public VillageAccess {
        kinds = Map.copyOf(kinds);
    }

    /** The figures of a kind. */
    public Figures of(SupplyKind kind) {
        var figures = kinds.get(kind);
        if (figures == null) {
            throw new IllegalArgumentException("no " + kind + ".\nMaybe it was not worked out.");
        }
        return figures;
    }

    /**
     * Figures of one kind of supply; scores are beds, or hours a week, for 1,000 elders.
     *
     * @param nearestKm road kilometres from the village's point to the nearest supply; empty if the county has none
     * @param nearestMinutes minutes of the supply that is there soonest
     * @param inReach homes or volunteers in whose catchment the village's point lies
     * @param covered elders, where they live, whom a supply reaches in time
     * @param twoStep plain two-step floating catchment
     * @param enhanced the same by bands
     * @param gaussian the same by a bell
     * @param threeStep three-step floating catchment by bands
     */
    public record Figures(
            OptionalDouble nearestKm,
            OptionalInt nearestMinutes,
            int inReach,
            int covered,
            double twoStep,
            double enhanced,
            double gaussian,
            double threeStep) {}
}
