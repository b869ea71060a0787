package org.isim.solver.structured;

/** Iterative refinement of the system of a round: what a solution misses is solved for again, as long as that helps. */
final class Refinement {
    private static final int MOST = 4;
    private static final double GOOD = 1e-10;

    private final BarrierProblem p;
    private final NormalEquations system;
    private final double[] diagonal;
    private final double[] slack;

    Refinement(BarrierProblem p, NormalEquations system, double[] diagonal, double[] slack) {
        this.p = p;
        this.system = system;
        this.diagonal = diagonal;
        this.slack = slack;
    }

    /** Returns what the solution misses, relative to the right-hand side. */
    double solve(double[] r, double[] s, double[] dx, double[] dy) {
        double missed = refine(r, s, dx, dy);
        // of a column at a bound the move is small beside the digits of the others, and its equation gives it directly
        double[] aty = system.transposed(dy);
        for (int j = 0; j < dx.length; j++) {
            if (diagonal[j] > 1 && !p.held[j]) {
                dx[j] = (r[j] + aty[j]) / diagonal[j];
            }
        }
        return missed;
    }

    private double refine(double[] r, double[] s, double[] dx, double[] dy) {
        system.solve(r, s, dx, dy);
        double[] rMiss = new double[r.length];
        double[] sMiss = new double[s.length];
        double[] ex = new double[r.length];
        double[] ey = new double[s.length];
        double scale = Math.max(norm(r, s), Double.MIN_NORMAL);
        double missed = miss(r, s, dx, dy, rMiss, sMiss);
        for (int n = 0; n < MOST && missed > GOOD * scale; n++) {
            system.solve(rMiss, sMiss, ex, ey);
            add(dx, ex, 1);
            add(dy, ey, 1);
            double after = miss(r, s, dx, dy, rMiss, sMiss);
            if (!(after < 0.5 * missed)) {
                if (!(after < missed)) {
                    add(dx, ex, -1);
                    add(dy, ey, -1);
                }
                return Math.min(missed, after) / scale;
            }
            missed = after;
        }
        return missed / scale;
    }

    private double miss(double[] r, double[] s, double[] dx, double[] dy, double[] rMiss, double[] sMiss) {
        double[] aty = system.transposed(dy);
        double[] ax = system.activity(dx);
        for (int j = 0; j < r.length; j++) {
            rMiss[j] = p.held[j] ? 0 : r[j] - diagonal[j] * dx[j] + aty[j];
        }
        for (int i = 0; i < s.length; i++) {
            sMiss[i] = s[i] - ax[i] - slack[i] * dy[i];
        }
        return norm(rMiss, sMiss);
    }

    private static double norm(double[] r, double[] s) {
        double largest = 0;
        for (double v : r) {
            largest = Math.max(largest, Math.abs(v));
        }
        for (double v : s) {
            largest = Math.max(largest, Math.abs(v));
        }
        return largest;
    }

    private static void add(double[] to, double[] what, double factor) {
        for (int k = 0; k < to.length; k++) {
            to[k] += factor * what[k];
        }
    }
}
