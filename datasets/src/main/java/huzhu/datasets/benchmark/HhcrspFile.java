package huzhu.datasets.benchmark;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An instance as its file says, in the file's unit of time; nothing is mapped yet.
 *
 * @param file where it comes from, for messages
 * @param dialect which rules hold
 * @param dueAtEnd whether services must end in their window
 * @param leavesAtShiftStart whether rounds leave at the start of the shift unless the solution says otherwise
 * @param weights what shortcomings cost
 * @param distances square
 * @param patients who needs what
 * @param caregivers who can go
 * @param lunch the break, if the file has one
 */
record HhcrspFile(
        String file,
        Dialect dialect,
        boolean dueAtEnd,
        boolean leavesAtShiftStart,
        HhcrspWeights weights,
        List<List<BigDecimal>> distances,
        List<Patient> patients,
        List<Caregiver> caregivers,
        Optional<Lunch> lunch) {

    /** The three families of rules. */
    enum Dialect {
        /** Mankowska, Kummer and Italian sets: a third of travel, lateness and worst lateness. */
        BASE,
        /** Several departing points and shifts, no published weights. */
        EXTENDED,
        /** The unified formulation, with weights in the file. */
        UHHC
    }

    /** From when to when; empty is without end. */
    record Span(BigDecimal from, Optional<BigDecimal> to) {}

    /** A service that somebody needs, and how long it takes. */
    record Needed(String service, BigDecimal duration) {}

    /** How far apart the second service starts after the first. */
    record Gap(BigDecimal least, BigDecimal most) {}

    /**
     * How two services of one patient hang together.
     *
     * @param sameCaregiver whether one caregiver may give both
     * @param gap what lies between their starts, if that matters
     */
    record Pairing(boolean sameCaregiver, Optional<Gap> gap) {}

    /**
     * Who needs something.
     *
     * @param preferred caregivers who are preferred, if the file says anything about it
     */
    record Patient(
            String id,
            int point,
            List<Needed> needed,
            List<Span> windows,
            Pairing pairing,
            boolean optional,
            Set<String> incompatible,
            Optional<Set<String>> preferred) {}

    /**
     * Who can go.
     *
     * @param start number of the point
     * @param startId name of that point
     */
    record Caregiver(
            String id,
            Set<String> abilities,
            int start,
            String startId,
            int end,
            Optional<Span> shift,
            boolean wantsLunch) {}

    /** When a break may be, and how long it is. */
    record Lunch(BigDecimal start, BigDecimal end, BigDecimal duration) {}
}
