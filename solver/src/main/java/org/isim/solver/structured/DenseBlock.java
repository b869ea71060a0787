package org.isim.solver.structured;

/** Cholesky of a dense block held by columns, lower triangle, and the two triangular solves. */
final class DenseBlock {
    /** Stands for the pivot of an empty row; single precision holds it. */
    private static final double INFINITE = 1e36;

    private DenseBlock() {}

    /** A = L Lᵀ in place; a pivot below {@code least} of the diagonal it came from is replaced by that diagonal. */
    static void factor(double[] a, int n, double least) {
        double[] original = new double[n];
        for (int k = 0; k < n; k++) {
            original[k] = a[k * n + k];
        }
        factor(a, n, n, original, least);
    }

    /**
     * The same where something was taken off the diagonal before.
     *
     * @param stride between columns
     * @return number of pivots replaced
     */
    static int factor(double[] a, int n, int stride, double[] original, double least) {
        int lost = 0;
        for (int k = 0; k < n; k++) {
            int at = k * stride;
            double pivot = a[at + k];
            if (!(pivot > least * original[k])) {
                pivot = original[k] > 0 ? original[k] : INFINITE;
                lost++;
            }
            double root = Math.sqrt(pivot);
            a[at + k] = root;
            for (int r = k + 1; r < n; r++) {
                a[at + r] /= root;
            }
            for (int col = k + 1; col < n; col++) {
                double factor = a[at + col];
                int to = col * stride;
                for (int r = col; r < n; r++) {
                    a[to + r] -= a[at + r] * factor;
                }
            }
        }
        return lost;
    }

    /** x ← L⁻¹ x for the n numbers at {@code from}. */
    static void forward(double[] l, int n, double[] x, int from) {
        for (int k = 0; k < n; k++) {
            double known = x[from + k] / l[k * n + k];
            x[from + k] = known;
            if (known != 0) {
                for (int r = k + 1; r < n; r++) {
                    x[from + r] -= l[k * n + r] * known;
                }
            }
        }
    }

    /** x ← L⁻ᵀ x. */
    static void back(double[] l, int n, double[] x) {
        for (int k = n - 1; k >= 0; k--) {
            double sum = x[k];
            for (int r = k + 1; r < n; r++) {
                sum -= l[k * n + r] * x[r];
            }
            x[k] = sum / l[k * n + k];
        }
    }

    static double dot(double[] a, int from, double[] b, int start, int n) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int k = 0;
        for (; k + 3 < n; k += 4) {
            s0 += a[from + k] * b[start + k];
            s1 += a[from + k + 1] * b[start + k + 1];
            s2 += a[from + k + 2] * b[start + k + 2];
            s3 += a[from + k + 3] * b[start + k + 3];
        }
        for (; k < n; k++) {
            s0 += a[from + k] * b[start + k];
        }
        return (s0 + s1) + (s2 + s3);
    }
}
