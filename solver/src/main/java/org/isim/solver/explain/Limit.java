package org.isim.solver.explain;

import java.util.ArrayList;
import java.util.List;
import org.isim.solver.LinearProgram;

/**
 * One inequality of a problem: a side of a row or a bound of a column.
 *
 * @param kind which
 * @param index of the row or column
 */
public record Limit(Kind kind, int index) {

    /** What an inequality is part of. */
    public enum Kind {
        ROW_LOWER,
        ROW_UPPER,
        COLUMN_LOWER,
        COLUMN_UPPER
    }

    public static Limit rowLower(int row) {
        return new Limit(Kind.ROW_LOWER, row);
    }

    public static Limit rowUpper(int row) {
        return new Limit(Kind.ROW_UPPER, row);
    }

    public static Limit columnLower(int column) {
        return new Limit(Kind.COLUMN_LOWER, column);
    }

    public static Limit columnUpper(int column) {
        return new Limit(Kind.COLUMN_UPPER, column);
    }

    /** The finite sides of a row. */
    public static List<Limit> ofRow(LinearProgram problem, int row) {
        return finite(problem, rowLower(row), rowUpper(row));
    }

    /** The finite bounds of a column. */
    public static List<Limit> ofColumn(LinearProgram problem, int column) {
        return finite(problem, columnLower(column), columnUpper(column));
    }

    /** Every finite side and bound of a problem, rows first. */
    static List<Limit> all(LinearProgram problem) {
        List<Limit> all = new ArrayList<>();
        for (int i = 0; i < problem.rows(); i++) {
            all.addAll(ofRow(problem, i));
        }
        for (int j = 0; j < problem.columns(); j++) {
            all.addAll(ofColumn(problem, j));
        }
        return all;
    }

    private static List<Limit> finite(LinearProgram problem, Limit... limits) {
        List<Limit> finite = new ArrayList<>();
        for (Limit limit : limits) {
            if (!Double.isInfinite(limit.side(problem))) {
                finite.add(limit);
            }
        }
        return finite;
    }

    public boolean isRow() {
        return kind == Kind.ROW_LOWER || kind == Kind.ROW_UPPER;
    }

    /** Whether it says at least; otherwise at most. */
    public boolean isLower() {
        return kind == Kind.ROW_LOWER || kind == Kind.COLUMN_LOWER;
    }

    /** The right-hand side or bound; infinite where there is none. */
    public double side(LinearProgram problem) {
        return switch (kind) {
            case ROW_LOWER -> problem.rowLower(index);
            case ROW_UPPER -> problem.rowUpper(index);
            case COLUMN_LOWER -> problem.columnLower(index);
            case COLUMN_UPPER -> problem.columnUpper(index);
        };
    }

    /** Size of its row or column. */
    public double size(LinearProgram problem) {
        return isRow() ? problem.rowSize(index) : problem.columnSize(index);
    }

    /** By how much a point misses it; not positive where it does not. */
    double missed(LinearProgram problem, double[] x, double[] activity) {
        double level = isRow() ? activity[index] : x[index];
        return isLower() ? side(problem) - level : level - side(problem);
    }
}
