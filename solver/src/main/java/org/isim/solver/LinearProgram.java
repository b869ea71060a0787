package org.isim.solver;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A linear program, immutable and complete:
 *
 * <pre>{@code
 *   optimise  cᵀx + k
 *   subject to  rowLower ≤ A x ≤ rowUpper,   columnLower ≤ x ≤ columnUpper,   x_j whole for some j
 * }</pre>
 *
 * <p>A is held column-compressed: the entries of column j lie at positions {@code columnStart[j] … columnStart[j+1]-1}, rows
 * ascending, no duplicates, no explicit zeros. An absent bound is ±{@link Double#POSITIVE_INFINITY}.
 *
 * <p>Every row, every column and the objective has a <em>size</em>: the magnitude that counts as "one" there (a base-year value,
 * say). Sizes change nothing about the problem; they say how it is scaled before it is solved and what a residual is
 * relative to, so that a small member is not noise beside a large one.
 */
public final class LinearProgram {
    private final Sense sense;
    private final int[] columnStart;
    private final int[] rowIndex;
    private final double[] value;
    private final double[] objective;
    private final double objectiveConstant;
    private final double[] columnLower;
    private final double[] columnUpper;
    private final double[] rowLower;
    private final double[] rowUpper;
    private final double[] columnSize;
    private final double[] rowSize;
    private final double objectiveSize;
    private final Names names;
    private final BitSet integers;
    private final @Nullable Structure structure;

    /** Takes the arrays as they are: only {@link LinearProgramBuilder} and {@link Scaling} call this, with arrays they drop. */
    LinearProgram(
            Sense sense,
            int[] columnStart,
            int[] rowIndex,
            double[] value,
            double[] objective,
            double objectiveConstant,
            double[] columnLower,
            double[] columnUpper,
            double[] rowLower,
            double[] rowUpper,
            double[] columnSize,
            double[] rowSize,
            double objectiveSize,
            Names names,
            BitSet integers,
            @Nullable Structure structure) {
        this.sense = sense;
        this.columnStart = columnStart;
        this.rowIndex = rowIndex;
        this.value = value;
        this.objective = objective;
        this.objectiveConstant = objectiveConstant;
        this.columnLower = columnLower;
        this.columnUpper = columnUpper;
        this.rowLower = rowLower;
        this.rowUpper = rowUpper;
        this.columnSize = columnSize;
        this.rowSize = rowSize;
        this.objectiveSize = objectiveSize;
        this.names = names;
        this.integers = integers;
        this.structure = structure;
    }

    public Sense sense() {
        return sense;
    }

    public int rows() {
        return rowLower.length;
    }

    public int columns() {
        return columnLower.length;
    }

    public int nonZeros() {
        return value.length;
    }

    /** Position of the first entry of {@code column}; {@code start(columns())} is the number of non-zeros. */
    public int start(int column) {
        return columnStart[column];
    }

    /** Row of the entry at {@code position}. */
    public int row(int position) {
        return rowIndex[position];
    }

    /** Coefficient of the entry at {@code position}. */
    public double value(int position) {
        return value[position];
    }

    /** Coefficient of row and column, zero where there is no entry; O(log entries of the column). */
    public double coefficient(int row, int column) {
        int at = position(row, column);
        return at >= 0 ? value[at] : 0;
    }

    /** The coefficients of some rows (first index) and columns, dense. */
    public double[][] coefficients(int[] rows, int[] columns) {
        double[][] dense = new double[rows.length][columns.length];
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < columns.length; k++) {
                dense[i][k] = coefficient(rows[i], columns[k]);
            }
        }
        return dense;
    }

    /** Position of the entry of row and column; negative where there is none. */
    int position(int row, int column) {
        return Arrays.binarySearch(rowIndex, columnStart[column], columnStart[column + 1], row);
    }

    public double objective(int column) {
        return objective[column];
    }

    public double objectiveConstant() {
        return objectiveConstant;
    }

    public double columnLower(int column) {
        return columnLower[column];
    }

    public double columnUpper(int column) {
        return columnUpper[column];
    }

    public double rowLower(int row) {
        return rowLower[row];
    }

    public double rowUpper(int row) {
        return rowUpper[row];
    }

    public double columnSize(int column) {
        return columnSize[column];
    }

    public double rowSize(int row) {
        return rowSize[row];
    }

    public double objectiveSize() {
        return objectiveSize;
    }

    /** Whether the column must be whole. */
    public boolean isInteger(int column) {
        return integers.get(column);
    }

    /** Number of columns that must be whole. */
    public int integers() {
        return integers.cardinality();
    }

    BitSet integerColumns() {
        return (BitSet) integers.clone();
    }

    /** Its bordered block form, for a method that solves by it; null where none is known. */
    public @Nullable Structure structure() {
        return structure;
    }

    public Names names() {
        return names;
    }

    /** cᵀx + k. */
    public double objectiveAt(double[] x) {
        double sum = objectiveConstant;
        for (int j = 0; j < objective.length; j++) {
            sum += objective[j] * x[j];
        }
        return sum;
    }

    /** A x, one entry per row. */
    public double[] activity(double[] x) {
        double[] ax = new double[rows()];
        for (int j = 0; j < columns(); j++) {
            double xj = x[j];
            if (xj != 0) {
                for (int p = columnStart[j]; p < columnStart[j + 1]; p++) {
                    ax[rowIndex[p]] += value[p] * xj;
                }
            }
        }
        return ax;
    }

    /** c − Aᵀy, one entry per column. */
    public double[] reducedCosts(double[] y) {
        double[] d = new double[columns()];
        for (int j = 0; j < d.length; j++) {
            d[j] = reducedCost(j, y, objective);
        }
        return d;
    }

    /** The same of one column, with other costs. */
    public double reducedCost(int column, double[] y, double[] cost) {
        double sum = 0;
        for (int p = columnStart[column]; p < columnStart[column + 1]; p++) {
            sum += value[p] * y[rowIndex[p]];
        }
        return cost[column] - sum;
    }

    /** Copies of the arrays, in the order {@code columnStart, rowIndex}, for a backend that takes whole arrays. */
    public int[] columnStarts() {
        return columnStart.clone();
    }

    public int[] rowIndices() {
        return rowIndex.clone();
    }

    public double[] values() {
        return value.clone();
    }

    public double[] objectives() {
        return objective.clone();
    }

    public double[] columnLowers() {
        return columnLower.clone();
    }

    public double[] columnUppers() {
        return columnUpper.clone();
    }

    public double[] rowLowers() {
        return rowLower.clone();
    }

    public double[] rowUppers() {
        return rowUpper.clone();
    }

    double[] columnSizes() {
        return columnSize.clone();
    }

    double[] rowSizes() {
        return rowSize.clone();
    }

    /** A problem of the same shape with other numbers: the way to write a series of related problems. */
    public Revision revise() {
        return new Revision(this);
    }
}
