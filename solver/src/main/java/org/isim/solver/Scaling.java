package org.isim.solver;

import java.util.Arrays;

/**
 * A problem with every size made one, and the way back. With σ the column sizes, ρ the row sizes and ω the objective
 * size,
 *
 * <pre>{@code
 *   x = σ x'      a'ij = aij σj / ρi      c'j = cj σj / ω      k' = k / ω
 *   bounds of column j divided by σj, sides of row i divided by ρi
 *   y = ω y' / ρ
 * }</pre>
 */
public final class Scaling {
    private final LinearProgram original;
    private final LinearProgram scaled;

    private Scaling(LinearProgram original, LinearProgram scaled) {
        this.original = original;
        this.scaled = scaled;
    }

    public static Scaling of(LinearProgram problem) {
        int rows = problem.rows();
        int columns = problem.columns();
        double objectiveSize = problem.objectiveSize();
        int[] row = problem.rowIndices();
        double[] value = problem.values();
        double[] objective = problem.objectives();
        double[] columnLower = problem.columnLowers();
        double[] columnUpper = problem.columnUppers();
        for (int j = 0; j < columns; j++) {
            double size = problem.columnSize(j);
            for (int p = problem.start(j); p < problem.start(j + 1); p++) {
                value[p] *= size / problem.rowSize(row[p]);
            }
            objective[j] *= size / objectiveSize;
            columnLower[j] /= size;
            columnUpper[j] /= size;
        }
        double[] rowLower = problem.rowLowers();
        double[] rowUpper = problem.rowUppers();
        for (int i = 0; i < rows; i++) {
            rowLower[i] /= problem.rowSize(i);
            rowUpper[i] /= problem.rowSize(i);
        }
        LinearProgram scaled = new LinearProgram(
                problem.sense(),
                problem.columnStarts(),
                row,
                value,
                objective,
                problem.objectiveConstant() / objectiveSize,
                columnLower,
                columnUpper,
                rowLower,
                rowUpper,
                ones(columns),
                ones(rows),
                1,
                problem.names(),
                problem.integerColumns(),
                problem.structure());
        return new Scaling(problem, scaled);
    }

    /** The problem in units of its sizes. */
    public LinearProgram scaled() {
        return scaled;
    }

    /** Levels and prices of the scaled problem in the units of the original one. */
    public Solution unscale(double[] scaledX, double[] scaledY) {
        double[] x = scaledX.clone();
        for (int j = 0; j < x.length; j++) {
            x[j] = originalLevel(scaledX[j], j);
        }
        double[] y = scaledY.clone();
        for (int i = 0; i < y.length; i++) {
            y[i] *= original.objectiveSize() / original.rowSize(i);
        }
        return new Solution(original, x, y);
    }

    /** σx', and exactly the bound where x' is exactly the scaled bound, so that rounding moves no level off it. */
    private double originalLevel(double level, int column) {
        if (level == scaled.columnLower(column)) {
            return original.columnLower(column);
        }
        if (level == scaled.columnUpper(column)) {
            return original.columnUpper(column);
        }
        return level * original.columnSize(column);
    }

    private static double[] ones(int length) {
        double[] ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }
}
