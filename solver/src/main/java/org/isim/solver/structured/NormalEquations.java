package org.isim.solver.structured;

import java.util.stream.IntStream;
import org.isim.solver.LinearProgram;
import org.isim.solver.RowWise;

/**
 * The linear system of a round, solved by the bordered block form.
 *
 * <pre>{@code
 *   D dx − Aᵀ dy = r            D > 0 of the columns
 *   A dx + V dy = s             V ≥ 0 of the rows, 0 where both sides are one
 *
 *   K = D + A_lᵀ V_l⁻¹ A_l      the local rows taken into the groups' own matrices
 *   (A_n K⁻¹ A_nᵀ + V_n) dy_n = s_n − A_n K⁻¹ h,    h = r + A_lᵀ V_l⁻¹ s_l
 * }</pre>
 *
 * <p>{@link ReducedFactors} factor the last matrix.
 */
final class NormalEquations implements AutoCloseable {
    /** Residual, relative to the right-hand side, at which conjugate gradients are done. */
    private static final double EXACT = 1e-11;

    private static final int MOST_STEPS = 15;

    private final BorderedForm form;
    private final LinearProgram problem;
    private final RowWise rows;
    private final ReducedFactors factors;
    private final double[] diagonal;
    private final double[] slack;
    private final double[] weight;
    private final ThreadLocal<Workspace> spaces;

    NormalEquations(BorderedForm form, DenseKernel kernel) {
        this.form = form;
        this.problem = form.problem;
        rows = new RowWise(problem);
        diagonal = new double[problem.columns()];
        slack = new double[problem.rows()];
        weight = new double[problem.rows()];
        spaces = ThreadLocal.withInitial(form::workspace);
        factors = new ReducedFactors(form, kernel, spaces);
    }

    /** @param d of the columns; v of the rows, local ones above zero */
    void factor(double[] d, double[] v) {
        System.arraycopy(d, 0, diagonal, 0, d.length);
        System.arraycopy(v, 0, slack, 0, v.length);
        for (int i = 0; i < v.length; i++) {
            weight[i] = 1 / v[i];
        }
        IntStream.range(0, form.groups.length)
                .parallel()
                .forEach(g -> form.groups[g].factor(diagonal, weight, spaces.get()));
        factors.factor(diagonal, slack);
    }

    /** Gives back what lies outside of Java's heap, which its collector does not feel. */
    @Override
    public void close() {
        factors.close();
    }

    /** x ← K⁻¹ x, group by group. */
    private void solveGroups(double[] x) {
        IntStream.range(0, form.groups.length).parallel().forEach(g -> {
            Group group = form.groups[g];
            Workspace space = spaces.get();
            for (int k = 0; k < group.size(); k++) {
                space.x[k] = x[group.column(k)];
            }
            group.solve(space.x, space);
            for (int k = 0; k < group.size(); k++) {
                x[group.column(k)] = space.x[k];
            }
        });
    }

    /** Fills dx and dy with the solution for r and s. */
    void solve(double[] r, double[] s, double[] dx, double[] dy) {
        double[] scaled = new double[s.length];
        for (int i = 0; i < s.length; i++) {
            scaled[i] = form.local[i] ? weight[i] * s[i] : 0;
        }
        double[] h = transposed(scaled);
        for (int j = 0; j < h.length; j++) {
            h[j] += r[j];
        }
        System.arraycopy(h, 0, dx, 0, h.length);
        solveGroups(dx);
        double[] ax = activity(dx);
        double[] right = new double[s.length];
        for (int i = 0; i < s.length; i++) {
            right[i] = form.local[i] ? 0 : s[i] - ax[i];
        }
        solveReduced(right, dy);
        double[] aty = transposed(dy);
        for (int j = 0; j < h.length; j++) {
            dx[j] = h[j] + aty[j];
        }
        solveGroups(dx);
        ax = activity(dx);
        for (int i = 0; i < s.length; i++) {
            if (form.local[i]) {
                dy[i] = weight[i] * (s[i] - ax[i]);
            }
        }
    }

    /** Aᵀ y. */
    double[] transposed(double[] y) {
        double[] x = new double[problem.columns()];
        IntStream.range(0, x.length).parallel().forEach(j -> {
            double sum = 0;
            for (int at = problem.start(j); at < problem.start(j + 1); at++) {
                sum += problem.value(at) * y[problem.row(at)];
            }
            x[j] = sum;
        });
        return x;
    }

    /** A x. */
    double[] activity(double[] x) {
        double[] ax = new double[problem.rows()];
        IntStream.range(0, ax.length).parallel().forEach(i -> {
            double sum = 0;
            for (int at = rows.start(i); at < rows.start(i + 1); at++) {
                sum += rows.value(at) * x[rows.column(at)];
            }
            ax[i] = sum;
        });
        return ax;
    }

    private void solveReduced(double[] right, double[] y) {
        if (!conjugate(right, y, Math.min(MOST_STEPS, factors.mostSteps())) && factors.sharpen()) {
            conjugate(right, y, MOST_STEPS);
        }
    }

    /**
     * Conjugate gradients on the reduced matrix, with its factors for preconditioner: no step, or one, where these are exact, a few where they are of single
     * precision or pivots had to be replaced.
     *
     * @return whether y is as exact as is asked
     */
    private boolean conjugate(double[] right, double[] y, int mostSteps) {
        int m = right.length;
        factors.solve(right, y);
        double[] residual = right.clone();
        double[] p = new double[m];
        double[] z = new double[m];
        add(residual, timesReduced(y), -1);
        double goal = EXACT * Math.sqrt(dot(right, right));
        double missed = Math.sqrt(dot(residual, residual));
        double[] best = y.clone();
        double least = missed;
        double before = 1;
        for (int n = 0; n < mostSteps && missed > goal; n++) {
            factors.solve(residual, z);
            double along = dot(residual, z);
            double beta = n == 0 ? 0 : along / before;
            for (int i = 0; i < m; i++) {
                p[i] = z[i] + beta * p[i];
            }
            double[] q = timesReduced(p);
            double curvature = dot(p, q);
            if (!(curvature > 0) || !(along > 0)) {
                break;
            }
            add(y, p, along / curvature);
            add(residual, q, -along / curvature);
            before = along;
            missed = Math.sqrt(dot(residual, residual));
            if (missed < least) {
                least = missed;
                System.arraycopy(y, 0, best, 0, m);
            }
        }
        System.arraycopy(best, 0, y, 0, m);
        return least <= goal;
    }

    /** (A_n K⁻¹ A_nᵀ + V_n) y, zero on the local rows. */
    private double[] timesReduced(double[] y) {
        double[] x = transposed(y);
        solveGroups(x);
        double[] product = activity(x);
        for (int i = 0; i < product.length; i++) {
            product[i] = form.local[i] ? 0 : product[i] + slack[i] * y[i];
        }
        return product;
    }

    private static double dot(double[] a, double[] b) {
        return DenseBlock.dot(a, 0, b, 0, a.length);
    }

    private static void add(double[] to, double[] what, double factor) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * what[i];
        }
    }
}
