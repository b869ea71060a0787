package org.isim.solver.structured;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.isim.solver.LinearProgram;

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
 * <p>The last matrix has one dense block per block of rows; these are factored, and what they leave on the border is one dense matrix.
 */
final class NormalEquations {
    /** Relative size of a pivot that counts as eaten up by rounding. */
    private static final double LEAST_PIVOT = 1e-14;

    /** Residual, relative to the right-hand side, at which conjugate gradients are done. */
    private static final double EXACT = 1e-11;

    private static final int MOST_STEPS = 15;

    private final BorderedForm form;
    private final LinearProgram problem;
    private final BorderMatrix border;
    private final double[][] blockFactor;
    /** Of each group that is not a single column, {@link Group#products}. */
    private final double[][] products;

    private final DenseKernel.Reach reach;
    private final double[] diagonal;
    private final double[] slack;
    private final double[] weight;
    private final ThreadLocal<Workspace> spaces;
    private final ThreadLocal<double[]> panels;
    private final ThreadLocal<double[]> blocks;

    NormalEquations(BorderedForm form, DenseKernel kernel) {
        this.form = form;
        this.problem = form.problem;
        this.border = kernel.border(form.borderRows.length);
        blockFactor = new double[form.blockRows.length][];
        int[] rows = new int[blockFactor.length];
        int[] reached = new int[blockFactor.length];
        int most = 0;
        for (int b = 0; b < blockFactor.length; b++) {
            int n = form.blockRows[b].length;
            blockFactor[b] = new double[n * n];
            rows[b] = n;
            reached[b] = form.blockReach[b].length;
            most = Math.max(most, Math.max(n, border.tile()) * reached[b]);
        }
        reach = kernel.reach(rows, reached);
        int largest = most;
        diagonal = new double[problem.columns()];
        slack = new double[problem.rows()];
        weight = new double[problem.rows()];
        products = new double[form.groups.length][];
        for (int g = 0; g < products.length; g++) {
            int n = form.groups[g].isAlone() ? 0 : form.entries[g].rows();
            products[g] = new double[n * (n + 1) / 2];
        }
        spaces = ThreadLocal.withInitial(form::workspace);
        blocks = ThreadLocal.withInitial(() -> new double[largest]);
        panels = ThreadLocal.withInitial(() -> new double[border.tile() * border.size()]);
    }

    /** @param d of the columns; v of the rows, local ones above zero */
    int factor(double[] d, double[] v) {
        System.arraycopy(d, 0, diagonal, 0, d.length);
        System.arraycopy(v, 0, slack, 0, v.length);
        for (int i = 0; i < v.length; i++) {
            weight[i] = 1 / v[i];
        }
        IntStream.range(0, form.groups.length).parallel().forEach(this::factorGroup);
        IntStream.range(0, blockFactor.length).parallel().forEach(this::factorBlock);
        int tile = border.tile();
        int count = (border.size() + tile - 1) / tile;
        // the last panels are the longest
        IntStream.range(0, count).parallel().forEach(p -> assemble(count - 1 - p));
        return border.factor(LEAST_PIVOT);
    }

    private void factorGroup(int g) {
        Group group = form.groups[g];
        group.factor(diagonal, weight, spaces.get());
        if (!group.isAlone()) {
            group.products(form.entries[g], products[g], spaces.get());
        }
    }

    private void factorBlock(int b) {
        int n = form.blockRows[b].length;
        double[] u = blockFactor[b];
        double[] s = blocks.get();
        Arrays.fill(u, 0);
        Arrays.fill(s, 0, n * form.blockReach[b].length, 0);
        for (int g : form.blockGroups[b]) {
            BorderedForm.Entries e = form.entries[g];
            int own = e.blockPosition().length;
            if (form.groups[g].isAlone()) {
                addAlone(e, 1 / diagonal[form.groups[g].column(0)], u, s, n);
                continue;
            }
            for (int k = 0; k < own; k++) {
                int column = e.blockPosition()[k];
                for (int h = k; h < own; h++) {
                    u[column * n + e.blockPosition()[h]] += products[g][h * (h + 1) / 2 + k];
                }
                for (int h = 0; h < e.border().length; h++) {
                    int row = own + h;
                    s[e.reach()[h] * n + column] += products[g][row * (row + 1) / 2 + k];
                }
            }
        }
        for (int k = 0; k < n; k++) {
            u[k * n + k] += slack[form.blockRows[b][k]];
        }
        DenseBlock.factor(u, n, LEAST_PIVOT);
        reach.set(b, u, s);
    }

    /** The outer product of a single column, by far the most of them being those of the dense blocks. */
    private static void addAlone(BorderedForm.Entries e, double inverse, double[] u, double[] s, int n) {
        int own = e.blockPosition().length;
        double[] value = e.value();
        for (int k = 0; k < own; k++) {
            double factor = value[k] * inverse;
            int column = e.blockPosition()[k];
            for (int h = k; h < own; h++) {
                u[column * n + e.blockPosition()[h]] += factor * value[h];
            }
            for (int h = 0; h < e.border().length; h++) {
                s[e.reach()[h] * n + column] += factor * value[own + h];
            }
        }
    }

