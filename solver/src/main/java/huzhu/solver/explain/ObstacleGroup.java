package huzhu.solver.explain;

/**
 * Those whom one rule stops first, and of them who misses by least.
 *
 * @param rule name of the rule
 * @param count how many it stops
 * @param nearest id of the one who misses by least
 * @param offers what that one has, as text; blank where the rule has no measure
 * @param asked what is asked for, as text; blank where the rule has no measure
 */
public record ObstacleGroup(String rule, int count, String nearest, String offers, String asked) {
    /** The group of those whom nothing stops but what they do already. */
    public static final String BUSY = "busy";
}
