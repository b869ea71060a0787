package org.isim.solver.structured;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.isim.solver.LinearProgram;
import org.isim.solver.LinearProgramBuilder;
import org.isim.solver.Sense;
import org.isim.solver.Structure;
import org.jspecify.annotations.Nullable;

/**
 * A smaller problem with the same optimum, and the exact way back for levels and prices.
 *
 * <ul>
 *   <li>a row with one column is a bound of it; a column with one level is a constant;
 *   <li>a lower band t − σ q ≥ 0 of a group is the bound u ≥ 0 of t = σ q + u;
 *   <li>an equality local to a group gives one of its columns by the others; what bounded that column is a row, unless the group's other rows imply it.
 * </ul>
 *
 * <p>In the problem as it was, x = E x' + e; the price of a row that is gone is what makes the reduced cost of its column the price of that column's bound.
 */
final class Shrinking {
    private final LinearProgram original;
    private final Structure structure;
    private final double[] lower;
    private final double[] upper;
    private final int[] lowerFrom;
    private final int[] upperFrom;
    private final boolean[] dropped;
    private final List<GroupReduction> reductions = new ArrayList<>();
    private final int[] newColumn;
    private final int[] newRow;
    private @Nullable String contradiction;
    private @Nullable LinearProgram shrunk;

    Shrinking(LinearProgram problem, Structure structure) {
        this.original = problem;
        this.structure = structure;
        lower = problem.columnLowers();
        upper = problem.columnUppers();
        lowerFrom = filled(problem.columns());
        upperFrom = filled(problem.columns());
        dropped = new boolean[problem.rows()];
        newColumn = filled(problem.columns());
        newRow = filled(problem.rows());
        boundsFromRows();
        if (contradiction == null) {
            shrunk = build();
        }
    }

    /** Why no point satisfies every row, where that was found; null otherwise. */
    @Nullable
    String contradiction() {
        return contradiction;
    }

    LinearProgram shrunk() {
        if (shrunk == null) {
            throw new IllegalStateException("contradicts itself");
        }
        return shrunk;
    }

    private void boundsFromRows() {
        int[] count = new int[original.rows()];
        int[] column = new int[original.rows()];
        double[] value = new double[original.rows()];
        for (int j = 0; j < original.columns(); j++) {
            for (int at = original.start(j); at < original.start(j + 1); at++) {
                int i = original.row(at);
                count[i]++;
                column[i] = j;
                value[i] = original.value(at);
            }
        }
        for (int i = 0; i < original.rows(); i++) {
            double least = original.rowLower(i);
            double most = original.rowUpper(i);
            boolean free = Double.isInfinite(least) && Double.isInfinite(most);
            if (count[i] == 0 && (least > 0 || most < 0)) {
                contradiction = "an empty row has sides that exclude zero";
            }
            dropped[i] = free || count[i] <= 1;
            if (count[i] == 1 && !free) {
                double a = value[i];
                tighten(column[i], a > 0 ? least / a : most / a, a > 0 ? most / a : least / a, i);
            }
        }
        for (int j = 0; j < original.columns(); j++) {
            if (lower[j] > upper[j]) {
                contradiction = "a row and a bound of one column exclude each other";
            }
        }
    }

    private void tighten(int column, double least, double most, int row) {
        if (least > lower[column]) {
            lower[column] = least;
            lowerFrom[column] = row;
        }
        if (most < upper[column]) {
            upper[column] = most;
            upperFrom[column] = row;
        }
    }

    private LinearProgram build() {
        int[][] columns = Members.columns(structure);
        int[][] rows = Members.rows(structure, i -> !dropped[i]);
        for (int g = 0; g < columns.length; g++) {
            GroupReducer reducer = new GroupReducer(original, columns[g], rows[g], lower, upper);
            contradiction = reducer.contradiction();
            if (contradiction != null) {
                return original;
            }
            reducer.markDropped(dropped);
            reductions.add(reducer.reduction());
        }
        LinearProgramBuilder b = new LinearProgramBuilder(original.sense());
        double[] constant = new double[original.columns()];
        List<Integer> group = new ArrayList<>();
        addColumns(b, constant, group);
        double[] shift = original.activity(constant);
        List<Integer> rowGroup = new ArrayList<>();
        List<Integer> rowBlock = new ArrayList<>();
        for (int i = 0; i < original.rows(); i++) {
            if (!dropped[i]) {
                newRow[i] = b.addRow(original.rowLower(i) - shift[i], original.rowUpper(i) - shift[i], 1);
                rowGroup.add(structure.groupOfRow(i));
                rowBlock.add(structure.blockOfRow(i));
            }
        }
        addEntries(b);
        for (int g = 0; g < reductions.size(); g++) {
            int bounds = reductions.get(g).addBoundRows(b, newColumn);
            for (int n = 0; n < bounds; n++) {
                rowGroup.add(g);
                rowBlock.add(Structure.NONE);
            }
        }
        b.objectiveConstant(original.objectiveAt(constant));
        b.structure(Structure.of(ints(group), ints(rowGroup), ints(rowBlock)));
        return b.build();
    }

