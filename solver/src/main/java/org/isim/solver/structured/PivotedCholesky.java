package org.isim.solver.structured;

/**
 * P A Pᵀ = L Lᵀ of a small symmetric positive definite matrix, the largest diagonal first: with entries of very different magnitudes, as barriers
 * have them, the small ones keep their digits.
 */
final class PivotedCholesky {
    /** A pivot below this part of the diagonal it came from is what rounding left of nothing: its unknown becomes zero. */
    private static final double LEAST = 1e-15;

    private static final double INFINITE = 1e128;

    private final int n;
    private final double[] l;
    private final int[] order;
    private final double[] diagonal;

    PivotedCholesky(int n) {
        this.n = n;
        l = new double[n * n];
        order = new int[n];
        diagonal = new double[n];
    }

    /** The entry of row and column, to be set in the lower triangle before {@link #factor}. */
    void set(int row, int column, double to) {
        l[row * n + column] = to;
        l[column * n + row] = to;
    }

    double get(int row, int column) {
        return l[row * n + column];
    }

    void factor() {
        for (int i = 0; i < n; i++) {
            order[i] = i;
            diagonal[i] = l[i * n + i];
        }
        for (int k = 0; k < n; k++) {
            int largest = k;
            for (int i = k + 1; i < n; i++) {
                if (l[i * n + i] > l[largest * n + largest]) {
                    largest = i;
                }
            }
            swap(k, largest);
            boolean lost = !(l[k * n + k] > LEAST * diagonal[order[k]]);
            double pivot = Math.sqrt(lost ? INFINITE : l[k * n + k]);
            l[k * n + k] = pivot;
            for (int i = k + 1; i < n; i++) {
                l[i * n + k] /= pivot;
            }
            for (int j = k + 1; j < n; j++) {
                for (int i = j; i < n; i++) {
                    l[i * n + j] -= l[i * n + k] * l[j * n + k];
                    l[j * n + i] = l[i * n + j];
                }
            }
        }
    }

    private void swap(int a, int b) {
        if (a == b) {
            return;
        }
        int o = order[a];
        order[a] = order[b];
        order[b] = o;
        for (int j = 0; j < n; j++) {
            double t = l[a * n + j];
            l[a * n + j] = l[b * n + j];
            l[b * n + j] = t;
        }
        // the factored columns keep their rows; of the others columns change places too
        for (int i = 0; i < n; i++) {
            double t = l[i * n + a];
            l[i * n + a] = l[i * n + b];
            l[i * n + b] = t;
        }
    }

    /** x ← A⁻¹ x; work has room for n numbers. */
    void solve(double[] x, double[] work) {
        for (int i = 0; i < n; i++) {
            double sum = x[order[i]];
            for (int k = 0; k < i; k++) {
                sum -= l[i * n + k] * work[k];
            }
            work[i] = sum / l[i * n + i];
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = work[i];
            for (int k = i + 1; k < n; k++) {
                sum -= l[k * n + i] * work[k];
            }
            work[i] = sum / l[i * n + i];
            x[order[i]] = work[i];
        }
    }
}
