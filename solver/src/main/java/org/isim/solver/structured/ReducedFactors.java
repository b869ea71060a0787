package org.isim.solver.structured;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Factors of the matrix that is left when the groups are eliminated, M = A_n K⁻¹ A_nᵀ + V_n: those of its dense blocks of rows, what these reach on the border,
 * and those of the border, from which that is taken off.
 *
 * <p>A large border is factored in single precision as long as conjugate gradients need few steps with such factors, which is so until near the end.
 */
final class ReducedFactors implements AutoCloseable {
    /** Relative size of a pivot that counts as eaten up by rounding. */
    private static final double LEAST_PIVOT = 1e-14;

    /** The same in single precision. */
    private static final double LEAST_SINGLE_PIVOT = 1e-6;

    /** Rows of the border for which a step more with single precision is worth a factor: that costs their cube, a step their square. */
    private static final int ROWS_PER_STEP = 2_500;

    private final BorderedForm form;
    private final DenseKernel kernel;
    private final int size;
    private BorderMatrix border;
    private boolean single;
    private final double[][] blockFactor;
    /** Of each group that is not a single column, {@link Group#products}. */
    private final double[][] products;

    private final DenseKernel.Reach reach;
    private double[] diagonal = {};
    private double[] slack = {};
    /** Powers of two that bring the border's diagonal, before anything is taken off, near one. */
    private final double[] scale;

    private final ThreadLocal<Workspace> spaces;
    private final ThreadLocal<double[]> panels;
    private final ThreadLocal<double[]> blocks;

    ReducedFactors(BorderedForm form, DenseKernel kernel, ThreadLocal<Workspace> spaces) {
        this.form = form;
        this.kernel = kernel;
        this.spaces = spaces;
        size = form.borderRows.length;
        BorderMatrix coarse = kernel.single(size);
        single = coarse != null;
        border = coarse == null ? kernel.border(size) : coarse;
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
        products = new double[form.groups.length][];
        for (int g = 0; g < products.length; g++) {
            int n = form.groups[g].isAlone() ? 0 : form.entries[g].rows();
            products[g] = new double[n * (n + 1) / 2];
        }
        scale = new double[size];
        int largest = most;
        int panel = border.tile() * size;
        blocks = ThreadLocal.withInitial(() -> new double[largest]);
        panels = ThreadLocal.withInitial(() -> new double[panel]);
    }

    /** @param diagonal of K's columns, of which the groups are factored; slack V of the rows; both are kept, not copied */
    void factor(double[] diagonal, double[] slack) {
        this.diagonal = diagonal;
        this.slack = slack;
        IntStream.range(0, form.groups.length)
                .parallel()
                .filter(g -> !form.groups[g].isAlone())
                .forEach(g -> form.groups[g].products(form.entries[g], products[g], spaces.get()));
        IntStream.range(0, blockFactor.length).parallel().forEach(this::factorBlock);
        IntStream.range(0, size).parallel().forEach(this::scaleRow);
        factorBorder();
    }

    /** Steps of conjugate gradients beyond which these factors are not worth keeping. */
    int mostSteps() {
        return single ? Math.max(2, size / ROWS_PER_STEP) : Integer.MAX_VALUE;
    }

    /** Factors the border anew in double precision, now and from now on; false where it is so already. */
    boolean sharpen() {
        if (!single) {
            return false;
        }
        single = false;
        border.close();
        border = kernel.border(size);
        factorBorder();
        return true;
    }

    @Override
    public void close() {
        border.close();
        reach.close();
    }

    private void factorBorder() {
        int tile = border.tile();
        int count = (size + tile - 1) / tile;
        // the last panels are the longest
        IntStream.range(0, count).parallel().forEach(p -> assemble(count - 1 - p));
        border.factor(single ? LEAST_SINGLE_PIVOT : LEAST_PIVOT);
    }

    private void scaleRow(int row) {
        double sum = slack[form.borderRows[row]];
        int[] groups = form.borderGroups[row];
        for (int n = 0; n < groups.length; n++) {
            sum += added(groups[n], form.borderAt[row][n], form.borderAt[row][n]);
        }
        scale[row] = sum > 0 && sum < Double.POSITIVE_INFINITY ? Math.scalb(1, -Math.getExponent(sum) / 2) : 1;
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
        int end = Math.min(first + tile, size);
        double[] panel = panels.get();
        Arrays.fill(panel, 0, tile * end, 0);
        for (int row = first; row < end; row++) {
            int[] groups = form.borderGroups[row];
            for (int n = 0; n < groups.length; n++) {
                int[] columns = form.entries[groups[n]].border();
                int at = form.borderAt[row][n];
                for (int h = 0; h <= at; h++) {
                    panel[columns[h] * tile + row - first] += added(groups[n], at, h);
                }
            }
            panel[row * tile + row - first] += slack[form.borderRows[row]];
        }
        for (int b = 0; b < blockFactor.length; b++) {
            takeOffBlock(b, panel, first, end);
        }
        for (int column = 0; column < end; column++) {
            for (int row = first; row < end; row++) {
                panel[column * tile + row - first] *= scale[column] * scale[row];
            }
        }
        border.set(p, panel);
    }

    /** What group g adds where the at-th and the h-th of its rows on the border meet, h ≤ at. */
    private double added(int g, int at, int h) {
        BorderedForm.Entries e = form.entries[g];
        int own = e.blockPosition().length;
        if (form.groups[g].isAlone()) {
            return e.value()[own + at] * e.value()[own + h] / diagonal[form.groups[g].column(0)];
        }
        int row = own + at;
        return products[g][row * (row + 1) / 2 + own + h];
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

    /** M y = right by the factors; entries of local rows stay zero. */
    void solve(double[] right, double[] y) {
        Arrays.fill(y, 0);
        double[] onBorder = new double[size];
        for (int row = 0; row < size; row++) {
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
        for (int row = 0; row < size; row++) {
            onBorder[row] *= scale[row];
        }
        border.solve(onBorder);
        for (int row = 0; row < size; row++) {
            onBorder[row] *= scale[row];
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
