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

    private final BorderedForm form;
    private final LinearProgram problem;
    private final BorderMatrix border;
    private final double[][] blockFactor;
    private final double[][] reachSolved;
    private final double[] diagonal;
    private final double[] slack;
    private final double[] weight;
    private final ThreadLocal<Workspace> spaces;
    private final ThreadLocal<double[]> panels;

    NormalEquations(BorderedForm form, BorderMatrix border) {
        this.form = form;
        this.problem = form.problem;
        this.border = border;
        blockFactor = new double[form.blockRows.length][];
        reachSolved = new double[form.blockRows.length][];
        for (int b = 0; b < blockFactor.length; b++) {
            int n = form.blockRows[b].length;
            blockFactor[b] = new double[n * n];
            reachSolved[b] = new double[n * form.blockReach[b].length];
        }
        diagonal = new double[problem.columns()];
        slack = new double[problem.rows()];
        weight = new double[problem.rows()];
        spaces = ThreadLocal.withInitial(form::workspace);
        panels = ThreadLocal.withInitial(() -> new double[border.tile() * border.size()]);
    }

    /** @param d of the columns; v of the rows, local ones above zero */
    int factor(double[] d, double[] v) {
        System.arraycopy(d, 0, diagonal, 0, d.length);
        System.arraycopy(v, 0, slack, 0, v.length);
        for (int i = 0; i < v.length; i++) {
            weight[i] = 1 / v[i];
        }
        IntStream.range(0, form.groups.length)
                .parallel()
                .forEach(g -> form.groups[g].factor(diagonal, weight, spaces.get()));
        IntStream.range(0, blockFactor.length).parallel().forEach(this::factorBlock);
        int tile = border.tile();
        int count = (border.size() + tile - 1) / tile;
        // the last panels are the longest
        IntStream.range(0, count).parallel().forEach(p -> assemble(count - 1 - p));
        return border.factor(LEAST_PIVOT);
    }

    private void factorBlock(int b) {
        int n = form.blockRows[b].length;
        double[] u = blockFactor[b];
        double[] reach = reachSolved[b];
        Arrays.fill(u, 0);
        Arrays.fill(reach, 0);
        Workspace space = spaces.get();
        for (int g : form.blockGroups[b]) {
            BorderedForm.Entries e = form.entries[g];
            int own = e.blockPosition().length;
            for (int k = 0; k < own; k++) {
                double[] x = solved(g, k, space);
                int column = e.blockPosition()[k];
                for (int h = k; h < own; h++) {
                    u[column * n + e.blockPosition()[h]] += e.dot(h, x);
                }
                for (int h = 0; h < e.border().length; h++) {
                    reach[e.reach()[h] * n + column] += e.dot(own + h, x);
                }
            }
        }
        for (int k = 0; k < n; k++) {
            u[k * n + k] += slack[form.blockRows[b][k]];
        }
        DenseBlock.factor(u, n, LEAST_PIVOT);
        for (int c = 0; c < form.blockReach[b].length; c++) {
            DenseBlock.forward(u, n, reach, c * n);
        }
    }

    /** K⁻¹ times the k-th row of group g. */
    private double[] solved(int g, int k, Workspace space) {
        Group group = form.groups[g];
        double[] x = space.x;
        Arrays.fill(x, 0, group.size(), 0);
        form.entries[g].addTo(x, k, 1);
        group.solve(x, space);
        return x;
    }

    private void assemble(int p) {
        int tile = border.tile();
        int first = p * tile;
        int end = Math.min(first + tile, border.size());
        double[] panel = panels.get();
        Arrays.fill(panel, 0, tile * end, 0);
        Workspace space = spaces.get();
        for (int row = first; row < end; row++) {
            int[] groups = form.borderGroups[row];
            for (int n = 0; n < groups.length; n++) {
                BorderedForm.Entries e = form.entries[groups[n]];
                int own = e.blockPosition().length;
                int at = form.borderAt[row][n];
                double[] x = solved(groups[n], own + at, space);
                for (int h = 0; h <= at; h++) {
                    panel[e.border()[h] * tile + row - first] += e.dot(own + h, x);
                }
            }
            panel[row * tile + row - first] += slack[form.borderRows[row]];
        }
        for (int b = 0; b < reachSolved.length; b++) {
            takeOffBlock(b, panel, first, end);
        }
        border.set(p, panel);
    }

    private void takeOffBlock(int b, double[] panel, int first, int end) {
        int tile = border.tile();
        int n = form.blockRows[b].length;
        int[] reach = form.blockReach[b];
        double[] w = reachSolved[b];
        int from = lowerBound(reach, first);
        int to = lowerBound(reach, end);
        for (int c = from; c < to; c++) {
            int row = reach[c] - first;
            for (int h = 0; h <= c; h++) {
                panel[reach[h] * tile + row] -= DenseBlock.dot(w, c * n, w, h * n, n);
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
        solveReduced(right, dy);
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
        for (int b = 0; b < onBlock.length; b++) {
            int[] reach = form.blockReach[b];
            int n = form.blockRows[b].length;
            for (int c = 0; c < reach.length; c++) {
                onBorder[reach[c]] -= DenseBlock.dot(reachSolved[b], c * n, onBlock[b], 0, n);
            }
        }
        border.solve(onBorder);
        for (int row = 0; row < onBorder.length; row++) {
            y[form.borderRows[row]] = onBorder[row];
        }
        IntStream.range(0, onBlock.length).parallel().forEach(b -> {
            int[] rows = form.blockRows[b];
            int[] reach = form.blockReach[b];
            int n = rows.length;
            double[] v = onBlock[b];
            for (int c = 0; c < reach.length; c++) {
                double factor = onBorder[reach[c]];
                for (int k = 0; k < n; k++) {
                    v[k] -= reachSolved[b][c * n + k] * factor;
                }
            }
            DenseBlock.back(blockFactor[b], n, v);
            for (int k = 0; k < n; k++) {
                y[rows[k]] = v[k];
            }
        });
    }
}
