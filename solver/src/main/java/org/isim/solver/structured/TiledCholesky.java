package org.isim.solver.structured;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Cholesky by panels in plain Java: each tile of a column takes off what stands left of it, the tile on the diagonal is factored, those below are
 * solved by it. Tiles are independent tasks, each with one order of summation, so the answer does not depend on the number of threads.
 */
final class TiledCholesky implements BorderMatrix {
    private final int n;
    private final int tile;
    private final double[][] panel;

    TiledCholesky(int n, int tile) {
        this.n = n;
        this.tile = tile;
        int panels = (n + tile - 1) / tile;
        panel = new double[panels][];
        for (int i = 0; i < panels; i++) {
            panel[i] = new double[tile * Math.min(n, (i + 1) * tile)];
        }
    }

    @Override
    public int size() {
        return n;
    }

    @Override
    public int tile() {
        return tile;
    }

    @Override
    public void set(int at, double[] values) {
        System.arraycopy(values, 0, panel[at], 0, panel[at].length);
    }

    private int rows(int at) {
        return Math.min(tile, n - at * tile);
    }

    @Override
    public int factor(double least) {
        int lost = 0;
        for (int j = 0; j < panel.length; j++) {
            int column = j;
            double[] original = diagonal(j);
            IntStream.range(j, panel.length).parallel().forEach(i -> takeOff(i, column));
            lost += factorDiagonal(j, original, least);
            IntStream.range(j + 1, panel.length).parallel().forEach(i -> solveTile(i, column));
        }
        return lost;
    }

    private double[] diagonal(int j) {
        double[] diagonal = new double[rows(j)];
        for (int k = 0; k < diagonal.length; k++) {
            diagonal[k] = panel[j][(j * tile + k) * tile + k];
        }
        return diagonal;
    }

    /** C ← C − A Bᵀ with A what stands left of tile (i, j) and B left of (j, j). */
    private void takeOff(int i, int j) {
        double[] a = panel[i];
        double[] b = panel[j];
        int depth = j * tile;
        int m = rows(i);
        for (int col = 0; col < rows(j); col++) {
            int c = (depth + col) * tile;
            for (int k = 0; k < depth; k += 4) {
                int p = k * tile;
                // tiles are multiples of four wide
                axpy4(
                        m,
                        a,
                        c,
                        p,
                        p + tile,
                        p + 2 * tile,
                        p + 3 * tile,
                        b[p + col],
                        b[p + tile + col],
                        b[p + 2 * tile + col],
                        b[p + 3 * tile + col]);
            }
        }
    }

    private static void axpy4(
            int m, double[] a, int c, int p0, int p1, int p2, int p3, double b0, double b1, double b2, double b3) {
        for (int r = 0; r < m; r++) {
            a[c + r] -= a[p0 + r] * b0 + a[p1 + r] * b1 + a[p2 + r] * b2 + a[p3 + r] * b3;
        }
    }

    private int factorDiagonal(int j, double[] original, double least) {
        int m = rows(j);
        double[] square = Arrays.copyOfRange(panel[j], j * tile * tile, (j * tile + m) * tile);
        int lost = DenseBlock.factor(square, m, tile, original, least);
        System.arraycopy(square, 0, panel[j], j * tile * tile, square.length);
        return lost;
    }

    /** X ← X L⁻ᵀ for tile (i, j) with L the factored tile (j, j). */
    private void solveTile(int i, int j) {
        double[] x = panel[i];
        double[] l = panel[j];
        int m = rows(i);
        int base = j * tile;
        for (int k = 0; k < rows(j); k++) {
            int at = (base + k) * tile;
            for (int h = 0; h < k; h++) {
                int from = (base + h) * tile;
                double factor = l[from + k];
                for (int r = 0; r < m; r++) {
                    x[at + r] -= x[from + r] * factor;
                }
            }
            double pivot = l[at + k];
            for (int r = 0; r < m; r++) {
                x[at + r] /= pivot;
            }
        }
    }

    @Override
    public void solve(double[] x) {
        for (int i = 0; i < panel.length; i++) {
            double[] a = panel[i];
            int m = rows(i);
            int base = i * tile;
            for (int k = 0; k < base; k++) {
                double known = x[k];
                for (int r = 0; r < m; r++) {
                    x[base + r] -= a[k * tile + r] * known;
                }
            }
            for (int k = 0; k < m; k++) {
                int at = (base + k) * tile;
                x[base + k] /= a[at + k];
                for (int r = k + 1; r < m; r++) {
                    x[base + r] -= a[at + r] * x[base + k];
                }
            }
        }
        for (int i = panel.length - 1; i >= 0; i--) {
            double[] a = panel[i];
            int m = rows(i);
            int base = i * tile;
            for (int k = m - 1; k >= 0; k--) {
                int at = (base + k) * tile;
                double sum = x[base + k];
                for (int r = k + 1; r < m; r++) {
                    sum -= a[at + r] * x[base + r];
                }
                x[base + k] = sum / a[at + k];
            }
            for (int k = 0; k < base; k++) {
                double sum = 0;
                for (int r = 0; r < m; r++) {
                    sum += a[k * tile + r] * x[base + r];
                }
                x[k] -= sum;
            }
        }
    }
}
