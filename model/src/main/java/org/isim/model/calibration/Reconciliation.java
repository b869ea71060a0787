package org.isim.model.calibration;

import org.isim.solver.LinearSolver;
import org.isim.solver.explain.Unexplained;
import org.jspecify.annotations.Nullable;

/**
 * A table balanced to its totals, and what had to give where these contradict each other.
 *
 * @param table as it was balanced: with repaired totals, and zero where the totals leave nothing
 * @param repair of the totals; null where balancing met them and none was looked for
 * @param zeros cells that had to become zero, by cell
 * @param result the balanced cells
 */
public record Reconciliation(
        ControlledTable table, @Nullable TotalsRepair repair, boolean[] zeros, ControlledTable.Result result) {
    /** Rounds after which contradictions are looked for, where the limit is higher: balancing that converges at all does so well before. */
    private static final int SUSPICIOUS = 1000;

    /**
     * Balances; where the totals are not met, finds their smallest repair and the cells that must be zero, and balances to these.
     *
     * @throws Unexplained where a program of the repair is not solved
     */
    public static Reconciliation of(ControlledTable table, double tolerance, int maxRounds, LinearSolver solver) {
        ControlledTable.Result first = table.balance(tolerance, Math.min(maxRounds, SUSPICIOUS));
        if (first.convergence().converged()) {
            return new Reconciliation(table, null, new boolean[table.prior().length], first);
        }
        TotalsRepair repair = TotalsRepair.of(table, solver);
        ControlledTable repaired = repair.isNone() ? table : table.withTotals(repair.totals());
        boolean[] zeros = ForcedZeros.of(repaired, solver);
        ControlledTable open = repaired.withZeros(zeros);
        return new Reconciliation(open, repair, zeros, open.balance(tolerance, maxRounds));
    }
}
