package org.isim.solver.ojalgo;

import java.util.Arrays;
import org.isim.solver.LinearProgram;
import org.isim.solver.RowWise;
import org.isim.solver.Sense;

/**
 * A problem without its fixed columns and without rows that say no more than a bound, and the way back to the prices of those rows.
 *
 * <p>ojAlgo's own presolve leaves out such rows too, but then has no price for them, so it is switched off. Rows are taken in turn until none is left that has but one column that is not fixed; the way
 * back goes through them in the opposite order: where the reduced cost of the column pushes against the side a row has set, the row takes
 * that reduced cost, per coefficient, for its price.
 */
final class Reduction {
    private static final int OWN_BOUND = -1;
    /** How far a row all of whose columns are fixed may be missed. */
    private static final double MISS = 1e-9;

    private final LinearProgram problem;
    private final double[] lower;
    private final double[] upper;
    private final int[] lowerFrom;
    private final int[] upperFrom;
    private final int[] loose;
    private final boolean[] removed;
    private final int[] order;
    private final int[] orderColumn;
    private final RowWise rows;
    private int removals;
    private boolean infeasible;

    Reduction(LinearProgram problem) {
        this.problem = problem;
        lower = problem.columnLowers();
        upper = problem.columnUppers();
        lowerFrom = filled(problem.columns());
        upperFrom = filled(problem.columns());
        loose = new int[problem.rows()];
        removed = new boolean[problem.rows()];
        order = new int[problem.rows()];
        orderColumn = new int[problem.rows()];
        rows = new RowWise(problem);
        reduce();
    }

    /** Whether the bounds alone exclude every point. */
    boolean isInfeasible() {
        return infeasible;
    }

    boolean keepsRow(int row) {
        return !removed[row];
    }

    boolean isFixed(int column) {
        return lower[column] == upper[column];
    }

    double lower(int column) {
        return lower[column];
    }

    double upper(int column) {
        return upper[column];
    }

    /** Adds the prices of the rows left out to those of the rows kept. */
    void price(double[] y) {
        double sign = problem.sense() == Sense.MAXIMISE ? -1 : 1;
        for (int n = removals - 1; n >= 0; n--) {
            int column = orderColumn[n];
            if (column < 0) {
                continue;
            }
            int row = order[n];
            double cost = reducedCost(column, y);
            boolean pushesDown = sign * cost > 0;
            if (pushesDown ? lowerFrom[column] == row : upperFrom[column] == row) {
                y[row] = cost / problem.coefficient(row, column);
            }
        }
    }

    private double reducedCost(int column, double[] y) {
        double cost = problem.objective(column);
        for (int at = problem.start(column); at < problem.start(column + 1); at++) {
            cost -= problem.value(at) * y[problem.row(at)];
        }
        return cost;
    }

    private void reduce() {
        int[] waiting = new int[problem.rows()];
        int count = 0;
        for (int i = 0; i < problem.rows(); i++) {
            for (int at = rows.start(i); at < rows.start(i + 1); at++) {
                loose[i] += isFixed(rows.column(at)) ? 0 : 1;
            }
            if (loose[i] <= 1) {
                waiting[count++] = i;
            }
        }
        for (int n = 0; n < count && !infeasible; n++) {
            int row = waiting[n];
            int column = remove(row);
            if (column >= 0 && isFixed(column)) {
                for (int at = problem.start(column); at < problem.start(column + 1); at++) {
                    int other = problem.row(at);
                    if (!removed[other] && --loose[other] == 1) {
                        waiting[count++] = other;
                    }
                }
            }
        }
    }

    /** Turns a row into a bound of its one column that is not fixed, which is returned; −1 where there is none. */
    private int remove(int row) {
        double fixed = 0;
        int column = -1;
        double coefficient = 0;
        for (int at = rows.start(row); at < rows.start(row + 1); at++) {
            if (isFixed(rows.column(at))) {
                fixed += rows.value(at) * lower[rows.column(at)];
            } else {
                column = rows.column(at);
                coefficient = rows.value(at);
            }
        }
        removed[row] = true;
        order[removals] = row;
        orderColumn[removals++] = column;
        double low = problem.rowLower(row) - fixed;
        double high = problem.rowUpper(row) - fixed;
        if (column < 0) {
            infeasible |= low > MISS || high < -MISS;
        } else {
            double least = (coefficient > 0 ? low : high) / coefficient;
            double most = (coefficient > 0 ? high : low) / coefficient;
            boolean whole = problem.isInteger(column);
            tighten(row, column, whole ? Math.ceil(least - MISS) : least, whole ? Math.floor(most + MISS) : most);
        }
        return column;
    }

    private void tighten(int row, int column, double low, double high) {
        if (low > lower[column]) {
            lower[column] = low;
            lowerFrom[column] = row;
        }
        if (high < upper[column]) {
            upper[column] = high;
            upperFrom[column] = row;
        }
        if (lower[column] > upper[column]) {
            infeasible |= lower[column] - upper[column] > MISS;
            // bounds apart by rounding are one
            upper[column] = lower[column];
        }
    }

    private static int[] filled(int length) {
        int[] array = new int[length];
        Arrays.fill(array, OWN_BOUND);
        return array;
    }
}
