package org.isim.solver.structured;

import java.util.Arrays;
import org.isim.solver.Deadline;

/**
 * Where the method begins: a guess of the columns, moved towards the rows by one affine step that counts each move against the distance to the bounds, and
 * the prices that this weighting explains the costs with best.
 */
final class Start {

    /** Steps towards the rows. */
    private static final int STEPS = 3;

    /** A distance this much smaller than that at which distance and price of a bound are alike is no distance. */
    private static final double NEARLY = 1e-3;

    /**
     * How far from the end to begin.
     *
     * @param inside how far inside its bounds a quantity begins, as a share of the way to the other one, or of one
     * @param gap complementarity, as a share of the objective
     */
    record Distance(double inside, double gap) {
        /** For a guess near the optimum. */
        static final Distance NEAR = new Distance(0.05, 0.1);
        /** For a guess that says nothing. */
        static final Distance FAR = new Distance(0.5, 1e3);
    }

    private final BarrierProblem p;
    private final Distance distance;
    private final NormalEquations system;

    Start(BarrierProblem p, NormalEquations system, Distance distance) {
        this.distance = distance;
        this.p = p;
        this.system = system;
    }

    /** @param deadline after which the rows are not waited for */
    Iterate from(double[] guess, Deadline deadline) {
        int n = p.columns;
        double[] v = new double[n + p.rows];
        System.arraycopy(guess, 0, v, 0, n);
        inside(v, 0, n);
        System.arraycopy(p.problem.activity(Arrays.copyOf(v, n)), 0, v, n, p.rows);
        inside(v, n, n + p.rows);
        double[] diagonal = new double[n];
        double[] slack = new double[p.rows];
        for (int step = 0; ; step++) {
            weigh(v, diagonal, slack);
            system.factor(diagonal, slack);
            if (step == STEPS || deadline.passed() || towardsRows(v, slack) == 1) {
                break;
            }
        }
        double objective = Math.max(1, Math.abs(p.objective(Arrays.copyOf(v, n))));
        return with(v, prices(), distance.gap() * objective / Math.max(1, p.bounds()));
    }

    /**
     * From a middle point of a related problem, moved inside where it is outside.
     *
     * @param x levels of the columns
     * @param y prices of the rows
     * @param mu distance × price of a bound there
     */
    Iterate near(double[] x, double[] y, double mu) {
        int n = p.columns;
        double[] v = Arrays.copyOf(x, n + p.rows);
        double least = Math.sqrt(mu);
        keepOff(v, 0, n, least);
        System.arraycopy(p.problem.activity(Arrays.copyOf(v, n)), 0, v, n, p.rows);
        keepOff(v, n, n + p.rows, least);
        return with(v, y, mu);
    }

    /** Moves a quantity that is on a bound, or nearly, or outside, to where distance and price of the bound are alike. */
    private void keepOff(double[] v, int from, int to, double least) {
        for (int j = from; j < to; j++) {
            double width = p.upper[j] - p.lower[j];
            double room = Math.min(least, 0.5 * width);
            if (p.held[j] || v[j] - p.lower[j] < NEARLY * room) {
                v[j] = p.held[j] ? p.lower[j] : p.lower[j] + room;
            } else if (p.upper[j] - v[j] < NEARLY * room) {
                v[j] = p.upper[j] - room;
            }
        }
    }

    /** What a move costs: by the square of the room to the nearer bound. */
    private void weigh(double[] v, double[] diagonal, double[] slack) {
        int n = p.columns;
        for (int j = 0; j < n + p.rows; j++) {
            double room = Math.min(1, Math.min(v[j] - p.lower[j], p.upper[j] - v[j]));
            if (j < n) {
                diagonal[j] = p.held[j] ? 1e30 : 1 / (room * room);
            } else {
                slack[j - n] = p.held[j] ? 0 : room * room;
            }
        }
    }

    /** Moves each quantity that can move to where it has some room on both sides. */
    private void inside(double[] v, int from, int to) {
        for (int j = from; j < to; j++) {
            double width = p.upper[j] - p.lower[j];
            double room = distance.inside() * Math.min(1, width);
            v[j] = p.held[j] ? p.lower[j] : Math.min(Math.max(v[j], p.lower[j] + room), p.upper[j] - room);
        }
    }

    /** Returns how far it went, one being all the way. */
    private double towardsRows(double[] v, double[] slack) {
        int n = p.columns;
        double[] ax = p.problem.activity(Arrays.copyOf(v, n));
        double[] miss = new double[p.rows];
        Arrays.setAll(miss, i -> v[n + i] - ax[i]);
        double[] dx = new double[n];
        double[] dy = new double[p.rows];
        system.solve(new double[n], miss, dx, dy);
        double longest = 1;
        double[] d = new double[v.length];
        for (int j = 0; j < v.length; j++) {
            d[j] = p.held[j] ? 0 : j < n ? dx[j] : -slack[j - n] * dy[j - n];
            double room = d[j] < 0 ? v[j] - p.lower[j] : p.upper[j] - v[j];
            longest = d[j] == 0 ? longest : Math.min(longest, 0.9 * room / Math.abs(d[j]));
        }
        for (int j = 0; j < v.length; j++) {
            v[j] += longest * d[j];
        }
        return longest;
    }

    /** Least squares of the reduced costs, each by the room of its column. */
    private double[] prices() {
        double[] y = new double[p.rows];
        double[] cost = new double[p.columns];
        Arrays.setAll(cost, j -> -p.cost[j]);
        system.solve(cost, new double[p.rows], new double[p.columns], y);
        return y;
    }

    /** A point with prices of the bounds that match the prices of the rows as nearly as they may. */
    private Iterate with(double[] v, double[] y, double mu) {
        int size = v.length;
        Iterate at = new Iterate(v, new double[size], new double[size], new double[size], new double[size], y);
        double[] aty = system.transposed(y);
        for (int j = 0; j < size; j++) {
            at.below()[j] = p.held[j] ? Double.POSITIVE_INFINITY : v[j] - p.lower[j];
            at.above()[j] = p.held[j] ? Double.POSITIVE_INFINITY : p.upper[j] - v[j];
            double reduced = j < p.columns ? p.cost[j] - aty[j] : y[j - p.columns];
            boolean bounded = at.below()[j] < Double.POSITIVE_INFINITY;
            if (bounded) {
                at.lower()[j] = Math.max(reduced, mu / at.below()[j]);
            }
            if (at.above()[j] < Double.POSITIVE_INFINITY) {
                at.upper()[j] = Math.max((bounded ? at.lower()[j] : 0) - reduced, mu / at.above()[j]);
            }
        }
        return at;
    }
}
