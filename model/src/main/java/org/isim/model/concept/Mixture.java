package org.isim.model.concept;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * The best mixture of points for a weighted sum of logarithms:
 *
 * <pre>{@code
 *   max Σ_r w[r] log(Σ_k α[k] y[k][r])   subject to  Σ_k α[k] = 1,  α ≥ 0;   Σ w = 1
 * }</pre>
 *
 * <p>The derivatives g[k] = Σ_r w[r] y[k][r] / s[r] satisfy Σ α g = Σ w = 1 at any α, so the multiplier of the sum is 1 and the same α maximises
 * Σ w log(s) − Σ α without it: g[k] ≤ 1, with equality where α[k] > 0. Solved by a primal-dual interior-point method.
 */
final class Mixture {
    private static final int MOST_ROUNDS = 200;
    private static final double COMPLEMENTARITY = 1e-15;
    private static final double RESIDUAL = 1e-13;

    /** A share below this is none: what the method leaves of a point that is not used. */
    private static final double NOTHING = 1e-12;

    private final double[][] y;
    private final double[] w;
    private final int points;
    private final double[] alpha;
    private final double[] lambda;
    private double[] sum;

    /**
     * @param start shares of the points that every Σ α y of is positive
     */
    private Mixture(List<double[]> points, double[] w, double[] start) {
        this.y = points.toArray(new double[0][]);
        this.w = w;
        this.points = y.length;
        alpha = start.clone();
        lambda = new double[this.points];
        sum = sum(alpha);
        Arrays.fill(lambda, 0.1);
    }

    /** The shares α, those of unused points exactly zero. */
    static double[] best(List<double[]> points, double[] weights, double[] start) {
        Mixture mixture = new Mixture(points, weights, start);
        int round = 0;
        while (round < MOST_ROUNDS && mixture.improve()) {
            round++;
        }
        return mixture.shares();
    }

    private double[] shares() {
        double[] shares = alpha.clone();
        double all = 0;
        for (int k = 0; k < points; k++) {
            shares[k] = shares[k] < NOTHING ? 0 : shares[k];
            all += shares[k];
        }
        for (int k = 0; k < points; k++) {
            shares[k] /= all;
        }
        return shares;
    }

    private double[] sum(double[] shares) {
        double[] total = new double[w.length];
        for (int k = 0; k < points; k++) {
            for (int r = 0; r < w.length; r++) {
                total[r] += shares[k] * y[k][r];
            }
        }
        return total;
    }

    /** One Newton step on 1 − g − λ = 0, α λ = σ μ; false where there is nothing left to improve. */
    private boolean improve() {
        double[] residual = new double[points];
        double worst = 0;
        double mu = 0;
        for (int k = 0; k < points; k++) {
            double g = 0;
            for (int r = 0; r < w.length; r++) {
                g += w[r] * y[k][r] / sum[r];
            }
            residual[k] = 1 - g - lambda[k];
            worst = Math.max(worst, Math.abs(residual[k]) / (1 + Math.abs(g)));
            mu += alpha[k] * lambda[k] / points;
        }
        if (mu * points < COMPLEMENTARITY && worst < RESIDUAL) {
            return false;
        }
        DMatrixRMaj matrix = new DMatrixRMaj(points, points);
        DMatrixRMaj right = new DMatrixRMaj(points, 1);
        double target = 0.1 * mu;
        for (int k = 0; k < points; k++) {
            for (int l = 0; l < points; l++) {
                double h = 0;
                for (int r = 0; r < w.length; r++) {
                    h += w[r] * (y[k][r] / sum[r]) * (y[l][r] / sum[r]);
                }
                matrix.set(k, l, h + (k == l ? lambda[k] / alpha[k] : 0));
            }
            right.set(k, -residual[k] + target / alpha[k] - lambda[k]);
        }
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(points);
        if (!solver.setA(matrix)) {
            return false;
        }
        DMatrixRMaj step = new DMatrixRMaj(points, 1);
        solver.solve(right, step);
        return move(step.data, target);
    }

    private boolean move(double[] step, double target) {
        double primal = 1;
        double dual = 1;
        double[] dualStep = new double[points];
        for (int k = 0; k < points; k++) {
            dualStep[k] = (target - lambda[k] * step[k]) / alpha[k] - lambda[k];
            primal = step[k] < 0 ? Math.min(primal, -0.99 * alpha[k] / step[k]) : primal;
            dual = dualStep[k] < 0 ? Math.min(dual, -0.99 * lambda[k] / dualStep[k]) : dual;
        }
        double[] next = new double[points];
        double[] nextSum = sum;
        for (int halving = 0; halving < 60; halving++) {
            for (int k = 0; k < points; k++) {
                next[k] = alpha[k] + primal * step[k];
            }
            nextSum = sum(next);
            if (Arrays.stream(nextSum).allMatch(s -> s > 0)) {
                break;
            }
            primal /= 2;
        }
        if (!Arrays.stream(nextSum).allMatch(s -> s > 0) || !(primal > 1e-14)) {
            return false;
        }
        for (int k = 0; k < points; k++) {
            alpha[k] = next[k];
            lambda[k] += dual * dualStep[k];
        }
        sum = nextSum;
        return true;
    }
}
