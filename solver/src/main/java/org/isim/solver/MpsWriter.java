package org.isim.solver;

import java.io.IOException;

/**
 * Writes a problem as free-format MPS, with the sections OBJSENSE, ROWS, COLUMNS, RHS, RANGES and BOUNDS as they are
 * needed.
 *
 * <p>The same problem gives the same text, byte for byte; numbers read back exactly, except that the upper side of a
 * range is the format's lower side plus width, which may round in the last digit. The constant of the objective stands
 * with the opposite sign as its right-hand side. Whole columns stand between markers. A row without sides becomes a further N row, which readers pass over.
 */
public final class MpsWriter {
    private final LinearProgram problem;
    private final FileNames names;
    private final Appendable out;

    private MpsWriter(LinearProgram problem, Appendable out) {
        this.problem = problem;
        this.names = new FileNames(problem);
        this.out = out;
    }

    /**
     * @throws IllegalArgumentException where a row has its lower side above its upper, which the format cannot say
     */
    public static void write(LinearProgram problem, Appendable out) throws IOException {
        new MpsWriter(problem, out).write();
    }

    private void write() throws IOException {
        out.append("NAME problem\n");
        out.append("OBJSENSE\n ")
                .append(problem.sense() == Sense.MAXIMISE ? "MAX" : "MIN")
                .append('\n');
        rows();
        columns();
        rightHandSides();
        ranges();
        bounds();
        out.append("ENDATA\n");
    }

    private void rows() throws IOException {
        out.append("ROWS\n N ").append(FileNames.OBJECTIVE).append('\n');
        for (int i = 0; i < problem.rows(); i++) {
            if (problem.rowLower(i) > problem.rowUpper(i)) {
                throw new IllegalArgumentException("row " + problem.names().row(i) + " is to lie between "
                        + problem.rowLower(i) + " and " + problem.rowUpper(i));
            }
            out.append(' ').append(kind(i)).append(' ').append(names.row(i)).append('\n');
        }
    }

    private char kind(int row) {
        double lower = problem.rowLower(row);
        double upper = problem.rowUpper(row);
        if (lower == upper) {
            return 'E';
        }
        if (upper != Double.POSITIVE_INFINITY) {
            // of the two ways to write a range, the one that gives both sides back
            boolean fromLower = lower != Double.NEGATIVE_INFINITY && lower + (upper - lower) == upper;
            return fromLower ? 'G' : 'L';
        }
        return lower == Double.NEGATIVE_INFINITY ? 'N' : 'G';
    }

    private void columns() throws IOException {
        out.append("COLUMNS\n");
        boolean whole = false;
        for (int j = 0; j < problem.columns(); j++) {
            if (problem.isInteger(j) != whole) {
                whole = !whole;
                marker(whole ? "INTORG" : "INTEND");
            }
            boolean empty = problem.start(j) == problem.start(j + 1);
            if (problem.objective(j) != 0 || empty) {
                entry(names.column(j), FileNames.OBJECTIVE, problem.objective(j));
            }
            for (int p = problem.start(j); p < problem.start(j + 1); p++) {
                entry(names.column(j), names.row(problem.row(p)), problem.value(p));
            }
        }
        if (whole) {
            marker("INTEND");
        }
    }

    private void marker(String kind) throws IOException {
        out.append(" MARKER 'MARKER' '").append(kind).append("'\n");
    }

    private void rightHandSides() throws IOException {
        out.append("RHS\n");
        if (problem.objectiveConstant() != 0) {
            entry("RHS", FileNames.OBJECTIVE, -problem.objectiveConstant());
        }
        for (int i = 0; i < problem.rows(); i++) {
            char kind = kind(i);
            double side = kind == 'L' ? problem.rowUpper(i) : problem.rowLower(i);
            if (kind != 'N' && side != 0) {
                entry("RHS", names.row(i), side);
            }
        }
    }

    private void ranges() throws IOException {
        boolean first = true;
        for (int i = 0; i < problem.rows(); i++) {
            double width = problem.rowUpper(i) - problem.rowLower(i);
            if (width != 0 && width != Double.POSITIVE_INFINITY) {
                out.append(first ? "RANGES\n" : "");
                first = false;
                entry("RANGE", names.row(i), width);
            }
        }
    }

    private void bounds() throws IOException {
        out.append("BOUNDS\n");
        for (int j = 0; j < problem.columns(); j++) {
            double lower = problem.columnLower(j);
            double upper = problem.columnUpper(j);
            if (lower == upper) {
                bound("FX", j, lower);
                continue;
            }
            if (lower == Double.NEGATIVE_INFINITY) {
                out.append(upper == Double.POSITIVE_INFINITY ? " FR" : " MI").append(" BND ");
                out.append(names.column(j)).append('\n');
            } else if (lower != 0 || upper < 0) {
                // before the upper bound, and also when zero: some readers take a negative upper bound alone for "no
                // lower bound"
                bound("LO", j, lower);
            }
            if (upper != Double.POSITIVE_INFINITY) {
                bound("UP", j, upper);
            } else if (problem.isInteger(j) && lower != Double.NEGATIVE_INFINITY) {
                // some readers take a whole column without bounds for one between 0 and 1
                out.append(" PL BND ").append(names.column(j)).append('\n');
            }
        }
    }

    private void bound(String kind, int column, double value) throws IOException {
        out.append(' ').append(kind).append(' ');
        out.append("BND ").append(names.column(column)).append(' ');
        out.append(FileNumbers.format(value)).append('\n');
    }

    private void entry(String first, String second, double value) throws IOException {
        out.append(' ').append(first).append(' ').append(second).append(' ');
        out.append(FileNumbers.format(value)).append('\n');
    }
}
