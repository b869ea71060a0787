package org.isim.model.concept;

import org.isim.model.formulation.ColumnFamily;
import org.isim.model.formulation.Formulation;
import org.isim.model.formulation.RowFamily;
import org.isim.solver.Basis;
import org.isim.solver.LinearProgram;
import org.isim.solver.LinearProgramBuilder;
import org.isim.solver.Outcome;
import org.isim.solver.Sense;
import org.jspecify.annotations.Nullable;

/**
 * Among all prices and weights that support a plan, those at which the members' budgets are closest to balance:
 *
 * <pre>{@code
 *   min τ   |D[r]| ≤ τ b[r]
 *           c − Aᵀy = d,  c[z[r]] = ω[r] ≥ 0,  every price on the side it may have
 *           Σ_i y[i] side[i] + Σ_j d[j] bound[j] ≤ Σ_r ω[r] z[r] + 1e-10,  Σ_r ω[r] z[r] = 1
 * }</pre>
 *
 * <p>At a kink of the frontier many weights support the same plan, and a vertex of the prices of one of them can hide an equilibrium. The last row says that the plan is
 * optimal for the weights found, to 1e-10 of what is consumed.
 */
final class DualFace {
    /** By how much the plan may fall short of optimal. */
    private static final double OPTIMAL = 1e-10;

    /** A row slacker than this, of its size, has no price; a quantity further from its bounds no reduced cost. */
    private static final double SLACK = 0.01;

    private final Formulation f;
    private final LinearProgram problem;
    private final double[] levels;
    private final LinearProgramBuilder b = new LinearProgramBuilder(Sense.MINIMISE);
    private final int[] priceAt;
    private final int[] rowOfColumn;
    private final int[] weightAt;
    private final int[] budgetRow;
    private final int optimality;

    /**
     * Prices at which budgets balance best.
     *
     * @param weights ω[r], Σ ω z = 1
     * @param prices of the rows
     * @param residual τ
     * @param basis for the face of another plan of the same program to start from
     */
    record Prices(
            double[] weights,
            double[] prices,
            double residual,
            @Nullable Basis basis) {}

    private DualFace(Formulation formulation, double[] levels, double[] spending) {
        f = formulation;
        problem = formulation.problem();
        this.levels = levels;
        int members = spending.length;
        double[] activity = problem.activity(levels);
        rowOfColumn = new int[problem.columns()];
        for (int j = 0; j < problem.columns(); j++) {
            rowOfColumn[j] = dualRow(j);
        }
        optimality = b.addRow(Double.NEGATIVE_INFINITY, OPTIMAL, 1);
        int normal = b.addRow(1, 1, 1);
        budgetRow = new int[2 * members];
        int tau = b.addColumn(0, Double.POSITIVE_INFINITY, 1);
        b.addObjective(tau, 1);
        for (int r = 0; r < members; r++) {
            budgetRow[2 * r] = b.addRow(Double.NEGATIVE_INFINITY, 0, spending[r]);
            budgetRow[2 * r + 1] = b.addRow(0, Double.POSITIVE_INFINITY, spending[r]);
            b.add(budgetRow[2 * r], tau, -spending[r]);
            b.add(budgetRow[2 * r + 1], tau, spending[r]);
        }
        weightAt = new int[members];
        for (int r = 0; r < members; r++) {
            int z = f.columns().living(r);
            weightAt[r] = b.addColumn(0, Double.POSITIVE_INFINITY, 1);
            b.add(rowOfColumn[z], weightAt[r], -1);
            b.add(normal, weightAt[r], levels[z]);
            b.add(optimality, weightAt[r], -levels[z]);
        }
        priceAt = new int[problem.rows()];
        for (int i = 0; i < problem.rows(); i++) {
            priceAt[i] = price(i, activity[i]);
        }
        for (int j = 0; j < problem.columns(); j++) {
            entries(j);
        }
    }

