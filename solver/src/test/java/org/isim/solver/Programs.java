package org.isim.solver;

/** Small problems written as text, and the ones several tests share. */
final class Programs {
    static final double INF = Double.POSITIVE_INFINITY;

    private Programs() {}

    /** A column of size one with a cost. */
    static int column(LinearProgramBuilder builder, double lower, double upper, double cost) {
        int column = builder.addColumn(lower, upper, 1);
        builder.addObjective(column, cost);
        return column;
    }

    /** A row of size one; one coefficient per column. */
    static int row(LinearProgramBuilder builder, double lower, double upper, double... coefficients) {
        int row = builder.addRow(lower, upper, 1);
        for (int j = 0; j < coefficients.length; j++) {
            builder.add(row, j, coefficients[j]);
        }
        return row;
    }

    /**
     * Hillier and Lieberman's Wyndor Glass: max 3x + 5y, x ≤ 4, 2y ≤ 12, 3x + 2y ≤ 18, whose optimum is 36 at (2, 6).
     */
    static LinearProgram wyndor() {
        LinearProgramBuilder builder = new LinearProgramBuilder(Sense.MAXIMISE);
        column(builder, 0, INF, 3);
        column(builder, 0, INF, 5);
        row(builder, -INF, 4, 1, 0);
        row(builder, -INF, 12, 0, 2);
        row(builder, -INF, 18, 3, 2);
        return builder.build();
    }

    /** Every kind of row and of bound; min, with a constant. See the tests for its optimum. */
    static LinearProgram everyKind() {
        LinearProgramBuilder builder = new LinearProgramBuilder(Sense.MINIMISE);
        column(builder, 0, INF, 1);
        column(builder, -INF, INF, 0.5);
        column(builder, 2.5, 2.5, -1);
        column(builder, -INF, -1, -0.1);
        column(builder, -3, INF, 2);
        column(builder, 0, 7, -1);
        column(builder, -2, 8, 0);
        row(builder, 1, INF, 1, 1);
        row(builder, -INF, 10, 0, 1, 0, 0, 0, 1);
        row(builder, 4, 4, 0, 1, 0, -1);
        row(builder, -5, 5, 0, 0, 1, 0, 1);
        row(builder, -INF, INF, 1, 0, 0, 0, 0, 1);
        row(builder, -INF, 3);
        builder.objectiveConstant(1.5);
        builder.names(new Names() {
            @Override
            public String row(int row) {
                return new String[] {"AT_LEAST", "AT_MOST", "BALANCE[a,b]", "RANGE", "FREE", "EMPTY"}[row];
            }

            @Override
            public String column(int column) {
                return new String[] {"x[1]", "x[2]", "fixed", "below", "e5", "end", "empty"}[column];
            }
        });
        return builder.build();
    }

    static Outcome.Optimal optimal(Outcome outcome) {
        if (outcome instanceof Outcome.Optimal optimal) {
            return optimal;
        }
        throw new AssertionError("not optimal: " + outcome);
    }
}
