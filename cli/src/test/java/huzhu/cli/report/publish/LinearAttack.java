package huzhu.cli.report.publish;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a clever reader does with published tables: takes every withheld cell for an unknown, every row and every column for an
 * equation, and finds by elimination which unknowns have but one solution. The number of all is one and the same in every table.
 */
final class LinearAttack {
    private static final double TINY = 1e-9;

    private final Map<String, Integer> unknowns = new HashMap<>();
    private final List<double[]> equations = new ArrayList<>();
    private final List<List<Integer>> signs = new ArrayList<>();

    /**
     * Adds a table.
     *
     * @param cells its published cells, totals last, empty where withheld
     */
    void add(String name, List<List<Optional<Integer>>> cells) {
        int height = cells.size();
        int width = cells.getFirst().size();
        for (int row = 0; row < height; row++) {
            var terms = new ArrayList<Integer>();
            for (int column = 0; column < width; column++) {
                term(terms, name, cells, row, column, column == width - 1);
            }
            signs.add(terms);
        }
        for (int column = 0; column < width; column++) {
            var terms = new ArrayList<Integer>();
            for (int row = 0; row < height; row++) {
                term(terms, name, cells, row, column, row == height - 1);
            }
            signs.add(terms);
        }
    }

    /** An unknown with its sign: positive numbers from 1 for parts, negative ones for a total. */
    private void term(
            List<Integer> terms, String name, List<List<Optional<Integer>>> cells, int row, int column, boolean total) {
        if (cells.get(row).get(column).isEmpty()) {
            boolean all = row == cells.size() - 1 && column == cells.getFirst().size() - 1;
            var key = all ? "all" : name + " " + row + " " + column;
            int unknown = unknowns.computeIfAbsent(key, it -> unknowns.size()) + 1;
            terms.add(total ? -unknown : unknown);
        }
    }

    /** Unknowns that have but one solution: {@code table row column}, or {@code all}. */
    List<String> solved() {
        int n = unknowns.size();
        for (var terms : signs) {
            var equation = new double[n];
            terms.forEach(term -> equation[Math.abs(term) - 1] += Math.signum(term));
            equations.add(equation);
        }
        int rank = 0;
        for (int column = 0; column < n && rank < equations.size(); column++) {
            rank += eliminate(rank, column) ? 1 : 0;
        }
        var solved = new BitSet();
        for (var equation : equations) {
            var nonZero = new BitSet();
            for (int i = 0; i < n; i++) {
                nonZero.set(i, Math.abs(equation[i]) > TINY);
            }
            if (nonZero.cardinality() == 1) {
                solved.or(nonZero);
            }
        }
        return unknowns.entrySet().stream()
                .filter(unknown -> solved.get(unknown.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private boolean eliminate(int rank, int column) {
        int pivot = rank;
        for (int i = rank; i < equations.size(); i++) {
            pivot = Math.abs(equations.get(i)[column]) > Math.abs(equations.get(pivot)[column]) ? i : pivot;
        }
        if (Math.abs(equations.get(pivot)[column]) <= TINY) {
            return false;
        }
        var row = equations.get(pivot);
        equations.set(pivot, equations.get(rank));
        equations.set(rank, row);
        for (int i = 0; i < equations.size(); i++) {
            double factor = i == rank ? 0 : equations.get(i)[column] / row[column];
            for (int j = 0; factor != 0 && j < row.length; j++) {
                equations.get(i)[j] -= factor * row[j];
            }
        }
        return true;
    }
}