    private void addColumns(LinearProgramBuilder b, double[] constant, List<Integer> group) {
        for (GroupReduction reduction : reductions) {
            reduction.constants(constant);
        }
        for (int j = 0; j < original.columns(); j++) {
            int g = structure.groupOfColumn(j);
            if (g == Structure.NONE) {
                if (lower[j] == upper[j]) {
                    constant[j] = lower[j];
                } else {
                    newColumn[j] = b.addColumn(lower[j], upper[j], 1);
                    group.add(Structure.NONE);
                }
            } else if (reductions.get(g).keeps(j)) {
                newColumn[j] = b.addColumn(
                        reductions.get(g).lower(j), reductions.get(g).upper(j), 1);
                group.add(g);
            }
        }
    }

    /** A' = A E, and c' = c E. */
    private void addEntries(LinearProgramBuilder b) {
        for (int j = 0; j < original.columns(); j++) {
            if (structure.groupOfColumn(j) == Structure.NONE) {
                addEntries(b, j, j, 1);
            }
        }
        for (GroupReduction reduction : reductions) {
            reduction.contributions((column, staying, factor) -> addEntries(b, column, staying, factor));
        }
    }

    private void addEntries(LinearProgramBuilder b, int column, int staying, double factor) {
        int to = newColumn[staying];
        if (to < 0) {
            return;
        }
        b.addObjective(to, factor * original.objective(column));
        for (int at = original.start(column); at < original.start(column + 1); at++) {
            if (newRow[original.row(at)] >= 0) {
                b.add(newRow[original.row(at)], to, factor * original.value(at));
            }
        }
    }

    /** Levels of the smaller problem's columns at a point of the original one. */
    double[] forward(double[] x) {
        double[] small = new double[shrunk().columns()];
        double[] levels = x.clone();
        for (GroupReduction reduction : reductions) {
            reduction.forward(levels);
        }
        for (int j = 0; j < x.length; j++) {
            if (newColumn[j] >= 0) {
                small[newColumn[j]] = levels[j];
            }
        }
        return small;
    }

    /** Levels of the original columns. */
    double[] levels(double[] small) {
        double[] x = new double[original.columns()];
        for (int j = 0; j < x.length; j++) {
            x[j] = newColumn[j] >= 0 ? small[newColumn[j]] : lower[j] == upper[j] ? lower[j] : 0;
        }
        for (GroupReduction reduction : reductions) {
            reduction.back(x);
        }
        return x;
    }

    /** Prices of the original rows. */
    double[] prices(double[] small) {
        return prices(small, original.objectives());
    }

    /** The weighted sum of original rows that a weighted sum of the smaller problem's rows is: prices of the same problems without costs. */
    double[] sums(double[] small) {
        return prices(small, new double[original.columns()]);
    }

    private double[] prices(double[] small, double[] cost) {
        double[] y = new double[original.rows()];
        for (int i = 0; i < y.length; i++) {
            y[i] = newRow[i] >= 0 ? small[newRow[i]] : 0;
        }
        for (GroupReduction reduction : reductions) {
            reduction.prices(y, small, cost);
        }
        double better = original.sense() == Sense.MAXIMISE ? -1 : 1;
        for (int j = 0; j < original.columns(); j++) {
            if (lowerFrom[j] < 0 && upperFrom[j] < 0) {
                continue;
            }
            double reduced = original.reducedCost(j, y, cost);
            int row = better * reduced > 0 ? lowerFrom[j] : upperFrom[j];
            if (row >= 0) {
                y[row] = reduced / original.coefficient(row, j);
            }
        }
        return y;
    }

    /** Prices of the smaller problem's rows, from those of the original ones. */
    double[] forwardPrices(double[] y) {
        double[] small = new double[shrunk().rows()];
        for (int i = 0; i < y.length; i++) {
            if (newRow[i] >= 0) {
                small[newRow[i]] = y[i];
            }
        }
        double[] cost = original.objectives();
        for (GroupReduction reduction : reductions) {
            reduction.forwardPrices(y, small, cost);
        }
        return small;
    }

    private static int[] filled(int n) {
        int[] none = new int[n];
        Arrays.fill(none, -1);
        return none;
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(i -> i).toArray();
    }
}