    /** Null where no prices support the plan to the accuracy asked for. */
    static @Nullable Prices of(
            Programs programs, Formulation f, double[] levels, double[] spending, @Nullable Basis start) {
        DualFace face = new DualFace(f, levels, spending);
        Outcome outcome = programs.aside(face.b.build(), start);
        if (!(outcome instanceof Outcome.Optimal best)) {
            return null;
        }
        double[] prices = new double[face.priceAt.length];
        for (int i = 0; i < prices.length; i++) {
            prices[i] = best.solution().level(face.priceAt[i]);
        }
        double[] weights = new double[spending.length];
        for (int r = 0; r < weights.length; r++) {
            weights[r] = best.solution().level(face.weightAt[r]);
        }
        return new Prices(weights, prices, best.solution().objective(), best.basis());
    }

    /** The row Aᵀy − c (+ d) of a quantity: its sides say which sign d may have. */
    private int dualRow(int j) {
        double size = 1 / problem.columnSize(j);
        double lower = problem.columnLower(j);
        double upper = problem.columnUpper(j);
        boolean off = levels[j] - lower > SLACK * problem.columnSize(j);
        // where the upper bound may bind, d has a variable of its own beside the sign that the lower bound gives
        return b.addRow(0, off || lower == upper ? 0 : Double.POSITIVE_INFINITY, size);
    }

    private int price(int i, double activity) {
        double lower = problem.rowLower(i);
        double upper = problem.rowUpper(i);
        double slack = SLACK * problem.rowSize(i);
        boolean atLower = activity - lower <= slack;
        boolean atUpper = upper - activity <= slack;
        boolean equal = lower == upper;
        int y = b.addColumn(
                atLower || equal ? Double.NEGATIVE_INFINITY : 0,
                atUpper || equal ? Double.POSITIVE_INFINITY : 0,
                1 / problem.rowSize(i));
        // of a slack row the price is held at zero: the column stays, so that all faces have one shape
        double side = atLower ? lower : atUpper ? upper : 0;
        put(optimality, y, side);
        RowFamily family = f.rowFamily(i);
        int owner = MemberBudgets.Owners.ofRow(f, i);
        if (family == RowFamily.PAYMENTS_POOLED) {
            for (int r = 0; r < weightAt.length; r++) {
                budget(r, y, MemberBudgets.balanceOf(f, r));
            }
        } else if (owner >= 0 && family != RowFamily.INTEREST && family != RowFamily.LEVEL) {
            budget(owner, y, side);
        }
        return y;
    }

    /** A quantity's part in the rows above; what it costs its member. */
    private void entries(int j) {
        int owner = MemberBudgets.Owners.ofColumn(f, j);
        boolean living = f.columns().family(j) == ColumnFamily.LIVING_STANDARD;
        double upper = problem.columnUpper(j);
        for (int at = problem.start(j); at < problem.start(j + 1); at++) {
            int row = problem.row(at);
            int y = priceAt[row];
            b.add(rowOfColumn[j], y, problem.value(at));
            if (living && f.rowFamily(row) == RowFamily.USE) {
                budget(owner, y, -problem.value(at) * levels[j]);
            } else if (owner >= 0
                    && MemberBudgets.Owners.ofRow(f, row) < 0
                    && f.rowFamily(row) != RowFamily.PAYMENTS_POOLED) {
                budget(owner, y, problem.value(at) * levels[j]);
            }
        }
        boolean near = upper - levels[j] <= SLACK * problem.columnSize(j);
        if (Double.isFinite(upper)) {
            boolean fixed = upper == problem.columnLower(j);
            int d = b.addColumn(
                    fixed ? Double.NEGATIVE_INFINITY : 0,
                    near || fixed ? Double.POSITIVE_INFINITY : 0,
                    1 / problem.columnSize(j));
            b.add(rowOfColumn[j], d, 1);
            put(optimality, d, upper);
            int payer = owner >= 0 ? owner : MemberBudgets.Owners.origin(f, j);
            budget(payer, d, upper);
        }
    }

    private void budget(int r, int column, double value) {
        put(budgetRow[2 * r], column, value);
        put(budgetRow[2 * r + 1], column, value);
    }

    private void put(int row, int column, double value) {
        b.add(row, column, value);
    }
}
