package org.isim.solver;

import java.util.BitSet;

/**
 * Solves a problem without rows that seldom bind: they wait, those that the answer misses are put back, and it is solved again from where it ended. A
 * row that waited to the end has the price zero, and the answer is certified with all of them. What has no point without them has none with them.
 */
final class WaitingRows {
    /** A row missed by more, its size being one, is put back. */
    private static final double MISSED = 1e-9;

    /** Rounds after which all rows are put back. */
    private static final int MOST_ROUNDS = 6;

    private final LinearSolver solver;
    private final LinearProgram problem;
    private final BitSet waiting;
    private final Revision revision;

    private final SolveOptions options;

    /** @param seldom rows that wait, unless the start says that they bind */
    WaitingRows(LinearSolver solver, LinearProgram problem, BitSet seldom, SolveOptions options) {
        this.solver = solver;
        this.problem = problem;
        this.options = options;
        waiting = (BitSet) seldom.clone();
        if (options.start() instanceof Basis start && start.fits(problem)) {
            seldom.stream().filter(row -> start.row(row) != Basis.Place.BASIC).forEach(waiting::clear);
        }
        revision = problem.revise();
        waiting.stream().forEach(row -> revision.row(row, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
    }

    Outcome outcome() {
        SolveOptions from = options;
        for (int round = 0; round < MOST_ROUNDS && !waiting.isEmpty(); round++) {
            Outcome outcome = solver.solve(revision.build(), from);
            if (outcome instanceof Outcome.Infeasible) {
                return outcome;
            }
            if (outcome instanceof Outcome.LimitReached limit) {
                // its point need not satisfy the rows that wait
                return new Outcome.LimitReached(limit.seconds(), limit.backend(), limit.notes());
            }
            if (!(outcome instanceof Outcome.Optimal best)) {
                return solver.solve(problem, options);
            }
            if (putBackMissed(best.solution()) == 0) {
                return withAll(best);
            }
            from = options.startingAt(best.start());
        }
        return solver.solve(problem, from);
    }

    private int putBackMissed(Solution solution) {
        int missed = 0;
        for (int row = waiting.nextSetBit(0); row >= 0; row = waiting.nextSetBit(row + 1)) {
            double activity = solution.activity(row);
            double by = Math.max(problem.rowLower(row) - activity, activity - problem.rowUpper(row));
            if (by > MISSED * problem.rowSize(row)) {
                revision.row(row, problem.rowLower(row), problem.rowUpper(row));
                waiting.clear(row);
                missed++;
            }
        }
        return missed;
    }

    private Outcome withAll(Outcome.Optimal best) {
        Solution solution =
                new Solution(problem, best.solution().levels(), best.solution().prices());
        Certificate certificate = Certifier.certify(problem, solution);
        return certificate.passes(options.accuracy())
                ? new Outcome.Optimal(
                        solution, certificate, best.start(), best.integers(), best.backend(), best.notes())
                : solver.solve(problem, options);
    }
}
