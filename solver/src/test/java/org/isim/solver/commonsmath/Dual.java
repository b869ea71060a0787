package org.isim.solver.commonsmath;

import org.isim.solver.LinearProgram;
import org.isim.solver.LinearProgramBuilder;
import org.isim.solver.Sense;

/**
 * The dual of a problem, written as one of its own, so that a solver without prices finds them as levels.
 *
 * <pre>{@code
 *   minimising cᵀx:   max Σ rowLower a − Σ rowUpper b + Σ columnLower d − Σ columnUpper e
 *                     subject to  Aᵀ(a − b) + d − e = c,   a, b, d, e ≥ 0, each where its side exists;   price y = a − b
 *   maximising:       the same with −c, and y = b − a
 * }</pre>
 */
final class Dual {
    private final LinearProgram problem;
    private final LinearProgramBuilder builder = new LinearProgramBuilder(Sense.MAXIMISE);
    private final int[] lower;
    private final int[] upper;
    private final double sign;

    Dual(LinearProgram problem) {
        this.problem = problem;
        sign = problem.sense() == Sense.MAXIMISE ? -1 : 1;
        lower = new int[problem.rows()];
        upper = new int[problem.rows()];
        for (int j = 0; j < problem.columns(); j++) {
            double cost = sign * problem.objective(j);
            builder.addRow(cost, cost, 1);
        }
        for (int i = 0; i < problem.rows(); i++) {
            lower[i] = side(problem.rowLower(i), 1);
            upper[i] = side(problem.rowUpper(i), -1);
        }
        for (int j = 0; j < problem.columns(); j++) {
            for (int at = problem.start(j); at < problem.start(j + 1); at++) {
                add(j, lower[problem.row(at)], problem.value(at));
                add(j, upper[problem.row(at)], -problem.value(at));
            }
            add(j, side(problem.columnLower(j), 1), 1);
            add(j, side(problem.columnUpper(j), -1), -1);
        }
    }

    LinearProgram problem() {
        return builder.build();
    }

    /** Prices of the rows, from the levels of the dual's columns. */
    double[] prices(double[] levels) {
        double[] y = new double[problem.rows()];
        for (int i = 0; i < y.length; i++) {
            y[i] = sign * ((lower[i] < 0 ? 0 : levels[lower[i]]) - (upper[i] < 0 ? 0 : levels[upper[i]]));
        }
        return y;
    }

    private int side(double side, double direction) {
        if (Double.isInfinite(side)) {
            return -1;
        }
        int column = builder.addColumn(0, Double.POSITIVE_INFINITY, 1);
        builder.addObjective(column, direction * side);
        return column;
    }

    private void add(int row, int column, double value) {
        if (column >= 0) {
            builder.add(row, column, value);
        }
    }
}
