package org.isim.model.formulation;

import org.isim.solver.LinearProgramBuilder;

/** Writes rows into the problem and remembers what each is. */
final class RowWriter {
    private final LinearProgramBuilder problem;
    private final Keys<RowFamily> keys;

    RowWriter(LinearProgramBuilder problem, Keys<RowFamily> keys) {
        this.problem = problem;
        this.keys = keys;
    }

    int equal(double value, double size, RowFamily family, int... index) {
        return row(value, value, size, family, index);
    }

    int atLeast(double value, double size, RowFamily family, int... index) {
        return row(value, Double.POSITIVE_INFINITY, size, family, index);
    }

    int atMost(double value, double size, RowFamily family, int... index) {
        return row(Double.NEGATIVE_INFINITY, value, size, family, index);
    }

    /** Adds {@code coefficient} of {@code column} to {@code row}. */
    void put(int row, int column, double coefficient) {
        problem.add(row, column, coefficient);
    }

    private int row(double lower, double upper, double size, RowFamily family, int... index) {
        keys.add(family, index);
        return problem.addRow(lower, upper, size);
    }
}
