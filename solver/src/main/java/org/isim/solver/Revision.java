package org.isim.solver;

import java.util.BitSet;

/**
 * Collects the changes of a problem whose rows, columns and entries stay where they are: the way to write a series of related problems, each of which may
 * start from the basis of one of them.
 */
public final class Revision {
    private final LinearProgram original;
    private final double[] value;
    private final double[] objective;
    private final double[] columnLower;
    private final double[] columnUpper;
    private final double[] rowLower;
    private final double[] rowUpper;
    private Sense sense;
    private double objectiveConstant;
    private double objectiveSize;
    private BitSet integers;

    Revision(LinearProgram original) {
        this.original = original;
        sense = original.sense();
        value = original.values();
        objective = original.objectives();
        objectiveConstant = original.objectiveConstant();
        objectiveSize = original.objectiveSize();
        columnLower = original.columnLowers();
        columnUpper = original.columnUppers();
        rowLower = original.rowLowers();
        rowUpper = original.rowUppers();
        integers = original.integerColumns();
    }

    /** Sides of a row. */
    public Revision row(int row, double lower, double upper) {
        LinearProgramBuilder.requireBounds("row", row, lower, upper, 1);
        rowLower[row] = lower;
        rowUpper[row] = upper;
        return this;
    }

    /** Bounds of a column. */
    public Revision column(int column, double lower, double upper) {
        LinearProgramBuilder.requireBounds("column", column, lower, upper, 1);
        columnLower[column] = lower;
        columnUpper[column] = upper;
        return this;
    }

    /** Objective coefficient of a column. */
    public Revision objective(int column, double cost) {
        requireFinite("objective coefficient", cost);
        objective[column] = cost;
        return this;
    }

    public Revision objectiveConstant(double constant) {
        requireFinite("constant of the objective", constant);
        objectiveConstant = constant;
        return this;
    }

    /** The magnitude of the objective that counts as one. */
    public Revision objectiveSize(double size) {
        LinearProgramBuilder.requireBounds("objective", 0, 0, 0, size);
        objectiveSize = size;
        return this;
    }

    public Revision optimise(Sense other) {
        sense = other;
        return this;
    }

    /**
     * A coefficient that is there already.
     *
     * @throws IllegalArgumentException where the problem has no entry in this row and column
     */
    public Revision coefficient(int row, int column, double to) {
        requireFinite("coefficient", to);
        int at = original.position(row, column);
        if (at < 0) {
            throw new IllegalArgumentException("no entry in row " + row + ", column " + column);
        }
        value[at] = to;
        return this;
    }

    /** No column need be whole. */
    public Revision relaxed() {
        integers = new BitSet();
        return this;
    }

    public LinearProgram build() {
        return new LinearProgram(
                sense,
                original.columnStarts(),
                original.rowIndices(),
                value.clone(),
                objective.clone(),
                objectiveConstant,
                columnLower.clone(),
                columnUpper.clone(),
                rowLower.clone(),
                rowUpper.clone(),
                original.columnSizes(),
                original.rowSizes(),
                objectiveSize,
                original.names(),
                (BitSet) integers.clone(),
                original.structure());
    }

    private static void requireFinite(String what, double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(what + " " + number);
        }
    }
}
