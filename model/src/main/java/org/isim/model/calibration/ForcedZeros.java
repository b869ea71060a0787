package org.isim.model.calibration;

import java.util.Arrays;
import org.isim.solver.LinearProgramBuilder;
import org.isim.solver.LinearSolver;
import org.isim.solver.Sense;
import org.isim.solver.Solution;
import org.isim.solver.explain.Unexplained;

/**
 * Cells that every table which meets the totals has at zero. Balancing comes near to such a table and never reaches it: each round leaves them
 * a little less. Found by
 *
 * <pre>{@code
 *   max Σ_{n ∈ K} min(|x[n]|, κ|a[n]|) / κ|a[n]|   over the tables that meet the totals
 * }</pre>
 *
 * with K all cells at first, then those still at zero, until the maximum is zero.
 */
public final class ForcedZeros {
    /** κ: how much of its prior counts as more than nothing. */
    private static final double PART = 1e-3;
    /** Below this part of κ|a| a cell is zero. */
    private static final double ZERO = 1e-4;

    private ForcedZeros() {}

    /**
     * By cell of the table; its totals must not contradict each other.
     *
     * @throws Unexplained where a program is not solved
     */
    public static boolean[] of(ControlledTable table, LinearSolver solver) {
        SignedCells cells = new SignedCells(table);
        boolean[] suspect = new boolean[cells.count()];
        Arrays.fill(suspect, true);
        boolean found = true;
        while (found) {
            Solution solution = TotalsRepair.solved(program(table, cells, suspect), solver);
            found = false;
            for (int n = 0; n < suspect.length; n++) {
                double least = ZERO * PART * Math.abs(table.prior()[cells.cell(n)]);
                if (suspect[n] && solution.level(n) > least) {
                    suspect[n] = false;
                    found = true;
                }
            }
        }
        boolean[] zero = new boolean[table.prior().length];
        for (int n = 0; n < suspect.length; n++) {
            zero[cells.cell(n)] = suspect[n];
        }
        return zero;
    }

    /** Each cell is what counts, in a column up to κ|a|, and what goes beyond, in another. */
    private static LinearProgramBuilder program(ControlledTable table, SignedCells cells, boolean[] suspect) {
        LinearProgramBuilder b = new LinearProgramBuilder(Sense.MAXIMISE);
        cells.addColumns(b, PART, PART);
        cells.addColumns(b, 1, Double.POSITIVE_INFINITY);
        for (int c = 0; c < table.controls().size(); c++) {
            int row = b.addRow(table.open(c), table.open(c), TotalsRepair.size(table, c));
            cells.addSum(b, row, c, 0);
            cells.addSum(b, row, c, cells.count());
        }
        for (int n = 0; n < suspect.length; n++) {
            if (suspect[n]) {
                b.addObjective(n, 1 / (PART * Math.abs(table.prior()[cells.cell(n)])));
            }
        }
        return b;
    }
}
