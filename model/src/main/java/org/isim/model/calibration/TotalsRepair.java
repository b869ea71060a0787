package org.isim.model.calibration;

import java.util.Arrays;
import org.isim.solver.LinearProgramBuilder;
import org.isim.solver.LinearSolver;
import org.isim.solver.Outcome;
import org.isim.solver.Sense;
import org.isim.solver.Solution;
import org.isim.solver.SolveOptions;
import org.isim.solver.explain.Unexplained;

/**
 * The smallest repair of totals that no table of these signs, zeros and fixed cells can meet: the totals that can be met at the least price, and among these
 * the ones for which the largest move, relative to its total, is smallest, then the next largest, and so on:
 *
 * <pre>{@code
 *   min Σ_c trust_c |d_c|          subject to   Σ_{cells of c} x = total_c + d_c,   x of the sign of the prior, 0 where it is 0
 *   lexmin |d_c| / |total_c|       subject to   Σ_c trust_c |d_c| at its least
 * }</pre>
 *
 * so that a miss that no total in particular is to blame for is shared in proportion. Totals that do not contradict each other stay as they are.
 *
 * @param totals that hold together, by control
 * @param moves d, 0 where it is within the solver's tolerance
 */
public record TotalsRepair(double[] totals, double[] moves) {
    /** A move smaller than this part of its total is none. */
    private static final double NONE = 1e-7;

    /** Room beyond an optimum for the next program, relative. */
    private static final double HAIR = 1e-9;

    /** Levels of the lexicographic search; what is left after so many is small. */
    private static final int LEVELS = 50;

    public boolean isNone() {
        return Arrays.stream(moves).allMatch(d -> d == 0);
    }

    /**
     * Finds it.
     *
     * @throws Unexplained where a program is not solved
     */
    public static TotalsRepair of(ControlledTable table, LinearSolver solver) {
        return new Search(table, solver).repair();
    }

    /** The size a move of a total is measured by. */
    static double size(ControlledTable table, int control) {
        SumControl c = table.controls().get(control);
        double size = Math.abs(c.total());
        if (size == 0) {
            for (int cell : c.cells()) {
                size += Math.abs(table.prior()[cell]);
            }
        }
        return size > 0 ? size : 1;
    }

    /** Columns: |x| of the cells that may move, in their order; then d⁺ and d⁻ of each control; then the largest relative move. */
    private static final class Search {
        private final ControlledTable table;
        private final LinearSolver solver;
        private final int controls;
        private final double[] size;
        private final double[] cap; // on |d|; infinite while not settled

        Search(ControlledTable table, LinearSolver solver) {
            this.table = table;
            this.solver = solver;
            controls = table.controls().size();
            size = new double[controls];
            Arrays.setAll(size, c -> size(table, c));
            cap = new double[controls];
            Arrays.fill(cap, Double.POSITIVE_INFINITY);
        }

        TotalsRepair repair() {
            SignedCells cells = new SignedCells(table);
            LinearProgramBuilder first = program(cells);
            int moves = cells.count();
            for (int c = 0; c < controls; c++) {
                double price = table.controls().get(c).trust();
                first.addObjective(moves + 2 * c, price);
                first.addObjective(moves + 2 * c + 1, price);
            }
            Solution solution = solved(first);
            double least = solution.objective();
            boolean more = least > 0 && moved(solution, moves);
            for (int level = 0; more && level < LEVELS; level++) {
                LinearProgramBuilder next = program(cells);
                int[] row = spread(next, moves, least);
                solution = solved(next);
                more = settle(solution, row);
            }
            return result(solution, moves);
        }

        private LinearProgramBuilder program(SignedCells cells) {
            LinearProgramBuilder b = new LinearProgramBuilder(Sense.MINIMISE);
            cells.addColumns(b, 1, Double.POSITIVE_INFINITY);
            for (int c = 0; c < controls; c++) {
                b.addColumn(0, cap[c], size[c]);
                b.addColumn(0, cap[c], size[c]);
            }
            for (int c = 0; c < controls; c++) {
                int row = b.addRow(table.open(c), table.open(c), size[c]);
                cells.addSum(b, row, c, 0);
                b.add(row, cells.count() + 2 * c, -1);
                b.add(row, cells.count() + 2 * c + 1, 1);
            }
            return b;
        }

        /** Adds the largest relative move of the controls that are not settled, and returns the row of each; −1 where there is none. */
        private int[] spread(LinearProgramBuilder b, int moves, double least) {
            int worst = b.addColumn(0, Double.POSITIVE_INFINITY, 1);
            b.addObjective(worst, 1);
            int budget = b.addRow(Double.NEGATIVE_INFINITY, least * (1 + HAIR), least);
            int[] row = new int[controls];
            for (int c = 0; c < controls; c++) {
                double price = table.controls().get(c).trust();
                b.add(budget, moves + 2 * c, price);
                b.add(budget, moves + 2 * c + 1, price);
                row[c] = -1;
                if (Double.isInfinite(cap[c])) {
                    row[c] = b.addRow(Double.NEGATIVE_INFINITY, 0, size[c]);
                    b.add(row[c], moves + 2 * c, 1);
                    b.add(row[c], moves + 2 * c + 1, 1);
                    b.add(row[c], worst, -size[c]);
                }
            }
            return row;
        }

        /** Settles the controls that must move this far in every optimum: those with a price. Whether another level may be lower. */
        private boolean settle(Solution solution, int[] row) {
            double worst = solution.objective();
            boolean open = false;
            for (int c = 0; c < controls; c++) {
                if (row[c] >= 0 && Math.abs(solution.price(row[c])) * size[c] > NONE) {
                    cap[c] = worst * size[c] * (1 + HAIR);
                }
                open |= Double.isInfinite(cap[c]);
            }
            return open && worst > NONE;
        }

        private boolean moved(Solution solution, int moves) {
            for (int c = 0; c < controls; c++) {
                double d = solution.level(moves + 2 * c) - solution.level(moves + 2 * c + 1);
                if (Math.abs(d) > NONE * size[c]) {
                    return true;
                }
            }
            return false;
        }

        private TotalsRepair result(Solution solution, int moves) {
            double[] totals = new double[controls];
            double[] by = new double[controls];
            for (int c = 0; c < controls; c++) {
                double d = solution.level(moves + 2 * c) - solution.level(moves + 2 * c + 1);
                by[c] = Math.abs(d) > NONE * size[c] ? d : 0;
                totals[c] = table.controls().get(c).total() + d;
            }
            return new TotalsRepair(totals, by);
        }

        private Solution solved(LinearProgramBuilder b) {
            return TotalsRepair.solved(b, solver);
        }
    }

    static Solution solved(LinearProgramBuilder b, LinearSolver solver) {
        Outcome outcome = solver.solve(b.build(), SolveOptions.DEFAULT);
        if (outcome instanceof Outcome.Optimal optimal) {
            return optimal.solution();
        }
        throw new Unexplained(outcome);
    }
}
