package org.isim.solver;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Collects the columns, rows and entries of a {@link LinearProgram} in primitive arrays.
 *
 * <p>Entries come in any order; entries of the same row and column add up; those that add up to zero are dropped.
 */
public final class LinearProgramBuilder {
    private final Sense sense;
    private int columns;
    private int rows;
    private int entries;
    private double[] objective = new double[64];
    private double[] columnLower = new double[64];
    private double[] columnUpper = new double[64];
    private double[] columnSize = new double[64];
    private double[] rowLower = new double[64];
    private double[] rowUpper = new double[64];
    private double[] rowSize = new double[64];
    private int[] entryRow = new int[256];
    private int[] entryColumn = new int[256];
    private double[] entryValue = new double[256];
    private double objectiveSize = 1;
    private double objectiveConstant;
    private Names names = Names.PLAIN;
    private final BitSet integers = new BitSet();
    private @Nullable Structure structure;

    public LinearProgramBuilder(Sense sense) {
        this.sense = sense;
    }

    /** A builder that starts with the rows, columns and coefficients of a problem, without its objective and names. */
    public static LinearProgramBuilder constraintsOf(LinearProgram problem, Sense sense) {
        LinearProgramBuilder b = new LinearProgramBuilder(sense);
        for (int i = 0; i < problem.rows(); i++) {
            b.addRow(problem.rowLower(i), problem.rowUpper(i), problem.rowSize(i));
        }
        for (int j = 0; j < problem.columns(); j++) {
            b.addColumn(problem.columnLower(j), problem.columnUpper(j), problem.columnSize(j));
            b.integers.set(j, problem.isInteger(j));
            for (int at = problem.start(j); at < problem.start(j + 1); at++) {
                b.add(problem.row(at), j, problem.value(at));
            }
        }
        return b;
    }

    /** Adds a column with no cost and returns its index; {@code size} &gt; 0 is its typical magnitude. */
    public int addColumn(double lower, double upper, double size) {
        requireBounds("column", columns, lower, upper, size);
        if (columns == columnLower.length) {
            objective = Arrays.copyOf(objective, 2 * columns);
            columnLower = Arrays.copyOf(columnLower, 2 * columns);
            columnUpper = Arrays.copyOf(columnUpper, 2 * columns);
            columnSize = Arrays.copyOf(columnSize, 2 * columns);
        }
        columnLower[columns] = lower;
        columnUpper[columns] = upper;
        columnSize[columns] = size;
        return columns++;
    }

    /** Adds a column that must be whole, with no cost, and returns its index; its size is one. */
    public int addInteger(double lower, double upper) {
        int column = addColumn(lower, upper, 1);
        integers.set(column);
        return column;
    }

    /** Adds an empty row and returns its index; {@code size} &gt; 0 is its typical magnitude. */
    public int addRow(double lower, double upper, double size) {
        requireBounds("row", rows, lower, upper, size);
        if (rows == rowLower.length) {
            rowLower = Arrays.copyOf(rowLower, 2 * rows);
            rowUpper = Arrays.copyOf(rowUpper, 2 * rows);
            rowSize = Arrays.copyOf(rowSize, 2 * rows);
        }
        rowLower[rows] = lower;
        rowUpper[rows] = upper;
        rowSize[rows] = size;
        return rows++;
    }

    /** Adds {@code value} to the coefficient of {@code row} and {@code column}. */
    public void add(int row, int column, double value) {
        if (row < 0 || row >= rows || column < 0 || column >= columns) {
            throw new IndexOutOfBoundsException("entry (" + row + ", " + column + ") of a problem of " + rows
                    + " rows and " + columns + " columns");
        }
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("coefficient " + value + " at row " + row + ", column " + column);
        }
        if (value == 0) {
            return;
        }
        if (entries == entryValue.length) {
            entryRow = Arrays.copyOf(entryRow, 2 * entries);
            entryColumn = Arrays.copyOf(entryColumn, 2 * entries);
            entryValue = Arrays.copyOf(entryValue, 2 * entries);
        }
        entryRow[entries] = row;
        entryColumn[entries] = column;
        entryValue[entries++] = value;
    }

    /** Adds {@code cost} to the objective coefficient of {@code column}. */
    public void addObjective(int column, double cost) {
        if (column >= columns || !Double.isFinite(cost)) {
            throw new IllegalArgumentException("objective coefficient " + cost + " of column " + column);
        }
        objective[column] += cost;
    }

    public void objectiveConstant(double constant) {
        objectiveConstant = constant;
    }

    /** The magnitude of the objective that counts as one; default 1. */
    public void objectiveSize(double size) {
        requireBounds("objective", 0, 0, 0, size);
        objectiveSize = size;
    }

    public void names(Names names) {
        this.names = names;
    }

    /** The bordered block form of what is built, in its final shape. */
    public void structure(Structure structure) {
        this.structure = structure;
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    public LinearProgram build() {
        int[] start = new int[columns + 1];
        for (int e = 0; e < entries; e++) {
            start[entryColumn[e] + 1]++;
        }
        for (int j = 0; j < columns; j++) {
            start[j + 1] += start[j];
        }
        int[] byRow = orderByRow();
        int[] next = Arrays.copyOf(start, columns);
        int[] row = new int[entries];
        double[] value = new double[entries];
        for (int e : byRow) {
            int at = next[entryColumn[e]]++;
            row[at] = entryRow[e];
            value[at] = entryValue[e];
        }
        return merged(start, row, value);
    }

    /** Entry numbers in ascending row order (a counting sort: stable, linear). */
    private int[] orderByRow() {
        int[] next = new int[rows + 1];
        for (int e = 0; e < entries; e++) {
            next[entryRow[e] + 1]++;
        }
        for (int i = 0; i < rows; i++) {
            next[i + 1] += next[i];
        }
        int[] order = new int[entries];
        for (int e = 0; e < entries; e++) {
            order[next[entryRow[e]]++] = e;
        }
        return order;
    }

    private LinearProgram merged(int[] start, int[] row, double[] value) {
        int[] mergedStart = new int[columns + 1];
        int to = 0;
        for (int j = 0; j < columns; j++) {
            int p = start[j];
            while (p < start[j + 1]) {
                int i = row[p];
                double sum = 0;
                while (p < start[j + 1] && row[p] == i) {
                    sum += value[p++];
                }
                if (sum != 0) {
                    row[to] = i;
                    value[to++] = sum;
                }
            }
            mergedStart[j + 1] = to;
        }
        return new LinearProgram(
                sense,
                mergedStart,
                Arrays.copyOf(row, to),
                Arrays.copyOf(value, to),
                Arrays.copyOf(objective, columns),
                objectiveConstant,
                Arrays.copyOf(columnLower, columns),
                Arrays.copyOf(columnUpper, columns),
                Arrays.copyOf(rowLower, rows),
                Arrays.copyOf(rowUpper, rows),
                Arrays.copyOf(columnSize, columns),
                Arrays.copyOf(rowSize, rows),
                objectiveSize,
                names,
                (BitSet) integers.clone(),
                structure);
    }

    static void requireBounds(String what, int index, double lower, double upper, double size) {
        if (Double.isNaN(lower)
                || Double.isNaN(upper)
                || lower == Double.POSITIVE_INFINITY
                || upper == Double.NEGATIVE_INFINITY) {
            throw new IllegalArgumentException(what + " " + index + " has bounds " + lower + " … " + upper);
        }
        if (!(size > 0) || size == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(what + " " + index + " has size " + size);
        }
    }
}
