package huzhu.datasets.county;

import huzhu.datasets.output.EarlierWeeks;
import huzhu.datasets.policy.PolicyValue;
import huzhu.datasets.roads.RoadsFound;
import huzhu.datasets.table.Problem;
import huzhu.datasets.table.RecordFile;
import huzhu.datasets.table.Row;
import huzhu.datasets.table.Severity;
import huzhu.model.county.County;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that the reading of a project has found.
 *
 * @param county the county, if nothing refuses it
 * @param problems all errors and warnings, file by file in the order of reading
 * @param counts what became of the rows, table by table
 * @param policyValues the policy in force, each value with its origin
 * @param inputHashes SHA-256 of every file read, by name, in the order of reading
 * @param defaultsUsed defaults that stand in for data, in words with the number of rows
 * @param previous folder of an earlier plan, if the project names one
 * @param earlier what that plan hands on
 * @param ledger book of the time bank, if the project names one; it need not be there yet
 * @param patched what became of each patch, in their order
 * @param sources files of the tables that could be read as text, for writing splits
 * @param origins where values came from that several files of one table give
 * @param proposals ids that may be of one person
 * @param completeness how far the columns of people are filled in
 * @param roads the roads between the places, if the project names an extract
 */
public record Reading(
        Optional<County> county,
        List<Problem> problems,
        List<TableCount> counts,
        List<PolicyValue> policyValues,
        Map<String, String> inputHashes,
        List<String> defaultsUsed,
        Optional<Path> previous,
        EarlierWeeks earlier,
        Optional<Path> ledger,
        List<PatchCount> patched,
        List<Source> sources,
        List<Row.Origin> origins,
        List<MergeProposal> proposals,
        List<Completeness> completeness,
        Optional<RoadsFound> roads) {
    /** Most problems that a command prints; the rest are counted, and written with {@code --out}. */
    public static final int PRINTED_PROBLEMS = 200;

    /**
     * A table's file with the lines on which refused rows start.
     *
     * @param table name of the table
     * @param name name of the table, with a number if it is made up of several files
     * @param fileName the file's name in problems
     * @param file the file
     * @param rows lines on which rows start
     * @param refused those of them that are refused
     */
    record Source(String table, String name, String fileName, RecordFile file, BitSet rows, BitSet refused) {}

    public Reading {
        problems = List.copyOf(problems);
        counts = List.copyOf(counts);
        policyValues = List.copyOf(policyValues);
        inputHashes = Collections.unmodifiableMap(new LinkedHashMap<>(inputHashes));
        defaultsUsed = List.copyOf(defaultsUsed);
        patched = List.copyOf(patched);
        sources = List.copyOf(sources);
        origins = List.copyOf(origins);
        proposals = List.copyOf(proposals);
        completeness = List.copyOf(completeness);
    }

    /** Whether an error refuses the project. */
    public boolean isRefused() {
        return county.isEmpty();
    }

    /** Number of errors. */
    public long errors() {
        return problems.stream().filter(Problem::isError).count();
    }

    /** Number of warnings. */
    public long warnings() {
        return count(Severity.WARNING);
    }

    /** Number of notes: what is as it should be, but good to know. */
    public long notes() {
        return count(Severity.NOTE);
    }

    private long count(Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }
}
