package huzhu.solver.simulate;

import huzhu.model.people.PersonId;

/**
 * Random numbers by name: what is drawn depends on seed, replicate, week, person and purpose alone, and on nothing that was drawn
 * before. So the same person draws the same numbers in the same week whatever else differs: common random numbers for comparisons.
 *
 * <p>Each number is a hash of its name: FNV-1a over the person's id, then rounds of the SplitMix64 finaliser. Source: G. L. Steele,
 * D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
 */
final class Draws {
    /** What a number decides; numbers of different purposes are independent. */
    enum Purpose {
        DEATH,
        DEPARTURE,
        LEVEL,
        NEWLY_SIXTY,
        RETURNING,
        SEX,
        AGE,
        FIRST_LEVEL,
        STOP,
        REST,
        RESTED,
        COME_BACK,
        JOIN,
        RECRUIT,
        TEMPLATE,
        RESPITE,
        NIGHTS,
        FIRST_NIGHT,
        PERMANENT,
        BIRTHDAY
    }

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final double UNIT = 0x1.0p-53;

    private final long root;

    /** The numbers of one replicate. */
    Draws(long seed, int replicate) {
        root = mix(mix(seed) + replicate * GOLDEN);
    }

    private static long mix(long value) {
        long z = value + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    private static long hash(String text) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }

    private long bits(int week, String subject, int purpose) {
        return mix(mix(root + week * GOLDEN) ^ mix(hash(subject) + purpose * GOLDEN));
    }

    /** Uniform in [0, 1). */
    double unit(int week, PersonId person, Purpose purpose) {
        return (bits(week, person.value(), purpose.ordinal()) >>> 11) * UNIT;
    }

    /** Whether something of this probability happens. */
    boolean happens(double probability, int week, PersonId person, Purpose purpose) {
        return unit(week, person, purpose) < probability;
    }

    /** Uniform in 0 … bound − 1. */
    int below(int bound, int week, PersonId person, Purpose purpose) {
        return (int) (unit(week, person, purpose) * bound);
    }

    /** Seed of the search of a week's plan. */
    long searchSeed(int week) {
        return bits(week, "", Purpose.values().length) >>> 1;
    }
}
