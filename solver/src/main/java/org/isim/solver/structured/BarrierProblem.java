package org.isim.solver.structured;

import org.isim.solver.LinearProgram;
import org.isim.solver.Sense;

/**
 * A problem as the method sees it, to be minimised:
 *
 * <pre>{@code
 *   min cᵀx    A x − s = 0,   lower ≤ (x, s) ≤ upper        s of a row with one side for both is that side
 *   reduced costs  c − Aᵀy of the columns, y of the rows
 * }</pre>
 */
final class BarrierProblem {
    final LinearProgram problem;
    final int columns;
    final int rows;
    final double[] cost;
    final double[] lower;
    final double[] upper;
    /** Whether the quantity is held at one value: the activity of an equality, a fixed column. */
    final boolean[] held;

    private final double sign;
    private final int bounds;

    BarrierProblem(LinearProgram problem) {
        this.problem = problem;
        columns = problem.columns();
        rows = problem.rows();
        sign = problem.sense() == Sense.MAXIMISE ? -1 : 1;
        cost = new double[columns];
        lower = new double[columns + rows];
        upper = new double[columns + rows];
        held = new boolean[columns + rows];
        int count = 0;
        for (int j = 0; j < columns + rows; j++) {
            boolean column = j < columns;
            if (column) {
                cost[j] = sign * problem.objective(j);
            }
            lower[j] = column ? problem.columnLower(j) : problem.rowLower(j - columns);
            upper[j] = column ? problem.columnUpper(j) : problem.rowUpper(j - columns);
            held[j] = lower[j] == upper[j];
            count += held[j]
                    ? 0
                    : (lower[j] > Double.NEGATIVE_INFINITY ? 1 : 0) + (upper[j] < Double.POSITIVE_INFINITY ? 1 : 0);
        }
        bounds = count;
    }

    /** Bounds that quantities which may move have. */
    int bounds() {
        return bounds;
    }

    double objective(double[] x) {
        double sum = 0;
        for (int j = 0; j < columns; j++) {
            sum += cost[j] * x[j];
        }
        return sum;
    }

    /** Prices in the sense of the problem, from those of the minimum, or the other way. */
    double[] prices(double[] y) {
        double[] prices = new double[rows];
        for (int i = 0; i < rows; i++) {
            prices[i] = sign * y[i] + 0.0;
        }
        return prices;
    }
}
