package org.isim.model.calibration;

import java.util.Arrays;
import org.isim.solver.LinearProgramBuilder;

/** The cells of a table that may move, as columns of a program: their sizes |x|, each of the sign of its prior. */
final class SignedCells {
    private final ControlledTable table;
    private final int[] cell; // by column
    private final int[] column; // by cell; -1 where it may not move

    SignedCells(ControlledTable table) {
        this.table = table;
        int all = table.prior().length;
        column = new int[all];
        int[] free = new int[all];
        int count = 0;
        for (int n = 0; n < all; n++) {
            column[n] = table.isFree(n) ? count : -1;
            if (table.isFree(n)) {
                free[count++] = n;
            }
        }
        cell = Arrays.copyOf(free, count);
    }

    int count() {
        return cell.length;
    }

    /** The cell of a column. */
    int cell(int n) {
        return cell[n];
    }

    /**
     * One column for each.
     *
     * @param part typical size and, where finite, upper bound, as a part of the prior's
     */
    void addColumns(LinearProgramBuilder b, double part, double bound) {
        for (int n : cell) {
            double size = Math.abs(table.prior()[n]);
            b.addColumn(0, bound * size, part * size);
        }
    }

    /** Adds the cells of a control to a row; {@code first} is the column of the first cell. */
    void addSum(LinearProgramBuilder b, int row, int control, int first) {
        for (int n : table.controls().get(control).cells()) {
            if (column[n] >= 0) {
                b.add(row, first + column[n], Math.signum(table.prior()[n]));
            }
        }
    }
}
