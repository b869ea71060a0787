package org.isim.solver;

import java.io.IOException;

/**
 * Writes a problem in the LP format, for people to read.
 *
 * <p>The same problem gives the same text, byte for byte, and numbers read back exactly. An empty row is written with a
 * zero coefficient on the first column, an empty column with a zero coefficient in the objective, a row without sides
 * as one above −1e30, which readers take for none. A range becomes two rows, the second named {@code ~upper}: one row
 * with two sides is in the format, but some readers take it for something else.
 */
public final class LpWriter {
    private static final int LINE = 100;
    private static final String NO_LOWER_SIDE = "-1e30";
    private static final String UPPER_SIDE = "~upper";

    private final LinearProgram problem;
    private final FileNames names;
    private final Appendable out;
    private final RowWise rows;
    private int written;

    private LpWriter(LinearProgram problem, Appendable out) {
        this.problem = problem;
        this.names = new FileNames(problem);
        this.out = out;
        this.rows = new RowWise(problem);
    }

    /**
     * @throws IllegalArgumentException where there is no column, which the format cannot say
     */
    public static void write(LinearProgram problem, Appendable out) throws IOException {
        if (problem.columns() == 0) {
            throw new IllegalArgumentException("the LP format cannot hold a problem without columns");
        }
        new LpWriter(problem, out).write();
    }

    private void write() throws IOException {
        out.append(problem.sense() == Sense.MAXIMISE ? "Maximize\n" : "Minimize\n");
        objective();
        out.append("Subject To\n");
        for (int i = 0; i < problem.rows(); i++) {
            row(i);
        }
        out.append("Bounds\n");
        for (int j = 0; j < problem.columns(); j++) {
            bounds(j);
        }
        wholeColumns();
        out.append("End\n");
    }

    private void wholeColumns() throws IOException {
        if (problem.integers() == 0) {
            return;
        }
        out.append("General\n");
        for (int j = 0; j < problem.columns(); j++) {
            if (problem.isInteger(j)) {
                out.append(" " + names.column(j) + "\n");
            }
        }
    }

    private void objective() throws IOException {
        text(" " + FileNames.OBJECTIVE + ":");
        boolean first = true;
        for (int j = 0; j < problem.columns(); j++) {
            boolean empty = problem.start(j) == problem.start(j + 1);
            if (problem.objective(j) != 0 || empty) {
                term(first, problem.objective(j), names.column(j));
                first = false;
            }
        }
        if (problem.objectiveConstant() != 0) {
            term(first, problem.objectiveConstant(), "");
        }
        newLine();
    }

    private void row(int row) throws IOException {
        double lower = problem.rowLower(row);
        double upper = problem.rowUpper(row);
        String name = names.row(row);
        if (lower == upper) {
            row(name, row, "=", FileNumbers.format(lower));
        } else if (upper == Double.POSITIVE_INFINITY) {
            row(name, row, ">=", lower == Double.NEGATIVE_INFINITY ? NO_LOWER_SIDE : FileNumbers.format(lower));
        } else if (lower == Double.NEGATIVE_INFINITY) {
            row(name, row, "<=", FileNumbers.format(upper));
        } else {
            row(name, row, ">=", FileNumbers.format(lower));
            row(name + UPPER_SIDE, row, "<=", FileNumbers.format(upper));
        }
    }

    private void row(String name, int row, String relation, String side) throws IOException {
        text(" " + name + ":");
        for (int p = rows.start(row); p < rows.start(row + 1); p++) {
            term(p == rows.start(row), rows.value(p), names.column(rows.column(p)));
        }
        if (rows.start(row) == rows.start(row + 1)) {
            term(true, 0, names.column(0));
        }
        text(" " + relation + " " + side);
        newLine();
    }

    private void bounds(int column) throws IOException {
        double lower = problem.columnLower(column);
        double upper = problem.columnUpper(column);
        String name = names.column(column);
        if (lower == upper) {
            out.append(" " + name + " = " + FileNumbers.format(lower) + "\n");
        } else if (lower == Double.NEGATIVE_INFINITY && upper == Double.POSITIVE_INFINITY) {
            out.append(" " + name + " free\n");
        } else if (upper == Double.POSITIVE_INFINITY) {
            // zero is the lower bound of a column not mentioned
            out.append(lower == 0 ? "" : " " + name + " >= " + FileNumbers.format(lower) + "\n");
        } else {
            String low = lower == Double.NEGATIVE_INFINITY ? "-inf" : FileNumbers.format(lower);
            out.append(" " + low + " <= " + name + " <= " + FileNumbers.format(upper) + "\n");
        }
    }

    /** " + 3 x", and "- x" for a coefficient of −1. */
    private void term(boolean first, double coefficient, String name) throws IOException {
        if (written > LINE) {
            newLine();
            text("  ");
        }
        String sign = coefficient < 0 ? " -" : first ? "" : " +";
        double magnitude = Math.abs(coefficient);
        String number = magnitude == 1 && !name.isEmpty() ? "" : " " + FileNumbers.format(magnitude);
        text(sign + number + (name.isEmpty() ? "" : " " + name));
    }

    private void text(String text) throws IOException {
        out.append(text);
        written += text.length();
    }

    private void newLine() throws IOException {
        out.append('\n');
        written = 0;
    }
}