    private void assemble(int p) {
        int tile = border.tile();
        int first = p * tile;
        int end = Math.min(first + tile, border.size());
        double[] panel = panels.get();
        Arrays.fill(panel, 0, tile * end, 0);
        for (int row = first; row < end; row++) {
            int[] groups = form.borderGroups[row];
            for (int n = 0; n < groups.length; n++) {
                addRow(groups[n], form.borderAt[row][n], panel, row - first);
            }
            panel[row * tile + row - first] += slack[form.borderRows[row]];
        }
        for (int b = 0; b < blockFactor.length; b++) {
            takeOffBlock(b, panel, first, end);
        }
        border.set(p, panel);
    }

    /** What group g adds in the at-th of its rows on the border. */
    private void addRow(int g, int at, double[] panel, int to) {
        BorderedForm.Entries e = form.entries[g];
        int tile = border.tile();
        int own = e.blockPosition().length;
        if (form.groups[g].isAlone()) {
            double factor = e.value()[own + at] / diagonal[form.groups[g].column(0)];
            for (int h = 0; h <= at; h++) {
                panel[e.border()[h] * tile + to] += factor * e.value()[own + h];
            }
            return;
        }
        int row = own + at;
        int from = row * (row + 1) / 2 + own;
        for (int h = 0; h <= at; h++) {
            panel[e.border()[h] * tile + to] += products[g][from + h];
        }
    }

    private void takeOffBlock(int b, double[] panel, int first, int end) {
        int tile = border.tile();
        int[] rows = form.blockReach[b];
        int from = lowerBound(rows, first);
        int to = lowerBound(rows, end);
        double[] product = blocks.get();
        reach.product(b, from, to, product);
        for (int h = 0; h < to; h++) {
            int at = rows[h] * tile - first;
            int column = h * (to - from) - from;
            for (int c = Math.max(from, h); c < to; c++) {
                panel[at + rows[c]] -= product[column + c];
            }
        }
    }

    private static int lowerBound(int[] ascending, int value) {
        int at = Arrays.binarySearch(ascending, value);
        return at >= 0 ? at : -at - 1;
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
        double[] ax = problem.activity(dx);
        double[] right = new double[s.length];
        for (int i = 0; i < s.length; i++) {
            right[i] = form.local[i] ? 0 : s[i] - ax[i];
        }
        conjugate(right, dy);
        double[] aty = transposed(dy);
        for (int j = 0; j < h.length; j++) {
            dx[j] = h[j] + aty[j];
        }
        solveGroups(dx);
        ax = problem.activity(dx);
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

    /**
     * Conjugate gradients on the reduced matrix, with its factors for preconditioner: one step where these are exact, a few where pivots had to be
     * replaced.
     */
    private void conjugate(double[] right, double[] y) {
        int m = right.length;
        solveReduced(right, y);
        double[] residual = right.clone();
        double[] p = new double[m];
        double[] z = new double[m];
        add(residual, timesReduced(y), -1);
        double goal = EXACT * Math.sqrt(dot(right, right));
        double missed = Math.sqrt(dot(residual, residual));
        double[] best = y.clone();
        double least = missed;
        double before = 1;
        for (int n = 0; n < MOST_STEPS && missed > goal; n++) {
            solveReduced(residual, z);
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
    }

    /** (A_n K⁻¹ A_nᵀ + V_n) y, zero on the local rows. */
    private double[] timesReduced(double[] y) {
        double[] x = transposed(y);
        solveGroups(x);
        double[] product = problem.activity(x);
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

    /** (A_n K⁻¹ A_nᵀ + V_n) y = right by the factors; entries of local rows stay zero. */
    private void solveReduced(double[] right, double[] y) {
        Arrays.fill(y, 0);
        double[] onBorder = new double[border.size()];
        for (int row = 0; row < onBorder.length; row++) {
            onBorder[row] = right[form.borderRows[row]];
        }
        double[][] onBlock = new double[blockFactor.length][];
        IntStream.range(0, onBlock.length).parallel().forEach(b -> {
            int[] rows = form.blockRows[b];
            double[] v = new double[rows.length];
            for (int k = 0; k < rows.length; k++) {
                v[k] = right[rows[k]];
            }
            DenseBlock.forward(blockFactor[b], rows.length, v, 0);
            onBlock[b] = v;
        });
        double[][] reached = new double[onBlock.length][];
        IntStream.range(0, onBlock.length).parallel().forEach(b -> reached[b] = reach.transposedTimes(b, onBlock[b]));
        for (int b = 0; b < onBlock.length; b++) {
            for (int c = 0; c < reached[b].length; c++) {
                onBorder[form.blockReach[b][c]] -= reached[b][c];
            }
        }
        border.solve(onBorder);
        for (int row = 0; row < onBorder.length; row++) {
            y[form.borderRows[row]] = onBorder[row];
        }
        IntStream.range(0, onBlock.length).parallel().forEach(b -> {
            int[] rows = form.blockRows[b];
            int n = rows.length;
            double[] v = onBlock[b];
            double[] x = new double[form.blockReach[b].length];
            Arrays.setAll(x, c -> onBorder[form.blockReach[b][c]]);
            reach.takeOff(b, x, v);
            DenseBlock.back(blockFactor[b], n, v);
            for (int k = 0; k < n; k++) {
                y[rows[k]] = v[k];
            }
        });
    }
}
